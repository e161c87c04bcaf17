import type { Path } from '../../documents/read-document.ts';
import type { OptionsOf } from '../odcs/type-options.ts';
import type { StatedRule } from '../property-rules.ts';
import type { Reading } from '../reading.ts';
import { readBounds, refuseEmpty } from './bounds.ts';

/** Bits of an integer's format that are bounded here; beyond 53 a bound is no longer exact. */
const bounded = /^([iu])(8|16|32)$/;

/** Rules of `logicalTypeOptions` of numbers: range, multiples, and the range of an integer's format. */
export function numberRules(
  column: string,
  type: 'integer' | 'number',
  options: OptionsOf<'integer'> | OptionsOf<'number'>,
  path: Path,
  reading: Reading,
): StatedRule[] {
  const at: Path = [...path, 'logicalTypeOptions'];
  const { multipleOf, format } = options;
  const bounds = readBounds<number>(options, at, reading);
  refuseEmpty(bounds, (bound) => bound, at, reading, type === 'integer' ? 1 : undefined, multipleOf);
  const rules: StatedRule[] = [];
  if (bounds.stated.length > 0) {
    rules.push({
      name: 'range',
      rule: { rule: 'range', column, type: 'number', ...bounds.values },
      dimension: 'conformity',
      key: ['logicalTypeOptions', bounds.stated[0]],
    });
  }
  if (multipleOf !== undefined) {
    rules.push({
      name: 'multipleOf',
      rule: { rule: 'multiple_of', column, divisor: multipleOf },
      dimension: 'conformity',
      key: ['logicalTypeOptions', 'multipleOf'],
    });
  }
  const bits = format === undefined ? null : bounded.exec(format);
  if (bits !== null || format?.startsWith('u')) {
    const size = bits === null ? undefined : Number(bits[2]);
    const signed = bits?.[1] === 'i';
    const range = {
      min: signed && size !== undefined ? -(2 ** (size - 1)) : 0,
      ...(size === undefined ? {} : { max: 2 ** (signed ? size - 1 : size) - 1 }),
    };
    rules.push({
      name: 'format',
      title: `${column} fits ${format}`,
      rule: { rule: 'range', column, type: 'number', ...range },
      dimension: 'conformity',
      key: ['logicalTypeOptions', 'format'],
    });
  }
  if (format !== undefined && bits === null) {
    reading.notJudged.push(
      `${column}: that values fit ${format} is not checked${format.startsWith('u') ? ' beyond being no less than 0' : ''}`,
    );
  }
  return rules;
}
