import type { Finding } from '../../report/schema.ts';
import { counted } from '../sentence.ts';
import type { DataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';
import { inputColumns } from './input-columns.ts';
import { numberOf } from './number-of.ts';
import { sampleOfTable } from './sample-of-table.ts';
import { valueCounts } from './value-counts.ts';

/** Columns whose sample holds more distinct texts than this share of its rows hold free texts or ids. */
const mostDistinct = 0.5;

/** Features of categories that have very many of them. */
export const highCardinality: DataCheck = {
  name: 'high_cardinality',
  title: 'No feature has very many categories',
  description:
    'Distinct values of features of texts in which most values are there more than once; above 10,000 an estimate. Told unless its severity is raised; the limit is ydata-profiling’s.',
  scope: 'table',
  family: 'columns',
  limit: { op: '<=', default: 50, of: 'distinct values', range: [1, Number.MAX_SAFE_INTEGER] },
  severity: 'info',
  isDefault: true,
  async run({ table, columns, seed }, asked) {
    const texts = inputColumns(table, columns, asked).filter(({ kind }) => kind === 'text');
    const { columns: samples } = await sampleOfTable(table, seed);
    const categories = texts.filter(({ name }) => {
      const counts = valueCounts(samples.get(name) ?? {});
      return counts.length <= mostDistinct * counts.reduce((sum, [, count]) => sum + count, 0);
    });
    if (categories.length === 0) return { skip: 'no feature holds categories' };
    const distinct = await Promise.all(
      categories.map(({ name: column }) => table.measure('distinct', { column, mayEstimate: true })),
    );
    const findings = categories.map(({ name: subject }, k): Finding => {
      const { present, values, isExact } = distinct[k];
      const finding = { subject, statistic: 'distinct', value: values, n: present };
      const told = `${isExact ? '' : 'about '}${numberOf(values, 'distinct value')} in ${numberOf(present, 'row')}`;
      if (asked.limit === undefined) return { ...finding, why: told };
      const isWithin = values <= asked.limit;
      const why = `${told}, ${isWithin ? 'at most' : 'more than'} ${counted(asked.limit)}`;
      return { ...finding, limit: { op: '<=', value: asked.limit }, status: isWithin ? 'pass' : 'fail', why };
    });
    return foundInColumns(
      findings,
      `none of ${numberOf(categories.length, 'feature')} of categories has very many of them`,
    );
  },
};
