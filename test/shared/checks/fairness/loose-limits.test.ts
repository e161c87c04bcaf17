import { describe, expect, it } from 'vitest';
import { looseLimits } from '../../../../shared/checks/fairness/loose-limits.ts';

const told = (...limits: [disparity: string, limit: number][]) =>
  looseLimits({
    limits: Object.fromEntries(
      limits.map(([disparity, limit], i) => [
        `limit_${i}`,
        { disparity, limit, agg: 'worst_case', required: true },
      ]),
    ),
  });

describe('looseLimits', () => {
  it('says what four-fifths is where 0.8 is set of a difference', () => {
    expect(told(['demographic_parity_difference', 0.8])).toEqual([
      'fairness.limits.limit_0 allows nearly anything: at-most: 0.8 is kept even where one group has 0.1 and another 0.9. Four-fifths is demographic_parity_ratio: { at-least: 0.8 }.',
    ]);
  });

  it('names the difference where 0.1 is set of a ratio', () => {
    expect(told(['equalized_odds_ratio', 0.1])).toEqual([
      'fairness.limits.limit_0 allows nearly anything: at-least: 0.1 is kept even where one group has 0.1 of what another has. A difference is equalized_odds_difference: { at-most: 0.1 }.',
    ]);
  });

  it('names no disparity that there is not', () => {
    expect(told(['mean_score_difference', 0.6])).toEqual([
      'fairness.limits.limit_0 allows nearly anything: at-most: 0.6 is kept even where one group has 0.2 and another 0.8.',
    ]);
  });

  it('says nothing of limits that data may break, nor of differences without a largest value', () => {
    expect(
      told(
        ['demographic_parity_difference', 0.3],
        ['demographic_parity_difference', 0],
        ['demographic_parity_ratio', 0.5],
        ['demographic_parity_ratio', 1],
        ['mean_error_difference', 200],
        ['mean_absolute_error_difference', 0.8],
        ['mean_absolute_error_ratio', 0.8],
      ),
    ).toEqual([]);
  });

  it('tells of ten of many', () => {
    const many = Array.from({ length: 200 }, (): [string, number] => ['accuracy_difference', 0.9]);
    expect(told(...many)).toHaveLength(10);
  });
});
