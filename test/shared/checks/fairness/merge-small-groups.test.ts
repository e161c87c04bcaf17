import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../shared/checks/assess.ts';
import { assessFairness } from '../../../../shared/checks/fairness/assess-fairness.ts';
import { groupSets } from '../../../../shared/checks/fairness/group-sets.ts';
import { mergeSmallGroups } from '../../../../shared/checks/fairness/merge-small-groups.ts';
import type { FairnessSettings } from '../../../../shared/checks/fairness/settings.ts';
import type { Sample } from '../../../../shared/data/evaluation.ts';

/** People of one group: label and prediction 1, 1 and 0, and 0 and 1, and 0. */
function people(counts: readonly [number, number, number, number]): Sample {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return {
    n,
    cells: {
      n,
      label: Int32Array.of(1, 1, 0, 0),
      prediction: { challenger: Int32Array.of(1, 0, 1, 0) },
      count: Float64Array.from(counts),
    },
  };
}

const groups: Readonly<Record<string, Sample>> = {
  large: people([300, 20, 60, 120]),
  other: people([280, 30, 50, 140]),
  few: people([0, 4, 0, 4]),
  fewer: people([1, 2, 0, 3]),
};

function assessed(smallest: number, shown: readonly string[] = Object.keys(groups)): Assessment {
  const limit = { agg: 'worst_case' as const, required: true };
  const settings: FairnessSettings = {
    protected: [{ column: 'origin' }],
    missing: 'group',
    intersections: { of: 1, required: false },
    limits: {
      demographic_parity_ratio: { disparity: 'demographic_parity_ratio', limit: 0.8, ...limit },
      equalized_odds_difference: { disparity: 'equalized_odds_difference', limit: 0.3, ...limit },
    },
    change: { margin: 0.02, 'ratio-margin': 0.02, required: false },
    exclude: [],
    'smallest-shown': smallest,
  };
  const levels = shown.map((origin) => ({
    level: { origin },
    n: groups[origin].n,
    sample: () => groups[origin],
  }));
  const overall = people([581, 56, 110, 267]);
  const evaluation = {
    task: 'binary' as const,
    classes: ['0', '1'],
    overall,
    slices: [{ by: ['origin'], levels }],
  };
  return assessFairness({ evaluation, sets: groupSets(settings), settings, alpha: 0.05, seed: 1 });
}

