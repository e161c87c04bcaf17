import type { Path } from '../../documents/read-document.ts';
import type { Property } from '../odcs/property.ts';
import type { OptionsOf } from '../odcs/type-options.ts';
import type { StatedRule } from '../property-rules.ts';
import { contractError, type Reading } from '../reading.ts';

/** Rules of `logicalTypeOptions` of lists: how many items, and none twice. What the items are is told and not judged. */
export function arrayRules(
  column: string,
  { logicalTypeOptions, items }: Property,
  path: Path,
  reading: Reading,
): StatedRule[] {
  const { minItems: min, maxItems: max, uniqueItems } = (logicalTypeOptions ?? {}) as OptionsOf<'array'>;
  if (items !== undefined && Object.keys(items).length > 0) {
    reading.notJudged.push(`${column}: what its items are is not checked`);
  }
  if (min !== undefined && max !== undefined && min > max) {
    throw contractError(reading, [...path, 'logicalTypeOptions', 'minItems'], {
      rule: `must be at most maxItems, which is ${max}`,
      received: min,
    });
  }
  if (min === undefined && max === undefined && !uniqueItems) return [];
  return [
    {
      name: 'items',
      rule: {
        rule: 'items',
        column,
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
        ...(uniqueItems ? { unique: true } : {}),
      },
      dimension: 'conformity',
      key: ['logicalTypeOptions'],
    },
  ];
}
