import { z } from 'zod';
import { withInterval, written } from '../sentence.ts';
import { type Association, association } from './association.ts';
import { associationNames } from './association-names.ts';
import type { DataCheck } from './data-check.ts';
import { numberOf } from './number-of.ts';
import { sampledInputs, sampledRows } from './sampled-inputs.ts';
import { worstFirst } from './worst-first.ts';

const options = z.strictObject({
  told: z
    .number()
    .min(0)
    .max(1)
    .default(0.9)
    .describe('Pairs with at least this association are listed in the report, whether they fail or not'),
  'most-columns': z
    .number()
    .int()
    .min(2)
    .max(500)
    .default(100)
    .describe('The first so many features are paired with each other; the work grows with its square'),
});

const mostListed = 25;

/** Pairs of features of which one says what the other says. */
export const correlatedFeatures: DataCheck<z.infer<typeof options>> = {
  name: 'correlated_features',
  title: 'No two features say the same',
  description:
    "The association of each pair of features: of numbers the larger of Pearson's and Spearman's |ρ|, of categories Cramér's V without its bias (Bergsma), of a category and a number the correlation ratio without its bias. Fails where two are redundant, each saying the other (a town says its country, but not back); on at most 20,000 rows.",
  scope: 'table',
  family: 'columns',
  limit: { op: '<=', default: 0.999, of: 'association, 0 to 1', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  options,
  async run(context, asked) {
    const { table, alpha } = context;
    const sampled = await sampledInputs(table, context, asked);
    const inputs = sampled.inputs.slice(0, asked.options['most-columns']);
    if (inputs.length < 2) return { skip: 'there are no two features' };
    const { limit } = asked;
    let pairs = 0;
    const found: { pair: [string, string]; with: Association }[] = [];
    for (let i = 0; i < inputs.length; i++) {
      for (let k = i + 1; k < inputs.length; k++) {
        pairs++;
        const one = association(inputs[i], inputs[k]);
        const least = Math.min(asked.options.told, limit ?? 1);
        if (one && one.n >= leastRows && Math.abs(one.value) >= least)
          found.push({ pair: [inputs[i].name, inputs[k].name], with: one });
      }
    }
    found.sort((a, b) => Math.abs(b.with.value) - Math.abs(a.with.value));
    const findings = found.map(({ pair, with: { statistic, value, interval, n, isMutual } }) => {
      const bounds = interval?.(1 - alpha);
      const finding = {
        subject: pair.join(' and '),
        statistic,
        value,
        ...(bounds && { interval: bounds, level: 1 - alpha, method: "Fisher's z" }),
        n,
        why: `${associationNames[statistic]} ${bounds ? withInterval(value, bounds) : written(value)}`,
      };
      if (limit === undefined) return finding;
      const status = isMutual && Math.abs(value) > limit ? ('fail' as const) : ('pass' as const);
      return { ...finding, limit: { op: '<=' as const, value: limit }, status };
    });
    const looked = `${numberOf(pairs, 'pair')} of ${numberOf(inputs.length, 'feature')}, ${sampledRows(table, sampled)}`;
    const left = sampled.inputs.length - inputs.length;
    const passed = `no two say the same among ${looked}${left > 0 ? `; ${numberOf(left, 'feature')} were not paired` : ''}`;
    return {
      ...worstFirst(findings, passed),
      ...(found.length > 0 && {
        sections: [
          {
            type: 'table' as const,
            title: `Features of ${table.input} that go together`.slice(0, 200),
            columns: [
              { title: 'Feature' },
              { title: 'goes with' },
              { title: 'by' },
              { title: 'association', align: 'right' as const },
              { title: 'rows', align: 'right' as const },
            ],
            rows: found
              .slice(0, mostListed)
              .map(({ pair, with: { statistic, value, n } }) => [
                ...pair.map((name) => name.slice(0, 200)),
                associationNames[statistic],
                Number(value.toPrecision(4)),
                n,
              ]),
          },
        ],
      }),
    };
  },
};

/** Fewer rows make anything go together. */
const leastRows = 20;
