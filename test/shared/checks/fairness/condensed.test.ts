import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condensed } from '../../../../shared/checks/fairness/condensed.ts';
import { random } from '../../../../shared/stats/index.ts';

/** Labels and log odds of `n` rows, the latter between −`reach` and `reach`; some of them tied. */
function drawn(n: number, seed: number, reach: number) {
  const uniform = random(seed);
  const odds = Float64Array.from({ length: n }, () => reach * (2 * uniform() - 1) * uniform());
  for (let i = 1; i < n; i += 7) odds[i] = odds[i - 1];
  return {
    odds,
    label: Int32Array.from(odds, (z) => (uniform() < 1 / (1 + Math.exp(-z)) ? 1 : 0)),
    weight: odds.map(() => uniform()),
  };
}

describe('condensed', () => {
  it('keeps the weight and three moments of the rows of each label', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.double({ min: 1e-3, max: 30, noNaN: true }),
        fc.boolean(),
        (seed, reach, weighted) => {
          const { weight, ...rows } = drawn(6_000, seed, reach);
          const few = condensed({ ...rows, ...(weighted && { weight }) });
          if (!few) throw new Error('not condensed');
          expect(few.odds.length).toBeLessThanOrEqual(2_048);
          for (const label of [0, 1]) {
            for (const power of [0, 1, 2, 3]) {
              let all = 0;
              let size = 0;
              rows.odds.forEach((z, i) => {
                const part = rows.label[i] === label ? (weighted ? weight[i] : 1) * (z / reach) ** power : 0;
                all += part;
                size += Math.abs(part);
              });
              const own = few.odds.reduce(
                (sum, z, i) => sum + (few.label[i] === label ? few.weight[i] * (z / reach) ** power : 0),
                0,
              );
              expect(Math.abs(own - all)).toBeLessThanOrEqual(1e-9 * size);
            }
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('leaves few rows alone, and those that are all equal', () => {
    expect(condensed(drawn(4_000, 1, 3))).toBeUndefined();
    const { label } = drawn(5_000, 1, 3);
    expect(condensed({ label, odds: new Float64Array(5_000).fill(0.3) })).toBeUndefined();
  });
});
