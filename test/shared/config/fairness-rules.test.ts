import { describe, expect, expectTypeOf, it } from 'vitest';
import type { FairnessSettings } from '../../../shared/checks/fairness/settings.ts';
import { parseSettings } from '../../../shared/config/parse-settings.ts';
import type { Settings } from '../../../shared/config/settings.ts';
import { InputError } from '../../../shared/errors.ts';
import { catalogue } from './catalogue.ts';

function load(
  block: string,
  task = 'binary',
  score = ', score: score',
  models = '',
): NonNullable<Settings['fairness']> {
  const text = `version: 1
model: { name: credit-default, task: ${task} }
columns: { id: applicant_id, label: default${score} }${models && `\nmodels: { ${models} }`}
fairness:
${block.replace(/^/gm, '  ')}
`;
  const { settings } = parseSettings({ text, name: 'tollgate.yml', inputs: () => undefined, catalogue });
  return settings.fairness as NonNullable<Settings['fairness']>;
}

function message(block: string, task?: string, score?: string, models?: string): string {
  try {
    load(block, task, score, models);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('fairness', () => {
  it('gives the checks what they take', () => {
    expectTypeOf<NonNullable<Settings['fairness']>>().toExtend<FairnessSettings>();
  });

  it('fills in what the file leaves out', () => {
    expect(load('protected: [sex, { column: age, edges: [40] }]')).toEqual({
      protected: [{ column: 'sex' }, { column: 'age', edges: [40] }],
      missing: 'group',
      intersections: { of: 2, required: false },
      limits: {},
      change: { margin: 0.02, 'ratio-margin': 0.02, required: false },
      exclude: [],
      'smallest-shown': 10,
    });
  });

  it('reads limits by their names, and by names of their own', () => {
    const { limits } = load(`protected: [sex]
limits:
  demographic_parity_ratio: { at-least: 0.8 }
  inside: { disparity: demographic_parity_ratio, at-least: 0.9, by: [sex], within: region, required: false }
  equalized_odds_difference: { at-most: 0.1, agg: mean }`);
    expect(limits).toEqual({
      demographic_parity_ratio: {
        disparity: 'demographic_parity_ratio',
        limit: 0.8,
        agg: 'worst_case',
        required: true,
      },
      inside: {
        disparity: 'demographic_parity_ratio',
        limit: 0.9,
        agg: 'worst_case',
        by: ['sex'],
        within: 'region',
        required: false,
      },
      equalized_odds_difference: {
        disparity: 'equalized_odds_difference',
        limit: 0.1,
        agg: 'mean',
        required: true,
      },
    });
  });

  it.each([
    ['protected: []', 'fairness.protected (tollgate.yml:5) must have at least 1 entry, got []'],
    ['protected: [sex, sex]', 'fairness.protected[1] (tollgate.yml:5) must name a column once, got "sex"'],
    [
      'protected: [sex, default]',
      'fairness.protected[1] (tollgate.yml:5) must not be the column of columns.label, got "default"',
    ],
    [
      'protected: [sex]\nlimits: { demographic_parity_rato: { at-least: 0.8 } }',
      'fairness.limits.demographic_parity_rato (tollgate.yml:6) is not a known disparity. Did you mean demographic_parity_ratio?',
    ],
    [
      'protected: [sex]\nlimits: { mine: { disparity: demographic_parity, at-least: 0.8 } }',
      'fairness.limits.mine.disparity (tollgate.yml:6) is not a known disparity, got "demographic_parity"',
    ],
    [
      'protected: [sex]\nlimits: { demographic_parity_ratio: { at-most: 0.8 } }',
      'fairness.limits.demographic_parity_ratio.at-most (tollgate.yml:6) is not a known setting. Did you mean at-least?',
    ],
    [
      'protected: [sex]\nlimits: { demographic_parity_ratio: { at-least: 80 } }',
      'must lie between 0 and 1, as demographic_parity_ratio does, got 80. Write 0.8 for 80 %.',
    ],
    [
      'protected: [sex]\nlimits: { demographic_parity_ratio: { at-least: 1.25 } }',
      'must lie between 0 and 1, as demographic_parity_ratio does, got 1.25. The smaller value is divided by the larger: write 0.8.',
    ],
    [
      'protected: [sex]\nlimits: { demographic_parity_ratio: { at-least: 0 } }',
      'must be above 0, or no demographic_parity_ratio breaks it, got 0',
    ],
    [
      'protected: [sex]\nlimits: { equalized_odds_difference: { at-most: 1 } }',
      'must be below 1, or no equalized_odds_difference breaks it, got 1',
    ],
    [
      'protected: [sex]\nlimits: { equalized_odds_difference: { at-most: 0.1, class: "1" } }',
      'fairness.limits.equalized_odds_difference.class (tollgate.yml:6) must be left out for binary models, got "1"',
    ],
    [
      'protected: [sex]\nlimits: { demographic_parity_ratio: { at-least: 0.8, within: sex } }',
      'fairness.limits.demographic_parity_ratio.within (tollgate.yml:6) must be another column than the protected one',
    ],
    [
      'protected: [sex]\nlimits: { demographic_parity_ratio: { at-least: 0.8, by: [sex, race] } }',
      'fairness.limits.demographic_parity_ratio.by[1] (tollgate.yml:6) must be one of the protected columns, got "race". Protected are sex.',
    ],
    [
      'protected: [sex]\nlimits: { selection_rate: { disparity: demographic_parity_ratio, at-least: 0.8 } }',
      'fairness.limits.selection_rate (tollgate.yml:6) must not be called like a group metric. Call it selection_rate_limit',
    ],
    [
      'protected: [sex]\nchange: { metrics: [true_positiv_rate] }',
      'must be a group metric of binary models, got "true_positiv_rate". Did you mean true_positive_rate?',
    ],
    [
      'protected: [sex]\nchange: { metrics: [selection_rate] }',
      'must have a better side, so that it can get worse, got "selection_rate". Choose among true_positive_rate, log_loss.',
    ],
    [
      'protected: [sex]\nexclude: [{ group: { race: other }, because: few }]',
      'must be one of the protected columns, got "race". Protected are sex.',
    ],
    [
      'protected: [sex]\npopulation: { sex: { F: 0.51, M: 0.39 } }',
      'fairness.population.sex (tollgate.yml:6) must hold shares that add up to 1, got {"F":0.51,"M":0.39}, 0.9 together',
    ],
    [
      'protected: [sex, region]\nlimits: { mine: { disparity: demographic_parity_ratio, at-least: 0.8, by: [region], within: region } }',
      'fairness.limits.mine.within (tollgate.yml:6) must be another column than the protected one, got "region"',
    ],
    [
      'protected: [sex]\nlimits: { expected_calibration_error_difference: { at-most: 0.1, within: region } }',
      'fairness.limits.expected_calibration_error_difference.within (tollgate.yml:6) must be left out of expected_calibration_error_difference: only rates and means are compared within the levels of a column, got "region"',
    ],
    [
      'protected: [sex]\nexclude: [{ group: {}, because: few }]',
      'fairness.exclude[0].group (tollgate.yml:6) must name a group, by column: without one it would leave out everybody, got {}',
    ],
    [
      'protected: [sex]\npopulation: { sex: { F: 0.5, M: 0.4, (missing): 0.1 } }',
      'fairness.population.sex["(missing)"] (tollgate.yml:6) must be left out: shares are of the people whose group is known, got 0.1',
    ],
    [
      `protected: [sex]\nlimits: { ${'x'.repeat(101)}: { disparity: demographic_parity_ratio, at-least: 0.8 } }`,
      'must have a name of at most 100 characters, got 101 characters',
    ],
    [
      `protected: [sex]\nexclude: [{ group: { sex: ${'M'.repeat(201)} }, because: few }]`,
      'fairness.exclude[0].group.sex (tollgate.yml:6) must name a group in at most 200 characters, got "MMM',
    ],
    [
      `protected: [sex]\npopulation: { sex: { F: 0.5, ${'M'.repeat(201)}: 0.5 } }`,
      'fairness.population.sex (tollgate.yml:6) must name a group in at most 200 characters, got "MMM',
    ],
    [
      'protected: [sex, person]\ndata: people.csv\nid: person',
      'fairness.protected[1] (tollgate.yml:5) must not be the column of fairness.id, got "person"',
    ],
    [
      'protected: [sex]\nflip-test: { at-most: 0.01, by: [race] }',
      'fairness.flip-test.by[0] (tollgate.yml:6) must be one of the protected columns, got "race". Protected are sex.',
    ],
    [
      'protected: [sex]\nflip-test: { by: [sex] }',
      'fairness.flip-test.by (tollgate.yml:6) must stand beside at-most, got ["sex"]',
    ],
    [
      'protected: [sex]\nid: person',
      'fairness.id (tollgate.yml:6) must be left out without fairness.data, whose column of ids it names, got "person"',
    ],
    [
      'protected: [sex]\nchange: { margin: 1 }',
      'fairness.change.margin (tollgate.yml:6) must be below 1, or no loss of true_positive_rate breaks it, got 1',
    ],
  ])('is refused for %s', (block, expected) => {
    expect(message(block)).toContain(expected);
  });

  it('bounds the margin of change only where what may change is bounded', () => {
    expect(message('protected: [sex]\nchange: { margin: 3, metrics: [log_loss] }')).toBe('accepted');
    expect(
      message('protected: [sex]\nchange: { margin: 3, metrics: [log_loss, true_positive_rate] }'),
    ).toContain('must be below 1');
    expect(message('protected: [sex]\nchange: { margin: 12000 }', 'regression')).toBe('accepted');
  });

  it('has no margin of its own where labels have units', () => {
    const block = 'protected: [region]\nlimits: { mean_error_difference: { at-most: 5 } }';
    const champion = (change: string) =>
      message(`${block}\n${change}`.replace(/\n$/, ''), 'regression', '', 'champion: champion.csv');
    expect(champion('')).toBe(
      'fairness.change.margin (tollgate.yml:5) must be given for a regression with a champion, because it is in the units of the label. Write the largest loss that you tolerate in any group, as in change: { margin: 5 }.',
    );
    expect(champion('change: { metrics: [mean_absolute_error] }')).toContain('must be');
    expect(champion('change: { margin: 5 }')).toBe('accepted');
    expect(message(block, 'regression')).toBe('accepted');
  });

  it('bounds differences in the label’s units from below only', () => {
    const limit = (value: number) =>
      `protected: [sex]\nlimits: { mean_error_difference: { at-most: ${value} } }`;
    expect(message(limit(12_000), 'regression')).toBe('accepted');
    expect(message(limit(-1), 'regression')).toContain(
      'must be at least 0, as mean_error_difference is, got -1',
    );
  });

  it('is refused for a disparity of another task', () => {
    const block = 'protected: [sex]\nlimits: { demographic_parity_ratio: { at-least: 0.8 } }';
    expect(message(block, 'regression')).toContain('must be a disparity of regression models');
  });

  it('is refused for a favorable label where there are no two classes', () => {
    expect(message('protected: [sex]\nfavorable-label: "0"', 'regression')).toContain(
      'fairness.favorable-label (tollgate.yml:6) must be left out for regression models, got "0"',
    );
  });

  it.each([
    [
      'protected: [sex]\nchange: { metrics: [true_positive_rate, log_loss] }',
      'fairness.change.metrics[1] (tollgate.yml:6) must not ask for scores, because none are named, got log_loss. Name the column of scores under columns.score, or remove it.',
    ],
    [
      'protected: [sex]\nlimits: { mean_score_difference: { at-most: 0.1 } }',
      'fairness.limits.mean_score_difference (tollgate.yml:6) must not ask for scores, because none are named, got mean_score.',
    ],
  ])('is refused where no scores are named for %s', (block, expected) => {
    expect(message(block)).toBe('accepted');
    expect(message(block, 'binary', '')).toContain(expected);
  });
});
