import { describe, expect, it } from 'vitest';
import { disparities } from '../../../shared/checks/fairness/disparities/index.ts';
import { meantDisparity } from '../../../shared/config/meant-disparity.ts';

const of = (task: 'binary' | 'regression') => disparities.filter(({ tasks }) => tasks.includes(task));

describe('meantDisparity', () => {
  it.each<[string, 'at-least' | 'at-most' | undefined, string]>([
    ['demographic_parity', 'at-least', 'Did you mean demographic_parity_ratio?'],
    ['Demographic Parity', 'at-most', 'Did you mean demographic_parity_difference?'],
    ['equal_opportunity', undefined, 'Did you mean equal_opportunity_difference or equal_opportunity_ratio?'],
    ['selection_rate_ratio', 'at-least', 'Did you mean demographic_parity_ratio?'],
    ['true_positive_rate_difference', 'at-most', 'Did you mean equal_opportunity_difference?'],
    ['true_positive_rate', 'at-least', 'Did you mean equal_opportunity_ratio?'],
    ['positive_predictive_value_difference', 'at-most', 'Did you mean predictive_parity_difference?'],
    ['statistical_parity_difference', 'at-most', 'Did you mean demographic_parity_difference?'],
    ['disparate_impact', 'at-least', 'Did you mean demographic_parity_ratio?'],
    // wrong side: the only one there is, and its own limit is then asked for
    ['disparate_impact', 'at-most', 'Did you mean demographic_parity_ratio?'],
    ['equalised_odds_difference', 'at-most', 'Did you mean equalized_odds_difference?'],
  ])('takes %s with %s for what it is called here', (name, side, expected) => {
    expect(meantDisparity(name, of('binary'), side)).toBe(expected);
  });

  it('names what a model of the task can be asked for, and how a name of one’s own is written', () => {
    expect(meantDisparity('mine', of('regression'), 'at-most')).toBe(
      'Under a name of your own say which one, as in disparity: mean_prediction_difference. Known are mean_prediction_difference, mean_error_difference, mean_absolute_error_difference, mean_absolute_error_ratio.',
    );
  });

  it('never points to a disparity of another task', () => {
    expect(meantDisparity('mean_error', of('regression'), undefined)).toBe(
      'Did you mean mean_error_difference?',
    );
    expect(meantDisparity('mean_error', of('binary'), undefined)).not.toContain('mean_error_difference');
  });
});
