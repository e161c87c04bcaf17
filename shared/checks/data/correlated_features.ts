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
/** Fewer rows make anything go together. */
const leastRows = 20;

interface Pair {
  pair: [string, string];
  with: Association;
}

/** Pairs of features of which one says what the other says. */
export const correlatedFeatures: DataCheck<z.infer<typeof options>> = {
  name: 'correlated_features',
  title: 'No two features say the same',
  description:
    "The association of each pair of features: of numbers the larger of Pearson's and Spearman's |ρ|, of categories Cramér's V without its bias (Bergsma), of a category and a number the correlation ratio without its bias. Fails where two are redundant, each saying the other (a town says its country, but not back); on at most 20,000 rows.",
  scope: 'table',
  family: 'columns',
  limit: { op: '<=', default: 0.9999, of: 'association, 0 to 1', range: [0, 1] },
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
    let all: Pair[] = [];
    for (let i = 0; i < inputs.length; i++) {
      for (let k = i + 1; k < inputs.length; k++) {
        pairs++;
        const one = association(inputs[i], inputs[k]);
        if (!one || one.n < leastRows) continue;
        all.push({ pair: [inputs[i].name, inputs[k].name], with: one });
      }
      // The closest pair is told in any case.
      if (all.length > 1_000) all = closest(all, asked.options.told, limit);
    }
    if (all.length === 0) return { skip: 'no two features vary together over rows enough' };
    const found = closest(all, asked.options.told, limit);
    const findings = found.map(({ pair, with: { statistic, value, interval, n, isMutual } }) => {
      const bounds = interval?.(1 - alpha);
      const finding = {
        subject: pair.join(' and '),
        statistic,
        value,
        ...(bounds && { interval: bounds, level: 1 - alpha, method: "Fisher's z" }),
        n,
        why: `${associationNames[statistic]} ${bounds ? withInterval(value, bounds) : written(value)}${isMutual ? '' : ', of which one has more levels'}`,
      };
      if (limit === undefined) return finding;
      const status = isMutual && Math.abs(value) > limit ? ('fail' as const) : ('pass' as const);
      return { ...finding, limit: { op: '<=' as const, value: limit }, status };
    });
    const looked = `${numberOf(pairs, 'pair')} of ${numberOf(inputs.length, 'feature')}, ${sampledRows(table, sampled)}`;
    const left = sampled.inputs.length - inputs.length;
    const unpaired = left > 0 ? `; ${numberOf(left, 'feature')} were not paired` : '';
    const passed = `no two say the same; closest are ${findings[0].subject}, ${findings[0].why} (${looked}${unpaired})`;
    const judged = worstFirst(findings, passed);
    return {
      ...judged,
      why: judged.why === passed ? passed : `${judged.why}${unpaired}`,
      ...(Math.abs(found[0].with.value) >= asked.options.told && {
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
              .filter((one) => Math.abs(one.with.value) >= asked.options.told)
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

/** The pairs that are to be told, closest first, and at least one. */
function closest(all: readonly Pair[], told: number, limit: number | undefined): Pair[] {
  const sorted = all.toSorted((a, b) => Math.abs(b.with.value) - Math.abs(a.with.value));
  return sorted.filter((one, k) => k === 0 || Math.abs(one.with.value) >= Math.min(told, limit ?? 1));
}
