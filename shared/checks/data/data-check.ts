import type { z } from 'zod';
import type { ContractTable, Severity } from '../../contract/contract.ts';
import type { Task } from '../../data/evaluation.ts';
import type { Facts } from '../../data/facts.ts';
import type { Profile } from '../../data/profile.ts';
import type { RowRule } from '../../data/row-rule.ts';
import type { Finding, Section } from '../../report/schema.ts';

/** What the settings say of the columns; a table need not have all of them. */
export interface DataColumns {
  id?: string;
  label?: string;
  /** Binary: the label's positive value, as text. */
  positive?: string;
  weight?: string;
  group?: string;
  time?: string;
  /** The model's inputs, where the settings name them. */
  features?: readonly string[];
  /** `fairness.protected`, and the columns that a policy names. */
  protected?: readonly string[];
}

/** Which tables a check reads: each by itself, each against the training profile, train and test together, or each beside the training rows. */
export type DataCheckScope = 'table' | 'reference' | 'split' | 'training';

/** What a check of the data sees. Checks never change it. */
export interface DataCheckContext {
  /** The table that is judged; of a `split` check the test data. */
  table: Facts;
  /** The training data, for `split` and `training` checks. */
  train?: Facts;
  /** What the training data looked like, for `reference` checks. */
  reference?: Profile;
  /** The profile of `table` itself, measured when it is first asked for. */
  profile(): Promise<Profile>;
  columns: DataColumns;
  /** Absent where no model is said. */
  task?: Task;
  /** What the contract says of this table. */
  contract?: ContractTable;
  /** Largest probability of a false alarm of a check that infers, over all of its columns. */
  alpha: number;
  seed: number;
  /** How many ids of rows a finding names at most. */
  rowsShown: number;
  /** The time that freshness and retention are counted from. */
  now: Date;
}

/** What tollgate.yml asks of a check; its defaults where it says nothing. */
export interface AskedOfDataCheck<O> {
  /** The check's limit: the user's, else its default. Absent where it has none. */
  limit?: number;
  /** Whether the limit is the user's own, not the default. */
  isOwnLimit?: boolean;
  /** Columns that the user restricts the check to, or leaves out. */
  columns?: readonly string[];
  except?: readonly string[];
  options: O;
}

/** A finding before severity is counted in: it passes, fails, is undecided, is an error or is told without a status. */
export interface FoundOfDataCheck {
  findings: readonly Finding[];
  /** One sentence that says what decides: `income: 12 of 4,810 rows have no value, 0 may`. */
  why: string;
  /** Tables, charts and texts for the report. */
  sections?: readonly Section[];
  /** The rows behind a finding, for `failing-rows`. */
  rules?: readonly RowRule[];
}

export interface DataCheck<O = Record<string, unknown>> {
  /** snake_case, after what a broken one is called: `duplicate_rows`; the file's name, too. */
  name: string;
  /** What must hold, in words, for the report: `No row is there twice`. */
  title: string;
  /** One or two sentences for the catalogue: what is measured, on which columns, and its source where it has one. */
  description: string;
  scope: DataCheckScope;
  /** The family that it is listed under. */
  family: 'schema' | 'values' | 'rows' | 'columns' | 'label' | 'reference' | 'split' | 'policy';
  /** What the limit is on. `default` null: reported until the user sets a limit. */
  limit?: { op: '<=' | '>='; default: number | null; of: string; range?: readonly [number, number] };
  severity: Severity;
  /** Whether it runs without being asked for. */
  isDefault: boolean;
  /** Its own options in tollgate.yml, each with a description. */
  options?: z.ZodObject;
  /** `{skip}`, with a reason, where there is nothing to judge: no label, no time column, no training data. */
  run(context: DataCheckContext, asked: AskedOfDataCheck<O>): Promise<FoundOfDataCheck | { skip: string }>;
}
