import type { Path } from '../../documents/read-document.ts';
import { strptimeOf } from '../date-format.ts';
import type { OptionsOf } from '../odcs/type-options.ts';
import type { OptionRules } from '../option-rules.ts';
import { contractError, type Reading } from '../reading.ts';
import { readBounds, refuseEmpty } from './bounds.ts';

type Kind = 'date' | 'timestamp' | 'time';

const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?`;
const written: Readonly<Record<Kind, RegExp>> = {
  date: new RegExp(`^${day}(?:[T ]${clock})?$`),
  timestamp: new RegExp(`^${day}(?:[T ]${clock})?$`),
  time: new RegExp(`^${clock}$`),
};

/** Rules of `logicalTypeOptions` of dates and times: range and how they are written. */
export function dateRules(
  column: string,
  type: Kind,
  options: OptionsOf<'timestamp'>,
  path: Path,
  reading: Reading,
): OptionRules {
  const at: Path = [...path, 'logicalTypeOptions'];
  const bounds = readBounds<string>(options, at, reading);
  for (const key of bounds.stated) {
    const bound = options[key as 'minimum'] as string;
    if (written[type].test(bound) && !Number.isNaN(instant(bound))) continue;
    throw contractError(reading, [...at, key], {
      rule: `must be a ${type === 'time' ? 'time such as 08:30:00' : 'date or time stamp such as 2026-05-01'}`,
      received: bound,
      fix: 'Write bounds in ISO 8601, however the data writes them.',
    });
  }
  refuseEmpty(bounds, instant, at, reading);
  const format = options.format === undefined ? undefined : strptimeOf(options.format, type);
  if (format !== undefined && 'unknown' in format) {
    reading.notJudged.push(`${column}: the format ${options.format} is not checked: ${format.unknown}`);
  }
  if (options.timezone === true)
    reading.notJudged.push(`${column}: that time stamps carry a time zone is not checked`);
  const pattern = format !== undefined && 'pattern' in format ? format.pattern : undefined;
  return {
    rules:
      bounds.stated.length === 0
        ? []
        : [
            {
              name: 'range',
              rule: {
                rule: 'range',
                column,
                type:
                  type === 'date' &&
                  bounds.stated.some((key) => String(options[key as 'minimum']).length > 10)
                    ? 'timestamp'
                    : type,
                ...bounds.values,
                ...(pattern === undefined ? {} : { format: pattern }),
              },
              dimension: 'timeliness',
              key: ['logicalTypeOptions', bounds.stated[0]],
            },
          ],
    ...(pattern === undefined ? {} : { format: pattern }),
  };
}

/** Milliseconds since 1970; NaN for 30 February. Times of day count from 1970-01-01. */
function instant(bound: string): number {
  const text = bound.includes('-') && /^\d{4}-/.test(bound) ? bound.replace(' ', 'T') : `1970-01-01T${bound}`;
  const zoned = /T/.test(text) && !/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? `${text}Z` : text;
  const [year, month, date] = text.slice(0, 10).split('-').map(Number);
  if (new Date(Date.UTC(year, month - 1, date)).getUTCDate() !== date) return Number.NaN;
  return Date.parse(zoned.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}
