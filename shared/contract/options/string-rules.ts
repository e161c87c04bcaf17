import { type TextFormat, textFormats } from '../../data/row-rule.ts';
import type { Path } from '../../documents/read-document.ts';
import { show } from '../../documents/show.ts';
import type { OptionsOf } from '../odcs/type-options.ts';
import { readPattern } from '../pattern/read-pattern.ts';
import type { StatedRule } from '../property-rules.ts';
import { contractError, type Reading } from '../reading.ts';

/** Rules of `logicalTypeOptions` of texts: length, pattern, format. */
export function stringRules(
  column: string,
  { minLength, maxLength, pattern, format }: OptionsOf<'string'>,
  path: Path,
  reading: Reading,
): StatedRule[] {
  const at: Path = [...path, 'logicalTypeOptions'];
  const rules: StatedRule[] = [];
  if (minLength !== undefined && maxLength !== undefined && minLength > maxLength) {
    throw contractError(reading, [...at, 'minLength'], {
      rule: `must be at most maxLength, which is ${maxLength}`,
      received: minLength,
    });
  }
  if (minLength !== undefined || maxLength !== undefined) {
    rules.push({
      name: 'length',
      rule: {
        rule: 'length',
        column,
        ...(minLength === undefined ? {} : { min: minLength }),
        ...(maxLength === undefined ? {} : { max: maxLength }),
      },
      dimension: 'conformity',
      key: ['logicalTypeOptions', minLength === undefined ? 'maxLength' : 'minLength'],
    });
  }
  if (pattern !== undefined) {
    rules.push({
      name: 'pattern',
      rule: { rule: 'pattern', column, pattern: readPattern(pattern, [...at, 'pattern'], reading) },
      dimension: 'conformity',
      key: ['logicalTypeOptions', 'pattern'],
    });
  }
  if (format !== undefined && textFormats.includes(format as TextFormat)) {
    rules.push({
      name: 'format',
      rule: { rule: 'format', column, format: format as TextFormat },
      dimension: 'conformity',
      key: ['logicalTypeOptions', 'format'],
    });
  } else if (format !== undefined) {
    reading.notJudged.push(`${column}: the format ${show(format)} of a text is not checked`);
  }
  return rules;
}
