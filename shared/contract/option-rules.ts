import type { Path } from '../documents/read-document.ts';
import type { Property } from './odcs/property.ts';
import type { OptionsOf } from './odcs/type-options.ts';
import { arrayRules } from './options/array-rules.ts';
import { dateRules } from './options/date-rules.ts';
import { numberRules } from './options/number-rules.ts';
import { objectRules } from './options/object-rules.ts';
import { stringRules } from './options/string-rules.ts';
import type { StatedRule } from './property-rules.ts';
import type { Reading } from './reading.ts';
import { valueTypeOf } from './value-type-of.ts';

export interface OptionRules {
  rules: readonly StatedRule[];
  /** How dates and times are written, as a strptime pattern. */
  format?: string;
}

/** What a property's `logicalTypeOptions` ask for. */
export function optionRules(property: Property, path: Path, reading: Reading): OptionRules {
  const { name, logicalType } = property;
  const options = property.logicalTypeOptions ?? {};
  switch (logicalType) {
    case 'string':
      return { rules: stringRules(name, options as OptionsOf<'string'>, path, reading) };
    case 'integer':
    case 'number':
      return { rules: numberRules(name, logicalType, options as OptionsOf<'integer'>, path, reading) };
    case 'date':
    case 'timestamp':
    case 'time':
      return dateRules(
        name,
        valueTypeOf(property) as 'date',
        options as OptionsOf<'timestamp'>,
        path,
        reading,
      );
    case 'array':
      return { rules: arrayRules(name, property, path, reading) };
    case 'object':
      return { rules: objectRules(name, property, path, reading) };
    default:
      return { rules: [] };
  }
}
