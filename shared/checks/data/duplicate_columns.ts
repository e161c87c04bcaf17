import type { Finding } from '../../report/schema.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
import { numberOf } from './number-of.ts';

/** Columns that hold in every row what another one holds. */
export const duplicateColumns: DataCheck = {
  name: 'duplicate_columns',
  title: 'No two columns hold the same',
  description:
    'Columns whose values equal those of an earlier column in every row, compared as text; columns with one value only are left to `constant_columns`.',
  scope: 'table',
  family: 'columns',
  severity: 'warning',
  isDefault: true,
  async run({ table }, asked) {
    const columns = chosenColumns(table, asked);
    if (columns.length < 2) return { skip: 'there are not two columns to compare' };
    const sums = await Promise.all(columns.map(({ name }) => table.measure('checksum', { column: name })));
    const firsts = new Map<string, string>();
    const pairs = columns.flatMap(({ name }, k) => {
      const { sum, isConstant } = sums[k];
      const first = firsts.get(sum);
      if (first === undefined) firsts.set(sum, name);
      return first === undefined || isConstant ? [] : [{ left: first, right: name }];
    });
    const differing = await Promise.all(pairs.map((pair) => table.measure('differingRows', pair)));
    const same = new Map(pairs.filter((_, k) => differing[k] === 0).map(({ left, right }) => [right, left]));
    const findings = columns.map(({ name }): Finding => {
      const twin = same.get(name);
      return {
        subject: name,
        statistic: 'duplicate_column',
        n: table.rows,
        status: twin === undefined ? 'pass' : 'fail',
        why:
          twin === undefined
            ? 'differs from every column before it'
            : `holds what ${JSON.stringify(twin)} holds in all of ${numberOf(table.rows, 'row')}`,
      };
    });
    return foundInColumns(findings, `no two of ${numberOf(columns.length, 'column')} hold the same`);
  },
};
