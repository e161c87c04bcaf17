import { describe, expect, it } from 'vitest';
import { assessFairness } from '../../../../shared/checks/fairness/assess-fairness.ts';
import { groupSets } from '../../../../shared/checks/fairness/group-sets.ts';
import type { FairnessSettings } from '../../../../shared/checks/fairness/settings.ts';
import type { Sample } from '../../../../shared/data/evaluation.ts';
import type { Check } from '../../../../shared/report/schema.ts';

const prediction = Int32Array.of(1, 0, 1, 0);
/** 400 people, of whom so many are selected. */
const people = (selected = 200): Sample => ({
  n: 400,
  cells: {
    n: 400,
    label: Int32Array.of(1, 1, 0, 0),
    prediction: { challenger: prediction },
    count: Float64Array.of(selected / 2, 200 - selected / 2, selected / 2, 200 - selected / 2),
  },
});

/** The checks of disparities over two protected columns of two groups each, of which `b` may be selected less often. */
function disparitiesJudged(limits: FairnessSettings['limits'], required = false, ofB = 200): Check[] {
  const settings: FairnessSettings = {
    protected: [{ column: 'sex' }, { column: 'race' }],
    missing: 'group',
    intersections: { of: 2, required },
    limits,
    change: { margin: 0.02, 'ratio-margin': 0.02, required: false },
    exclude: [],
    'smallest-shown': 10,
  };
  const sets = groupSets(settings);
  const slices = sets.map(({ by }) => {
    const columns = by.map(({ column }) => column);
    const levels = ['a', 'b'].map((value) => ({
      level: Object.fromEntries(columns.map((column) => [column, value])),
      n: 400,
      sample: () => people(value === 'b' ? ofB : 200),
    }));
    return { by: columns, levels };
  });
  const evaluation = { task: 'binary' as const, classes: ['0', '1'], overall: people(), slices };
  const { checks } = assessFairness({ evaluation, sets, settings, alpha: 0.05, seed: 1 });
  return checks.filter(({ id }) => id.startsWith('disparity/'));
}

const limit = {
  disparity: 'demographic_parity_ratio',
  limit: 0.8,
  agg: 'worst_case' as const,
  required: true,
};

describe('assessFairness', () => {
  it('judges a limit on every protected column and their intersections', () => {
    expect(disparitiesJudged({ parity: limit }).map(({ id }) => id)).toEqual([
      'disparity/parity/sex',
      'disparity/parity/race',
      'disparity/parity/sex × race',
    ]);
  });

  it('judges a limit on the protected columns alone that it is about', () => {
    const judged = disparitiesJudged({ parity: { ...limit, by: ['race'] } });
    expect(judged.map(({ id }) => id)).toEqual(['disparity/parity/race']);
  });

  it('lets intersections hold the gate where that is asked for, and single columns unless the limit says otherwise', () => {
    const statuses = (required: boolean, of = limit) =>
      disparitiesJudged({ parity: of }, required, 60).map(({ status }) => status);
    expect(statuses(false)).toEqual(['fail', 'fail', 'warn']);
    expect(statuses(true)).toEqual(['fail', 'fail', 'fail']);
    expect(statuses(true, { ...limit, required: false })).toEqual(['warn', 'warn', 'warn']);
  });
});
