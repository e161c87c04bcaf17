import { z } from 'zod';
import type { RowRule } from '../../data/row-rule.ts';
import type { Finding } from '../../report/schema.ts';
import { counted, written } from '../sentence.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare, type Said } from './judged-share.ts';
import { medianOf } from './median-of.ts';
import { numberOf } from './number-of.ts';
import { sampleOfTable } from './sample-of-table.ts';

const options = z.strictObject({
  deviations: z
    .number()
    .positive()
    .default(5)
    .describe('How many robust standard deviations from the median a value is an outlier'),
});

/** A normal distribution's standard deviation by its median absolute deviation, and by its mean absolute deviation. */
const byMedian = 1.482602218505602;
const byMean = 1.2533141373155001;

/** Different values that a column must have: with fewer it holds codes, counts or steps. */
const fewest = 20;

/** Columns whose rows are named at most. */
const mostNamed = 50;

/**
 * Median and robust standard deviation: the median absolute deviation; where more than half of the values are equal, the
 * mean one. Undefined where all are.
 */
function robust(values: Float64Array): { median: number; deviation: number } | undefined {
  const median = medianOf(values);
  const distances = values.map((value) => Math.abs(value - median));
  const mad = medianOf(distances);
  const mean = distances.reduce((sum, one) => sum + one, 0) / distances.length;
  const deviation = mad > 0 ? byMedian * mad : byMean * mean;
  return deviation > 0 && Number.isFinite(deviation) ? { median, deviation } : undefined;
}

/** Numbers far from the median. */
export const outliers: DataCheck<z.infer<typeof options>> = {
  name: 'outliers',
  title: 'No number is far from all others',
  description:
    'Share of numbers that lie more than five robust standard deviations from the median, by the median absolute deviation (Iglewicz and Hoaglin 1993), or the mean one where that is zero, in columns of at least 20 different numbers. Median and deviation come from a sample of 10,000 rows, the counts from all. Incomes and waiting times have such values by nature: told until a limit is set.',
  scope: 'table',
  family: 'values',
  limit: { op: '<=', default: null, of: 'share of values', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  options,
  async run({ table, columns: { id, label }, rowsShown, seed }, asked) {
    const chosen = chosenColumns(table, asked).filter(
      ({ name, kind }) => (kind === 'integer' || kind === 'number') && name !== id && name !== label,
    );
    if (chosen.length === 0) return { skip: 'no column holds numbers' };
    const { columns: samples } = await sampleOfTable(table, seed);
    const judged = chosen.flatMap(({ name: column }) => {
      const values = (samples.get(column)?.numbers ?? new Float64Array()).filter(Number.isFinite);
      const scale = new Set(values).size < fewest ? undefined : robust(values);
      if (!scale) return [];
      const reach = asked.options.deviations * scale.deviation;
      const [min, max] = [scale.median - reach, scale.median + reach];
      return Number.isFinite(min) && Number.isFinite(max) ? [{ column, min, max, median: scale.median }] : [];
    });
    if (judged.length === 0) return { skip: `no column has ${fewest} different numbers` };
    const [counts, missing] = await Promise.all([
      Promise.all(judged.map(({ column, min, max }) => table.measure('beyond', { column, min, max }))),
      Promise.all(judged.map(({ column }) => table.measure('missing', { column }))),
    ]);
    const named = new Set(
      judged
        .map(({ column }, k) => ({ column, rows: counts[k] }))
        .filter(({ rows }) => rows > 0)
        .sort((a, b) => b.rows - a.rows)
        .slice(0, mostNamed)
        .map(({ column }) => column),
    );
    const rules: RowRule[] = [];
    const findings = await Promise.all(
      judged.map(async ({ column, min, max, median }, k): Promise<Finding> => {
        const n = table.rows - missing[k];
        const bounds = `below ${written(min)} or above ${written(max)}`;
        const said: Said = [`lies ${bounds}`, `lie ${bounds}`];
        const finding = judgedShare(column, 'outliers', counts[k], n, asked.limit, said, 'value');
        const most = Math.min(rowsShown, counts[k]);
        const why = `${finding.why}; the median is ${written(median)}`;
        if (counts[k] === 0) return { ...finding, why };
        if (finding.status === 'fail') rules.push({ rule: 'range', column, type: 'number', min, max });
        return {
          ...finding,
          why,
          ...(named.has(column) && { rows: await table.measure('farthest', { column, from: median, most }) }),
        };
      }),
    );
    const worst = findings.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
    const some = findings.filter(({ value }) => value !== 0).length;
    const why =
      some === 0
        ? `no number in ${numberOf(findings.length, 'column')} is far from the median`
        : `${numberOf(some, 'column')} of ${counted(findings.length)} have numbers far from the median; ${worst.subject}: ${worst.why}`;
    return { findings, why, rules };
  },
};
