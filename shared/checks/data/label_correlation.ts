import { benjaminiHochberg } from '../../stats/index.ts';
import { written } from '../sentence.ts';
import { association } from './association.ts';
import { associationNames } from './association-names.ts';
import type { DataCheck } from './data-check.ts';
import { listedValues } from './listed-values.ts';
import { numberOf } from './number-of.ts';
import { type SampledInput, type SampledInputs, sampledInputs, sampledRows } from './sampled-inputs.ts';

const mostListed = 30;

/** How closely each feature goes with the label. */
export const labelCorrelation: DataCheck = {
  name: 'label_correlation',
  title: 'How features go with the label',
  description:
    "The association of each feature with the label: Pearson's or Spearman's coefficient of numbers (of a label of two classes with its positive class as 1), Cramér's V of categories, the correlation ratio of both; with intervals of numbers, and the features of which no association is shown (Benjamini–Hochberg over all). Told, not judged; on at most 20,000 rows.",
  scope: 'table',
  family: 'label',
  severity: 'info',
  isDefault: true,
  async run(context, asked) {
    const { table, columns, alpha } = context;
    if (columns.label === undefined) return { skip: 'columns.label names no label' };
    if (!table.column(columns.label))
      return { skip: `the table has no column ${JSON.stringify(columns.label)}` };
    const sampled = await sampledInputs(table, context, asked);
    if (!sampled.label) return { skip: 'the label is neither a class nor a number' };
    const label = labelAsInput(columns.label, sampled.label, columns.positive);
    const found = sampled.inputs.flatMap((input) => {
      const one = association(input, input.kind === 'number' ? label.ofNumbers : label.ofCategories);
      return one ? [{ name: input.name, ...one }] : [];
    });
    if (found.length === 0) return { skip: 'no feature and label vary together over rows enough' };
    const adjusted = benjaminiHochberg(found.map(({ p }) => p));
    const told = found
      .map((one, k) => ({ ...one, p: adjusted[k], bounds: one.interval?.(1 - alpha) }))
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    const unrelated = told.filter(({ p }) => p > alpha).map(({ name }) => name);
    const why =
      `${told[0].name} goes closest with the label: ${associationNames[told[0].statistic]} ${written(told[0].value)}` +
      (unrelated.length > 0
        ? `; no association is shown of ${listedValues(unrelated, 5)}`
        : `; all of ${numberOf(told.length, 'feature')} go with it`);
    return {
      why: `${why} (${sampledRows(table, sampled)})`,
      findings: told.map(({ name, statistic, value, bounds, p, n }) => ({
        subject: name,
        statistic,
        value,
        ...(bounds && { interval: bounds, level: 1 - alpha }),
        method: `${associationNames[statistic]}; Benjamini–Hochberg over ${told.length}`,
        p,
        n,
      })),
      sections: [
        {
          type: 'table',
          title: `How the features of ${table.input} go with the label`.slice(0, 200),
          columns: [
            { title: 'Feature' },
            { title: 'by' },
            { title: 'association', align: 'right' },
            { title: `${written(100 * (1 - alpha))} % interval`, align: 'right' },
            { title: 'p', align: 'right' },
          ],
          rows: told
            .slice(0, mostListed)
            .map(({ name, statistic, value, bounds, p }) => [
              name.slice(0, 200),
              associationNames[statistic],
              Number(value.toPrecision(3)),
              bounds ? `${written(bounds[0])} to ${written(bounds[1])}` : null,
              p < 1e-4 ? '< 0.0001' : Number(p.toPrecision(2)),
            ]),
        },
      ],
    };
  },
};

/** The label beside features that are numbers, and beside those that are categories. */
function labelAsInput(
  name: string,
  label: NonNullable<SampledInputs['label']>,
  positive: string | undefined,
): Record<'ofNumbers' | 'ofCategories', SampledInput> {
  if (label.kind === 'number') {
    const numbers = { name, kind: 'number' as const, numbers: label.numbers };
    return { ofNumbers: numbers, ofCategories: numbers };
  }
  const { codes, classes } = label;
  const category = { name, kind: 'category' as const, codes, levels: classes.length };
  if (classes.length !== 2) return { ofNumbers: category, ofCategories: category };
  const known = positive === undefined ? -1 : classes.indexOf(positive);
  const one = known >= 0 ? known : classes[0] > classes[1] ? 0 : 1;
  const numbers = Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : code === one ? 1 : 0));
  return { ofNumbers: { name, kind: 'number', numbers }, ofCategories: category };
}
