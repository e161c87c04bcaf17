import type { FooterColumn } from './parquet-footer.ts';
import type { Source } from './source.ts';
import type { StoredColumn } from './stored-view.ts';

/** The user's files as a query of their own reads them, without what was kept here. */
export interface UserView {
  /** What stands after FROM. */
  from: string;
  columns: readonly StoredColumn[];
}

/** A table that is cheap to scan again and again. */
export interface StoredTable {
  source: Source;
  /** A view: its columns are the `raw` of `columns`, and `place`, the row's number in the files from 0. */
  from: string;
  /** The SELECT behind that view, and the files that it reads: Parquet, by absolute paths. */
  select: string;
  files: readonly string[];
  /** What stands after FROM where only some of the columns are read; of a wide table DuckDB plans it much faster. */
  narrow(columns: readonly number[]): string;
  rows: number;
  columns: readonly StoredColumn[];
  footer(k: number): FooterColumn;
  /** A view over these names of the files. */
  user(paths: readonly string[]): UserView;
}
