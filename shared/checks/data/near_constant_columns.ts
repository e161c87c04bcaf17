import type { Finding } from '../../report/schema.ts';
import { counted, written } from '../sentence.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
import { mostFrequent } from './most-frequent.ts';
import { numberOf } from './number-of.ts';
import { sampleOfTable } from './sample-of-table.ts';
import { shownValue } from './shown-value.ts';

/** Shares of a sample that are further below the limit need no counting. */
const doubtful = 0.05;

function shown(value: string | number): string {
  return typeof value === 'string' ? shownValue(value) : JSON.stringify(value);
}

/** Columns nearly all of whose rows hold one value. */
export const nearConstantColumns: DataCheck = {
  name: 'near_constant_columns',
  title: 'No column holds nearly one value only',
  description:
    'Share of values that are the most frequent one, in columns that hold several. Told unless its severity is raised: flags of rare events are such columns. The value is found in a sample, and counted in all rows where it is near the limit.',
  scope: 'table',
  family: 'columns',
  limit: { op: '<=', default: 0.995, of: 'share of values', range: [0, 1] },
  severity: 'info',
  isDefault: true,
  async run({ table, columns: { id }, seed }, asked) {
    const { columns: samples } = await sampleOfTable(table, seed);
    const columns = chosenColumns(table, asked).flatMap(({ name: column, kind }) => {
      if (column === id || kind === 'date' || kind === 'timestamp' || kind === 'time') return [];
      const most = mostFrequent(samples.get(column) ?? {});
      return most ? [{ column, value: most.value, share: most.count / most.n, n: most.n }] : [];
    });
    if (columns.length === 0) return { skip: 'no column holds values that can be compared' };
    const values = await Promise.all(
      columns.map(({ column, value, share }) =>
        share > (asked.limit ?? 1) - doubtful ? table.measure('frequency', { column, value }) : undefined,
      ),
    );
    const findings = columns.flatMap(({ column, value, share, n }, k): Finding[] => {
      const counts = values[k];
      if (!counts) {
        const why = `${written(100 * share)} % of ${numberOf(n, 'sampled value')} are ${shown(value)}`;
        const status = asked.limit === undefined ? undefined : ('pass' as const);
        return [{ subject: column, statistic: 'most_frequent', value: share, n, status, why }];
      }
      const { present, rows, isConstant } = counts;
      if (isConstant || present === 0) return [];
      const exact = rows / present;
      const finding = { subject: column, statistic: 'most_frequent', value: exact, n: present };
      const told = `${counted(rows)} of ${numberOf(present, 'value')} are ${shown(value)}`;
      if (asked.limit === undefined) return [{ ...finding, why: told }];
      const isWithin = exact <= asked.limit;
      const why = `${told}, ${isWithin ? 'at most' : 'more than'} ${written(100 * asked.limit)} %`;
      return [
        { ...finding, limit: { op: '<=', value: asked.limit }, status: isWithin ? 'pass' : 'fail', why },
      ];
    });
    if (findings.length === 0) return { skip: 'every column holds one value only' };
    return foundInColumns(
      findings,
      `none of ${numberOf(findings.length, 'column')} holds nearly one value only`,
    );
  },
};
