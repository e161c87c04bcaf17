import { describe, expect, it } from 'vitest';
import { association } from '../../../../shared/checks/data/association.ts';
import type { SampledInput } from '../../../../shared/checks/data/sampled-inputs.ts';
import { benjaminiHochberg, random } from '../../../../shared/stats/index.ts';

const category = (name: string, codes: readonly number[]): SampledInput => ({
  name,
  kind: 'category',
  codes: Int32Array.from(codes),
  levels: Math.max(...codes) + 1,
});
const number = (name: string, numbers: readonly number[]): SampledInput => ({
  name,
  kind: 'number',
  numbers: Float64Array.from(numbers),
});

describe('association', () => {
  it('shows none of what has none in more than alpha of the families', () => {
    const next = random(3);
    const row = (of: () => number) => Array.from({ length: 80 }, of);
    let shown = 0;
    for (let trial = 0; trial < 400; trial++) {
      const label = row(() => Math.floor(2 * next()));
      const features = [
        number('uniform', row(next)),
        number(
          'skewed',
          row(() => next() ** 6),
        ),
        number(
          'count',
          row(() => Math.floor(5 * next())),
        ),
        category(
          'three',
          row(() => Math.floor(3 * next())),
        ),
        category(
          'five',
          row(() => Math.floor(5 * next())),
        ),
      ];
      const p = features.map(
        (one) => association(one, one.kind === 'number' ? number('y', label) : category('y', label))?.p ?? 1,
      );
      if (Math.min(...benjaminiHochberg(p)) <= 0.05) shown++;
    }
    // Of 400 families at 5 % more than 33 come once in a thousand times.
    expect(shown).toBeLessThanOrEqual(33);
  });

  it('is the same both ways round', () => {
    const next = random(8);
    const a = number('a', Array.from({ length: 50 }, next));
    const b = category(
      'b',
      Array.from({ length: 50 }, () => Math.floor(4 * next())),
    );
    expect(association(a, b)).toEqual(association(b, a));
    expect(association(b, b)?.value).toBeCloseTo(1, 1);
  });

  it('reads over gaps, and says how many rows it saw', () => {
    const a = number('a', [1, 2, Number.NaN, 4, 5, 6]);
    const b = number('b', [2, 4, 6, 8, Number.NaN, 12]);
    expect(association(a, b)).toMatchObject({ statistic: 'pearson', n: 4 });
    expect(association(a, number('constant', [1, 1, 1, 1, 1, 1]))).toBeUndefined();
  });
});
