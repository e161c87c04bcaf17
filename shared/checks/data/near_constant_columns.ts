import type { Finding } from '../../report/schema.ts';
import { counted, written } from '../sentence.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
import { numberOf } from './number-of.ts';
import { sampleOfTable } from './sample-of-table.ts';
import { valueCounts } from './value-counts.ts';

/** Columns nearly all of whose rows hold one value. */
export const nearConstantColumns: DataCheck = {
  name: 'near_constant_columns',
  title: 'No column holds nearly one value only',
  description:
    'Share of values that are the most frequent one, in columns that hold several. Told unless its severity is raised: flags of rare events are such columns. The value is found in a sample and counted in all rows.',
  scope: 'table',
  family: 'columns',
  limit: { op: '<=', default: 0.995, of: 'share of values', range: [0, 1] },
  severity: 'info',
  isDefault: true,
  async run({ table, seed }, asked) {
    const { columns: samples } = await sampleOfTable(table, seed);
    const columns = chosenColumns(table, asked).flatMap(({ name: column, kind }) => {
      if (kind === 'date' || kind === 'timestamp' || kind === 'time') return [];
      return valueCounts(samples.get(column) ?? {})
        .slice(0, 1)
        .map(([value]) => ({ column, value }));
    });
    if (columns.length === 0) return { skip: 'no column holds values that can be compared' };
    const values = await Promise.all(columns.map((ask) => table.measure('frequency', ask)));
    const findings = columns.flatMap(({ column, value }, k): Finding[] => {
      const { present, rows, isConstant } = values[k];
      if (isConstant || present === 0) return [];
      const share = rows / present;
      const finding = { subject: column, statistic: 'most_frequent', value: share, n: present };
      const told = `${counted(rows)} of ${numberOf(present, 'value')} are ${JSON.stringify(typeof value === 'string' ? value.slice(0, 60) : value)}`;
      if (asked.limit === undefined) return [{ ...finding, why: told }];
      const isWithin = share <= asked.limit;
      const why = `${told}, ${isWithin ? 'at most' : 'more than'} ${written(100 * asked.limit)} %`;
      return [
        { ...finding, limit: { op: '<=', value: asked.limit }, status: isWithin ? 'pass' : 'fail', why },
      ];
    });
    return foundInColumns(
      findings,
      `none of ${numberOf(findings.length, 'column')} holds nearly one value only`,
    );
  },
};
