/** A table that wants to stand on the page. */
export interface TableSize {
  rows: number;
  columns: number;
}

/** Cells on the whole page, about 50 bytes each: what a phone opens without effort. */
const mostCells = 55_000;
/** A table is never shorter than this on account of the others. */
const fewestRows = 20;

/**
 * Most rows that any one table of the page may show: the largest number for which all tables together
 * stay within `cells`, and at least 20. Short tables are whole, only long ones are shortened.
 */
export function rowBudget(tables: readonly TableSize[], cells = mostCells): number {
  const ascending = tables.toSorted((a, b) => a.rows - b.rows);
  let left = cells;
  let columns = ascending.reduce((sum, table) => sum + table.columns, 0);
  for (const table of ascending) {
    if (table.rows * columns > left) return Math.max(fewestRows, Math.floor(left / columns));
    left -= table.rows * table.columns;
    columns -= table.columns;
  }
  return Number.POSITIVE_INFINITY;
}
