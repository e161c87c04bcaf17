import type { QueriedMeasure } from './measure.ts';
import { surplusRows } from './surplus-rows.ts';

/** Rows beyond the first that agree on all of these columns, exactly; missing values agree with each other. */
export const duplicateRows: QueriedMeasure<{ columns: readonly string[] }, number> = {
  measure: ({ columns }, table, database) =>
    columns.length === 0 ? Promise.resolve(0) : surplusRows(columns, table, database),
};
