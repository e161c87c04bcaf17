import type { Finding } from '../../report/schema.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
import { numberOf } from './number-of.ts';
import { type ColumnSample, sampleOfTable } from './sample-of-table.ts';

const several = 'holds several values';

/** Whether even the sample shows two values. */
function hasSeveral({ numbers, codes }: ColumnSample = {}): boolean {
  const values = (numbers ?? codes ?? new Int32Array()).filter((value) =>
    codes ? value >= 0 : !Number.isNaN(value),
  );
  return values.some((value) => value !== values[0]);
}

/** Columns that hold one value only. */
export const constantColumns: DataCheck = {
  name: 'constant_columns',
  title: 'No column holds one value only',
  description:
    'Columns in which all rows that have a value have the same one, and no row lacks it; deepchecks calls it IsSingleValue. A single row is no reason.',
  scope: 'table',
  family: 'columns',
  severity: 'warning',
  isDefault: true,
  async run({ table, seed }, asked) {
    if (table.rows < 2) return { skip: 'one row holds one value of each column' };
    const columns = chosenColumns(table, asked).filter(({ kind }) => kind !== 'empty');
    const { columns: samples } = await sampleOfTable(table, seed);
    const values = await Promise.all(
      columns.map(({ name: column }) =>
        hasSeveral(samples.get(column)) ? undefined : table.measure('frequency', { column }),
      ),
    );
    const findings = columns.map(({ name }, k): Finding => {
      const counted = values[k];
      if (!counted) {
        return { subject: name, statistic: 'constant_column', n: table.rows, status: 'pass', why: several };
      }
      const { present, isConstant } = counted;
      const isFault = isConstant && present === table.rows;
      const why = isFault
        ? `all of ${numberOf(table.rows, 'row')} hold the same value`
        : isConstant
          ? `${numberOf(present, 'row')} hold the same value, and ${numberOf(table.rows - present, 'row')} hold none`
          : several;
      return {
        subject: name,
        statistic: 'constant_column',
        n: present,
        status: isFault ? 'fail' : 'pass',
        why,
      };
    });
    return foundInColumns(findings, `none of ${numberOf(columns.length, 'column')} holds one value only`);
  },
};
