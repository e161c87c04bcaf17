import { describe, expect, it } from 'vitest';
import { midPMcnemar } from '../../../shared/stats/index.ts';
import { known } from './known-values.ts';

describe('midPMcnemar', () => {
  it.each(known.mcnemar)('agrees with SciPy and statsmodels at $gained against $lost', (example) => {
    const exact = midPMcnemar(example, 'exact');
    expect(Math.abs(exact.p(0, 'greater') - example.exact)).toBeLessThan(1e-12);
    expect(Math.abs(midPMcnemar(example).p(0, 'greater') - example.mid)).toBeLessThan(1e-12);
    const twoSided = Math.min(1, 2 * Math.min(exact.p(0, 'greater'), exact.p(0, 'less')));
    expect(Math.abs(twoSided - example.two_sided_exact)).toBeLessThan(1e-12);
  });

  it('bears no verdict where the models agree on every row', () => {
    const estimate = midPMcnemar({ n: 100, gained: 0, lost: 0 });
    expect(estimate.insufficient?.reason).toBe('the two models agree on every row');
    expect(estimate.p(0, 'greater')).toBe(1);
  });
});
