import type { Comparison, RowRule, ValueType } from '../data/row-rule.ts';

/** How much it matters: an error fails the gate, a warning warns, an information is told and judges nothing. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** What a counted or measured value must be: ODCS's mustBe… operators; both bounds of a range count alike. */
export type Requirement =
  | { op: Comparison; value: number }
  | { op: 'between' | 'not between'; low: number; high: number; inclusive: boolean };

/** What a rule of the contract measures. */
export type ContractMeasure =
  /** Rows that break a rule. */
  | { statistic: 'failing_rows'; rule: RowRule }
  | { statistic: 'rows' }
  /** Values that occur more than once, beyond their first row: ODCS `duplicateValues`. */
  | { statistic: 'duplicate_values'; columns: readonly string[] }
  /** The first value of the first row of a SELECT, locked down; `${table}` and `${column}` are put in. */
  | { statistic: 'sql'; query: string }
  /** Seconds since the newest value of a time column, or since its oldest. */
  | { statistic: 'age'; column: string; of: 'newest' | 'oldest' }
  /** An aggregate of a numeric column or of text lengths, as Great Expectations and Soda ask for. */
  | {
      statistic: 'aggregate';
      column: string;
      aggregate:
        | 'mean'
        | 'median'
        | 'standard_deviation'
        | 'sum'
        | 'min'
        | 'max'
        | 'distinct'
        | 'distinct_share';
    }
  /** How many columns the table has. */
  | { statistic: 'columns' }
  /** How many names differ from the table's: absent, not listed unless `others`, out of place if `ordered`. */
  | { statistic: 'column_names'; names: readonly string[]; ordered: boolean; others: boolean }
  /** A check of the catalogue by its name, with its options. */
  | { statistic: 'check'; check: string; options: Readonly<Record<string, unknown>> };

/** One promise of the contract. */
export interface ContractRule {
  /** Unique within the contract, stable when others are added: `applications/age/range`. */
  id: string;
  /** What must hold, in words: `age is at least 18`. */
  title: string;
  /** The column that it is about; the table where absent. */
  column?: string;
  measure: ContractMeasure;
  /**
   * Absent: no row may break it. `unit: 'percent'` counts in percent of the rows, or `of` those that have a value, as
   * Great Expectations' `mostly` does.
   */
  requirement?: Requirement & { unit?: 'rows' | 'percent'; of?: 'rows' | 'values' };
  severity: Severity;
  /** One of ODCS's quality dimensions. */
  dimension?: string;
  /** Line of the contract's file, from 1. */
  line?: number;
}

export interface ContractColumn {
  name: string;
  /** Its name where the data lies, where that is another one. */
  physicalName?: string;
  /** ODCS logicalType as a type that values can be read as; absent for objects and arrays, or where it is not said. */
  type?: ValueType;
  logicalType?: string;
  physicalType?: string;
  required: boolean;
  unique: boolean;
  /** Its place in the primary key, from 1. */
  primaryKey?: number;
  classification?: string;
  criticalDataElement: boolean;
  line?: number;
}

/** One table of the contract. */
export interface ContractTable {
  name: string;
  /** Where the data lies by the contract, for matching a table to a file. */
  physicalName?: string;
  columns: readonly ContractColumn[];
  rules: readonly ContractRule[];
  /** Sentences of `type: text` quality rules: shown, never judged. */
  told: readonly string[];
  line?: number;
}

/** What the data promises, read from an ODCS document. */
export interface Contract {
  id: string;
  version: string;
  status?: string;
  name?: string;
  /** `v3.1.0` or `v3.0.x`. */
  apiVersion: string;
  tables: readonly ContractTable[];
  /** What was read and not judged, each with its reason: rules of other engines, unknown slaProperties. */
  notJudged: readonly string[];
  /** What was read in another way than it may have been meant: severities that nobody has agreed on, mistyped keys. */
  notices: readonly string[];
}
