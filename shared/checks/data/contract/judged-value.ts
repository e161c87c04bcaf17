import type { Requirement } from '../../../contract/contract.ts';
import type { Finding } from '../../../report/schema.ts';
import { written } from '../../sentence.ts';

type Asked = Requirement & { unit?: 'rows' | 'percent' };
type Limit = NonNullable<Finding['limit']>;

const words: Readonly<Record<string, string>> = {
  '=': 'exactly',
  '!=': 'anything but',
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
};

/** What is never below 0, so that exactly 0 is at most 0. */
const counts = new Set(['failing_rows', 'duplicate_values', 'rows']);

/**
 * A value against a requirement: a finding for each bound, because a finding holds one limit.
 * `unit: percent` measures in percent of the `n` rows. Words say what may be: `at most 0`.
 */
export function judgedValue(
  about: Pick<Finding, 'subject' | 'statistic' | 'n' | 'unit'>,
  measured: number,
  asked: Asked,
): { findings: Finding[]; words: string } {
  const isPercent = asked.unit === 'percent';
  const n = about.n ?? 0;
  const words = `${sayRequirement(asked)}${isPercent ? ' %' : ''}`;
  if (!Number.isFinite(measured) || (isPercent && n === 0)) {
    const why = 'there is no value to judge';
    return { findings: [{ ...about, status: 'inconclusive', why }], words };
  }
  const value = isPercent ? (100 * measured) / n : measured;
  const finding = { ...about, value, ...(isPercent ? { unit: '%' } : {}) };
  const findings = limitsOf(asked, about.statistic).map((limit): Finding => {
    const status = isWithin(value, limit) ? 'pass' : 'fail';
    return { ...finding, limit, status };
  });
  if (findings.length > 0) return { findings, words };
  // A finding's limit is a bound: what must not be is kept away from.
  const { centre, limit } = distanceOf(asked);
  const distance = Math.abs(value - centre);
  const status = isWithin(distance, limit) ? 'pass' : 'fail';
  const away = {
    ...about,
    statistic: `${about.statistic}_distance_from_${centre}`.slice(0, 100),
    value: distance,
    limit,
  };
  return { findings: [finding, { ...away, status }], words };
}

/** How far a value must be from the middle of what it must not be. */
function distanceOf(asked: Asked): { centre: number; limit: Limit } {
  if ('value' in asked) return { centre: asked.value, limit: { op: '>', value: 0 } };
  const half = (asked.high - asked.low) / 2;
  return { centre: asked.low + half, limit: { op: asked.inclusive ? '>' : '>=', value: half } };
}

/** The limits that a requirement comes to; none for those that exclude a value or a range. */
function limitsOf(asked: Asked, statistic: string): Limit[] {
  switch (asked.op) {
    case '=':
      if (asked.value === 0 && counts.has(statistic)) return [{ op: '<=', value: 0 }];
      return [
        { op: '>=', value: asked.value },
        { op: '<=', value: asked.value },
      ];
    case 'between':
      return [
        { op: asked.inclusive ? '>=' : '>', value: asked.low },
        { op: asked.inclusive ? '<=' : '<', value: asked.high },
      ];
    case '!=':
    case 'not between':
      return [];
    default:
      return [{ op: asked.op, value: asked.value }];
  }
}

function isWithin(value: number, { op, value: bound }: Limit): boolean {
  if (op === '>=') return value >= bound;
  if (op === '<=') return value <= bound;
  return op === '>' ? value > bound : value < bound;
}

/** A requirement in words: `at most 5`, `between 100 and 120, both excluded`. */
function sayRequirement(asked: Requirement): string {
  if ('value' in asked) return `${words[asked.op]} ${written(asked.value)}`;
  const { op, low, high, inclusive } = asked;
  return `${op} ${written(low)} and ${written(high)}${inclusive ? '' : ', both excluded'}`;
}
