import { breaksWherePresent } from './breaks-where-present.ts';
import { isBetween } from './length.ts';
import type { RuleSql } from './rule.ts';
import { storedValue } from './stored-value.ts';

/**
 * The list has so many elements, missing ones counted, and with `unique` no two of them are equal. A text is a list
 * where it is a JSON array; what is no list breaks the rule.
 */
export const items: RuleSql<'items'> = {
  columns: ({ column }) => [column],
  breaks({ column, min, max, unique }, table) {
    const value = storedValue(table, column);
    if (value.kind === 'list') {
      const { sql } = value;
      const different = `(len(list_distinct(${sql})) + CASE WHEN len(${sql}) > list_count(${sql}) THEN 1 ELSE 0 END)`;
      const isUnique = unique ? ` AND ${different} = len(${sql})` : '';
      return breaksWherePresent(value, `${isBetween(`len(${sql})`, min, max)}${isUnique}`);
    }
    if (value.kind !== 'text') return breaksWherePresent(value, 'false');
    const json = `TRY_CAST(${value.sql} AS JSON)`;
    const elements = `json_extract(${json}, '$[*]')`;
    const isUnique = unique ? ` AND len(list_distinct(${elements})) = len(${elements})` : '';
    return breaksWherePresent(
      value,
      `(CASE WHEN json_valid(${value.sql}) AND json_type(${json}) = 'ARRAY'
        THEN ${isBetween(`json_array_length(${json})`, min, max)}${isUnique} ELSE false END)`,
    );
  },
  rowwise: true,
};
