import type { ValueType } from '../data/row-rule.ts';
import type { Property } from './odcs/property.ts';
import type { LogicalType } from './odcs/type-options.ts';

const types: { readonly [K in LogicalType]?: ValueType } = {
  string: 'text',
  date: 'date',
  timestamp: 'timestamp',
  time: 'time',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
};

/**
 * What a property's values can be read as; undefined for objects and arrays. A `date` whose format has hours is a time
 * stamp, because edition 3.0 has no other word for it.
 */
export function valueTypeOf({
  logicalType,
  logicalTypeOptions,
}: Pick<Property, 'logicalType' | 'logicalTypeOptions'>): ValueType | undefined {
  const format = logicalTypeOptions?.format;
  if (logicalType === 'date' && typeof format === 'string' && /[Hh]|%[IT]/.test(format)) return 'timestamp';
  return logicalType && types[logicalType];
}