describe('mergeSmallGroups', () => {
  it('shows a group of exactly so many rows, and none of one fewer', () => {
    const shownAt = (smallest: number) => {
      const values = assessed(smallest, ['large', 'few']).checks.find(({ id }) => id === 'groups/origin');
      return values?.findings.some(({ slice }) => slice?.origin === 'few');
    };
    expect(groups.few.n).toBe(8);
    expect([shownAt(8), shownAt(9)]).toEqual([true, false]);
  });

  it('leaves every verdict, and the pairs that it hangs on, as they are', () => {
    const judged = (smallest: number) => {
      const { verdict, checks } = assessed(smallest);
      return {
        verdict,
        checks: checks.map(({ id, status, findings }) => ({
          id,
          status,
          pairs: findings.flatMap(({ pair, status }) => (pair && status ? [[pair, status]] : [])),
        })),
      };
    };
    expect(judged(10)).toEqual(judged(1));
    expect(judged(1_000)).toEqual(judged(1));
  });

  it('shows no number of a group with too few rows', () => {
    const { checks } = assessed(10);
    const ofFew = checks
      .flatMap(({ findings }) => findings)
      .filter(({ slice, pair }) =>
        [...Object.values(slice ?? {}), ...(pair ?? [])].some((name) => /^few/.test(name)),
      );
    expect(ofFew.length).toBeGreaterThan(0);
    for (const { value, interval, p, n, tails, level } of ofFew) {
      expect([value, interval, p, n, tails, level]).toEqual(new Array(6).fill(undefined));
    }
  });

  it('names in no reason what was measured in them', () => {
    // selection_rate of "few" is 0 of 8, so that its ratio is 0 whatever it is compared with
    for (const { why, findings } of assessed(10).checks) {
      for (const text of [why, ...findings.map((finding) => finding.why ?? '')]) {
        expect(text).not.toMatch(/\b(few|fewer), [\d.]|[\d.]+ of (few|fewer)\b|ratio 0\.00|with [68] rows/);
      }
    }
    expect(assessed(1).checks.some(({ why }) => /\bfew, 0,/.test(why))).toBe(true);
  });

  it('tells how many there are and how many rows they have together', () => {
    const [told] = assessed(10)
      .checks.filter(({ id }) => id === 'groups/origin')
      .map(({ findings }) => findings.find(({ statistic }) => statistic === 'small_groups'));
    expect(told).toMatchObject({
      value: 2,
      n: 14,
      why: '2 groups with fewer than 10 rows each, 14 rows together',
    });
  });

  it('does not tell the rows of a single one', () => {
    const [told] = assessed(10, ['large', 'other', 'few'])
      .checks.filter(({ id }) => id === 'groups/origin')
      .map(({ findings }) => findings.find(({ statistic }) => statistic === 'small_groups'));
    expect(told).not.toHaveProperty('n');
    expect(told?.why).toBe('1 group with fewer than 10 rows');
  });

  it('takes no rows of a group for those of another whose values read alike', () => {
    const limit = {
      disparity: 'demographic_parity_difference',
      limit: 0.1,
      agg: 'worst_case' as const,
      required: true,
    };
    const settings: FairnessSettings = {
      protected: [{ column: 'origin' }, { column: 'post' }],
      missing: 'group',
      intersections: { of: 2, required: true },
      limits: { demographic_parity_difference: limit },
      change: { margin: 0.02, 'ratio-margin': 0.02, required: false },
      exclude: [],
      'smallest-shown': 10,
    };
    const cut = (level: Record<string, string>, sample: Sample) => ({
      level,
      n: sample.n,
      sample: () => sample,
    });
    const crossed = [
      cut({ origin: 'a, b', post: 'c' }, groups.few),
      cut({ origin: 'a', post: 'b, c' }, groups.large),
      cut({ origin: 'a', post: 'd' }, groups.other),
    ];
    const by = ['origin', 'post'];
    const evaluation = {
      task: 'binary' as const,
      classes: ['0', '1'],
      overall: people([580, 54, 110, 264]),
      slices: [
        { by: ['origin'], levels: [cut({ origin: 'a, b' }, groups.few), cut({ origin: 'a' }, groups.large)] },
        { by: ['post'], levels: [cut({ post: 'c' }, groups.few), cut({ post: 'b, c' }, groups.large)] },
        { by, levels: crossed },
      ],
    };
    const { checks } = assessFairness({
      evaluation,
      sets: groupSets(settings),
      settings,
      alpha: 0.05,
      seed: 1,
    });
    const judged = checks.find(({ id }) => id === 'disparity/demographic_parity_difference/origin × post');
    const pairs = judged?.findings.filter(({ statistic }) => statistic === 'difference') ?? [];
    expect(pairs.map(({ pair, value }) => [pair?.toSorted(), value !== undefined])).toEqual(
      expect.arrayContaining([
        [['"a, b", c', 'a, "b, c"'], false],
        [['"a, b", c', 'a, d'], false],
        [['a, "b, c"', 'a, d'], true],
      ]),
    );
  });

  it('takes the ids of rows from every finding', () => {
    const finding = { subject: 'flip', statistic: 'value', value: 1, rows: ['a17'], query: 'SELECT 1' };
    const check = {
      id: 'flip_test/sex',
      title: 'flip',
      status: 'skip' as const,
      why: '',
      findings: [finding],
    };
    expect(mergeSmallGroups([check], [], 10)[0].findings).toEqual([
      { subject: 'flip', statistic: 'value', value: 1 },
    ]);
  });
});
