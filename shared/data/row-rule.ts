/** What a value can be read as, exactly: `18.5` is no integer, `2026-02-30` no date. */
export const valueTypes = ['boolean', 'integer', 'number', 'date', 'timestamp', 'time', 'text'] as const;
export type ValueType = (typeof valueTypes)[number];

/** Formats of texts that a rule can ask for by name. */
export const textFormats = ['email', 'uri', 'hostname', 'ipv4', 'ipv6', 'uuid', 'byte'] as const;
export type TextFormat = (typeof textFormats)[number];

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A bound of a range as it is written: a number, or a date or time stamp as ISO text. */
export type Bound = number | string;

/**
 * A statement that each row of a table keeps or breaks. A row whose value is missing breaks `required` and nothing
 * else. Every kind is one file in `rules/`.
 */
export type RowRule =
  | { rule: 'required'; column: string }
  /** The row has no value. */
  | { rule: 'absent'; column: string }
  /** The value can be read as this type; `format` is a strptime pattern for dates and times. */
  | { rule: 'type'; column: string; type: ValueType; format?: string }
  /** The value is one of these, compared as text (numbers as numbers). */
  | { rule: 'one_of'; column: string; values: readonly string[] }
  | { rule: 'none_of'; column: string; values: readonly string[] }
  | {
      rule: 'range';
      column: string;
      type: 'number' | 'date' | 'timestamp' | 'time';
      min?: Bound;
      max?: Bound;
      exclusiveMin?: Bound;
      exclusiveMax?: Bound;
      /** How dates and times are written in the data, as a strptime pattern; bounds are ISO 8601 all the same. */
      format?: string;
    }
  /** Length in characters (code points). */
  | { rule: 'length'; column: string; min?: number; max?: number }
  /** RE2 syntax; found anywhere in the value unless it is anchored. */
  | { rule: 'pattern'; column: string; pattern: string; not?: boolean }
  | { rule: 'format'; column: string; format: TextFormat }
  | { rule: 'multiple_of'; column: string; divisor: number }
  /** Length of a list value. */
  | { rule: 'items'; column: string; min?: number; max?: number; unique?: boolean }
  /** Two columns of the same row; kept where either is missing, or where both are if `missing` says that one breaks it. */
  | { rule: 'compare'; left: string; op: Comparison; right: string; missing?: 'breaks' }
  /** The row keeps all of these, each of which reads the row alone. */
  | { rule: 'all'; rules: readonly RowRule[] }
  /** No two rows agree on all of these columns; all rows of a group that occurs more than once break it. */
  | { rule: 'unique'; columns: readonly string[] }
  /** The values occur in these columns of the other table, whose input name is `table`. */
  | { rule: 'refers_to'; columns: readonly string[]; table: string; to: readonly string[] }
  /** Rows where all of these agree, but not the label: every row of such a group breaks it. */
  | { rule: 'same_label'; columns: readonly string[]; label: string }
  /** The row agrees with at least so many rows in these columns, itself counted: k-anonymity. */
  | { rule: 'group_size'; columns: readonly string[]; min: number }
  /** The rows that agree with it in these columns differ so much in another, by distinct values or by entropy: l-diversity. */
  | { rule: 'group_diversity'; columns: readonly string[]; of: string; min: number; entropy?: boolean }
  /** Rows that the other table does not have, by these columns. */
  | { rule: 'not_in'; columns: readonly string[]; table: string };

export type RuleName = RowRule['rule'];
