import type { Path } from '../../documents/read-document.ts';
import type { Property } from '../odcs/property.ts';
import type { OptionsOf } from '../odcs/type-options.ts';
import type { StatedRule } from '../property-rules.ts';
import { contractError, type Reading } from '../reading.ts';

/** What a nested column promises; its fields are told and not judged. */
export function objectRules(column: string, property: Property, path: Path, reading: Reading): StatedRule[] {
  const { minProperties, maxProperties, required } = (property.logicalTypeOptions ??
    {}) as OptionsOf<'object'>;
  if (minProperties !== undefined && maxProperties !== undefined && minProperties > maxProperties) {
    throw contractError(reading, [...path, 'logicalTypeOptions', 'minProperties'], {
      rule: `must be at most maxProperties, which is ${maxProperties}`,
      received: minProperties,
    });
  }
  if (minProperties !== undefined || maxProperties !== undefined)
    reading.notJudged.push(`${column}: how many properties it has is not checked`);
  const fields = [...(required ?? []), ...(property.properties ?? []).map(({ name }) => name)];
  if (fields.length > 0) reading.notJudged.push(`${column}: what is nested in it is not checked`);
  return [];
}
