import type { LogicalType } from '../odcs/type-options.ts';
import { count, type SuggestedColumn, type Suggestion } from './suggestion.ts';

const types: Readonly<Record<string, LogicalType>> = {
  boolean: 'boolean',
  integer: 'integer',
  number: 'number',
  date: 'date',
  timestamp: 'timestamp',
  time: 'time',
  text: 'string',
};

/** The type that all values are of. */
export function suggestType({ profile, present, evidence }: SuggestedColumn): Suggestion[] {
  const { kind, declared } = profile;
  const type = Object.hasOwn(types, kind) ? types[kind] : nested(declared);
  const physical: Suggestion[] =
    declared === undefined
      ? []
      : [{ at: 'property', key: 'physicalType', value: declared.slice(0, 1_000), because: '' }];
  // No type of the standard holds infinite values.
  if (type === undefined || (evidence.infinite ?? 0) > 0) return physical;
  const because = declared === undefined ? `all ${count(present)} values can be read as such` : '';
  return [{ at: 'property', key: 'logicalType', value: type, because }, ...physical];
}

function nested(declared: string | undefined): LogicalType | undefined {
  if (declared === undefined) return undefined;
  if (/\[\d*\]$/.test(declared)) return 'array';
  return /^(?:STRUCT|MAP)\b/.test(declared) ? 'object' : undefined;
}
