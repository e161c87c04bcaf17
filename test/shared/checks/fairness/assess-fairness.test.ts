import { describe, expect, it } from 'vitest';
import { assessFairness } from '../../../../shared/checks/fairness/assess-fairness.ts';
import { groupSets } from '../../../../shared/checks/fairness/group-sets.ts';
import type { FairnessSettings } from '../../../../shared/checks/fairness/settings.ts';
import type { Sample } from '../../../../shared/data/evaluation.ts';

const prediction = Int32Array.of(1, 0, 1, 0);
const people: Sample = {
  n: 400,
  cells: {
    n: 400,
    label: Int32Array.of(1, 1, 0, 0),
    prediction: { challenger: prediction },
    count: Float64Array.of(100, 100, 100, 100),
  },
};

/** The checks of disparities over two protected columns of two groups each. */
function disparitiesJudged(limits: FairnessSettings['limits']): string[] {
  const settings: FairnessSettings = {
    protected: [{ column: 'sex' }, { column: 'race' }],
    missing: 'group',
    intersections: { of: 2, required: false },
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
      n: people.n,
      sample: () => people,
    }));
    return { by: columns, levels };
  });
  const evaluation = { task: 'binary' as const, classes: ['0', '1'], overall: people, slices };
  const { checks } = assessFairness({ evaluation, sets, settings, alpha: 0.05, seed: 1 });
  return checks.map(({ id }) => id).filter((id) => id.startsWith('disparity/'));
}

const limit = {
  disparity: 'demographic_parity_ratio',
  limit: 0.8,
  agg: 'worst_case' as const,
  required: true,
};

describe('assessFairness', () => {
  it('judges a limit on every protected column and their intersections', () => {
    expect(disparitiesJudged({ parity: limit })).toEqual([
      'disparity/parity/sex',
      'disparity/parity/race',
      'disparity/parity/sex × race',
    ]);
  });

  it('judges a limit on the protected columns alone that it is about', () => {
    expect(disparitiesJudged({ parity: { ...limit, by: ['race'] } })).toEqual(['disparity/parity/race']);
  });
});
