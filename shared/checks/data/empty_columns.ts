import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
import { numberOf } from './number-of.ts';

/** Columns without a single value. */
export const emptyColumns: DataCheck = {
  name: 'empty_columns',
  title: 'No column is empty',
  description: 'Columns in which no row has a value; an empty text is no value.',
  scope: 'table',
  family: 'columns',
  severity: 'error',
  isDefault: true,
  async run({ table }, asked) {
    const columns = chosenColumns(table, asked);
    const missing = await Promise.all(columns.map(({ name }) => table.measure('missing', { column: name })));
    const findings = columns.map(({ name }, k) => {
      const isEmpty = missing[k] === table.rows;
      return {
        subject: name,
        statistic: 'values',
        value: table.rows - missing[k],
        n: table.rows,
        limit: { op: '>' as const, value: 0 },
        status: isEmpty ? ('fail' as const) : ('pass' as const),
        why: isEmpty ? `none of ${numberOf(table.rows, 'row')} has a value` : 'has values',
      };
    });
    return foundInColumns(findings, `all of ${numberOf(columns.length, 'column')} have values`);
  },
};
