import type { InputFault } from '../../errors.ts';
import type { StoredColumn } from '../stored-view.ts';

/** A table as a query may read it, all of it from Parquet files. */
export interface LockedTable {
  name: string;
  select: string;
  files: readonly string[];
  columns: readonly Pick<StoredColumn, 'name' | 'raw' | 'type' | 'kind' | 'zones'>[];
}

export interface Limits {
  /** Seconds that a query may run. */
  seconds: number;
  /** Bytes that its process may hold, for whatever it holds them. */
  memory: number;
}

/** What the process is asked. */
export interface LockedQuestion {
  query: string;
  tables: readonly LockedTable[];
  limits: Limits;
  /** Where DuckDB's client lies. */
  engine: string;
  /** A folder of its own for what does not fit into memory. */
  folder: string;
}

/** The first value of the first row; `number` where it is one, 1 and 0 for true and false. */
export interface LockedValue {
  text: string | null;
  number: number | null;
}

/** What it answers; `isSpent` where the process had to stop a query, and is not to be asked again. */
export type LockedReply = { value: LockedValue } | { fault: InputFault; isSpent?: boolean };
