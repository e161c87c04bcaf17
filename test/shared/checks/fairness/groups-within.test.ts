import { describe, expect, it } from 'vitest';
import { assessFairness } from '../../../../shared/checks/fairness/assess-fairness.ts';
import { groupSets } from '../../../../shared/checks/fairness/group-sets.ts';
import type { FairnessSettings } from '../../../../shared/checks/fairness/settings.ts';
import type { Sample } from '../../../../shared/data/evaluation.ts';

/** People of whom so many are selected; all labels are right. */
function people(selected: number, n: number): Sample {
  const count = Float64Array.of(selected, n - selected);
  const cells = { n, label: Int32Array.of(1, 0), prediction: { challenger: Int32Array.of(1, 0) }, count };
  return { n, cells };
}

describe('groups within the levels of a column', () => {
  const settings: FairnessSettings = {
    protected: [{ column: 'sex' }],
    missing: 'group',
    intersections: { of: 1, required: false },
    limits: {
      parity: {
        disparity: 'demographic_parity_ratio',
        limit: 0.8,
        agg: 'worst_case',
        required: true,
        within: 'dept',
      },
    },
    change: { margin: 0.02, 'ratio-margin': 0.02, required: false },
    exclude: [],
    'smallest-shown': 10,
  };
  const rates = { F: { arts: 150, law: 40 }, M: { arts: 140, law: 90 } };
  const levels = Object.entries(rates).flatMap(([sex, depts]) =>
    Object.entries(depts).map(([dept, hits]) => ({
      level: { sex, dept },
      n: 200,
      sample: () => people(hits, 200),
    })),
  );
  const whole = Object.entries(rates).map(([sex, { arts, law }]) => ({
    level: { sex },
    n: 400,
    sample: () => people(arts + law, 400),
  }));
  const { checks } = assessFairness({
    evaluation: {
      task: 'binary',
      classes: ['0', '1'],
      overall: people(420, 800),
      slices: [
        { by: ['sex'], levels: whole },
        { by: ['sex', 'dept'], levels },
      ],
    },
    sets: groupSets(settings),
    settings,
    alpha: 0.05,
    seed: 1,
  });

  it('are told level by level, by the metrics that the limit compares', () => {
    const check = checks.find(({ id }) => id === 'groups/sex within dept');
    expect(check?.status).toBe('skip');
    expect(
      check?.findings.map(({ subject, slice, value, within }) => [subject, slice, value, within]),
    ).toEqual([
      ['selection_rate', { sex: 'F', dept: 'arts' }, 0.75, 'dept'],
      ['selection_rate', { sex: 'F', dept: 'law' }, 0.2, 'dept'],
      ['selection_rate', { sex: 'M', dept: 'arts' }, 0.7, 'dept'],
      ['selection_rate', { sex: 'M', dept: 'law' }, 0.45, 'dept'],
    ]);
  });

  it('carry the column in every finding of the disparity, so that no picture takes it for one over all levels', () => {
    const findings = checks.find(({ id }) => id === 'disparity/parity/sex')?.findings ?? [];
    expect(findings.length).toBeGreaterThan(1);
    for (const { within } of findings) expect(within).toBe('dept');
  });
});
