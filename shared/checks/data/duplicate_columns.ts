import { createHash } from 'node:crypto';
import type { Finding } from '../../report/schema.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
import { numberOf } from './number-of.ts';
import { type ColumnSample, sampleOfTable } from './sample-of-table.ts';

/** Earlier columns that one is compared with in all rows at most. */
const mostAlike = 5;

/** What equal columns share: the values of the sample's rows. Undefined for a column with one value only. */
function keyOf({ numbers, codes, levels }: ColumnSample = {}): string | undefined {
  const values = numbers ?? codes ?? new Int32Array();
  if (values.every((value) => Object.is(value, values[0]))) return undefined;
  const hash = createHash('sha256').update(numbers ? 'numbers' : JSON.stringify(levels));
  return hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength)).digest('hex');
}

/** Columns that hold in every row what another one holds. */
export const duplicateColumns: DataCheck = {
  name: 'duplicate_columns',
  title: 'No two columns hold the same',
  description:
    'Columns whose values equal those of an earlier column in every row, compared as text in all rows once a sample shows no difference; columns with one value only are left to `constant_columns`.',
  scope: 'table',
  family: 'columns',
  severity: 'warning',
  isDefault: true,
  async run({ table, seed }, asked) {
    const columns = chosenColumns(table, asked);
    if (columns.length < 2) return { skip: 'there are not two columns to compare' };
    const sample = await sampleOfTable(table, seed);
    const firsts = new Map<string, string[]>();
    const pairs = columns.flatMap(({ name: right }) => {
      const key = keyOf(sample.columns.get(right));
      if (key === undefined) return [];
      const alike = firsts.get(key) ?? [];
      firsts.set(key, [...alike, right]);
      return alike.slice(0, mostAlike).map((left) => ({ left, right }));
    });
    const differing = await Promise.all(pairs.map((pair) => table.measure('differingRows', pair)));
    const same = new Map<string, string>();
    pairs.forEach(({ left, right }, k) => {
      if (differing[k] === 0 && !same.has(right)) same.set(right, left);
    });
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
