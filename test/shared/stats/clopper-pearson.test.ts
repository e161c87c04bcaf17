import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../../shared/stats/index.ts';
import { known } from './known-values.ts';

describe('clopperPearson', () => {
  it.each(known.clopper_pearson)('agrees with statsmodels at $hits of $n', (example) => {
    const estimate = clopperPearson(example);
    const interval = estimate.interval(example.level);
    for (const side of [0, 1]) expect(Math.abs(interval[side] - example.interval[side])).toBeLessThan(1e-9);
    if (example.p !== null) expect(Math.abs(estimate.p(0.8, 'greater') - example.p)).toBeLessThan(1e-9);
  });

  it('shows at least 0 and at most 1 from any data', () => {
    expect(clopperPearson({ n: 1, hits: 0 }).p(0, 'greater')).toBe(0);
    expect(clopperPearson({ n: 1, hits: 1 }).p(1, 'less')).toBe(0);
  });

  it('refuses more hits than rows', () => {
    expect(() => clopperPearson({ n: 4, hits: 5 })).toThrow(
      'clopperPearson needs 0 ≤ hits ≤ n and n ≥ 1, got 5 of 4',
    );
  });
});
