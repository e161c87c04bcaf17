import { describe, expect, it } from 'vitest';
import { baseRates } from '../../../../shared/checks/fairness/base-rates.ts';
import type { Groups } from '../../../../shared/checks/fairness/groups.ts';
import type { Rows } from '../../../../shared/data/evaluation.ts';
import { correctedNewcombe, wilson } from '../../../../shared/stats/index.ts';
import { type Confusion, groupsFrom } from './group-worlds.ts';

function levelsOf({ groups }: Groups): { level: Readonly<Record<string, string>>; n: number }[] {
  return groups.map(({ level, n }) => ({ level, n }));
}

const judged = (worlds: Record<string, Confusion>) => {
  const groups = groupsFrom(worlds);
  const evaluation = { task: 'binary' as const, classes: ['0', '1'], overall: { n: 0 } };
  return baseRates(groups, evaluation, { levels: levelsOf(groups), codes: [] }, 0.05);
};

describe('baseRates', () => {
  it('tells the share of positive labels of each group with its interval, whatever was predicted', () => {
    const { findings, status, id } = judged({ a: { tp: 20, fn: 10, tn: 70 }, b: { fn: 30, fp: 20 } });
    expect([id, status]).toEqual(['base_rates/g', 'skip']);
    const [a, difference, b] = findings;
    expect(a).toMatchObject({ subject: 'base_rate', slice: { g: 'a' }, value: 0.3, n: 100 });
    expect(a.interval).toEqual(wilson({ n: 100, hits: 30 }).interval(0.9));
    expect(b).toMatchObject({ value: 0.6, n: 50 });
    expect(difference.interval).toEqual(
      correctedNewcombe({ n: 100, hits: 30 }, { n: 50, hits: 30 }).interval(0.95),
    );
    expect(findings).toHaveLength(3);
  });

  it('sets each of several groups against all others, with intervals that hold at once', () => {
    const { findings, why } = judged({
      a: { tp: 30, tn: 70 },
      b: { tp: 60, tn: 40 },
      c: { tp: 30, tn: 70 },
    });
    const differences = findings.filter(({ statistic }) => statistic === 'difference');
    expect(differences.map(({ value }) => value)).toEqual([0.3 - 0.45, 0.6 - 0.3, 0.3 - 0.45]);
    const ofB = correctedNewcombe({ n: 100, hits: 60 }, { n: 200, hits: 60 });
    expect(differences[1].interval).toEqual(ofB.interval(1 - 0.05 / 3));
    expect(differences[1].p).toBeCloseTo(3 * 2 * ofB.p(0, 'greater'), 12);
    expect(why).toBe(
      'base_rate from 0.3 in a to 0.6 in b; 3 of 3 groups are shown to differ from all others',
    );
  });

  it('shows no difference of a single group and none of equal ones', () => {
    expect(judged({ a: { tp: 3, tn: 7 } }).findings).toHaveLength(1);
    expect(judged({ a: { tp: 30, tn: 70 }, b: { tp: 3, tn: 7 } }).why).toMatch(/no difference is shown$/);
  });

  it('tells mean labels of a regression, and tells clustered rows apart from independent ones', () => {
    const label = Float64Array.from({ length: 400 }, (_, i) => ((i * 7919) % 101) / 10 + (i % 2));
    const codes = Int32Array.from({ length: 400 }, (_, i) => i % 2);
    const byCluster = (rows: Rows) => {
      const part = (code: number) => {
        const at = [...codes.keys()].filter((i) => codes[i] === code);
        const own: Rows = { n: at.length, label: Float64Array.from(at, (i) => label[i]), models: {} };
        if (rows.cluster) own.cluster = Int32Array.from(at, (_, k) => Math.floor(k / 4));
        return { n: at.length, rows: own };
      };
      const levels = [0, 1].map((code) => ({ level: { g: 'ab'[code] }, n: 200 }));
      const groups: Groups = {
        set: { by: [{ column: 'g' }] },
        name: 'g',
        groups: levels.map((one, code) => ({ ...one, name: one.level.g, sample: () => part(code) })),
      };
      const overall = { n: 400, rows };
      return baseRates(groups, { task: 'regression', classes: [], overall }, { levels, codes }, 0.05);
    };
    const rows: Rows = { n: 400, label, models: {} };
    const { findings } = byCluster(rows);
    const means = [0, 1].map((code) => {
      const own = label.filter((_, i) => codes[i] === code);
      return own.reduce((sum, x) => sum + x, 0) / own.length;
    });
    expect(findings[0].subject).toBe('mean_label');
    expect(findings[0].value).toBeCloseTo(means[0], 12);
    const [difference] = findings.filter(({ statistic }) => statistic === 'difference');
    expect(difference.value).toBeCloseTo(means[0] - means[1], 12);
    const moments = [0, 1].map((code) => {
      const own = label.filter((_, i) => codes[i] === code);
      const variance = own.reduce((sum, x) => sum + (x - means[code]) ** 2, 0) / (own.length - 1);
      return { n: own.length, mean: means[code], variance };
    });
    const [low, high] = difference.interval as [number, number];
    const width = 2 * 1.96 * Math.sqrt(moments[0].variance / 200 + moments[1].variance / 200);
    expect(high - low).toBeGreaterThan(width * 0.99);
    expect(high - low).toBeLessThan(width * 1.05);
    const clustered = byCluster({ ...rows, cluster: Int32Array.from(label, (_, i) => Math.floor(i / 8)) });
    expect(clustered.findings[0].method).toBe('cluster t (linearised)');
    expect(clustered.findings[0].interval).not.toEqual(findings[0].interval);
  });

  /** Two groups of rows of a regression, told apart by `codes`. */
  const meansOf = (
    codes: Int32Array,
    rows: Pick<Rows, 'label'> & Partial<Pick<Rows, 'weight' | 'cluster'>>,
  ) => {
    const n = codes.length;
    const part = (code: number) => {
      const at = [...codes.keys()].filter((i) => codes[i] === code);
      const own = (values?: ArrayLike<number>) => values && Float64Array.from(at, (i) => values[i]);
      return {
        n: at.length,
        rows: {
          n: at.length,
          label: own(rows.label) as Float64Array,
          ...(rows.weight && { weight: own(rows.weight) }),
          ...(rows.cluster && { cluster: Int32Array.from(at, () => 0) }),
          models: {},
        },
      };
    };
    const levels = [0, 1].map((code) => ({ level: { g: 'ab'[code] }, n: part(code).n }));
    const groups: Groups = {
      set: { by: [{ column: 'g' }] },
      name: 'g',
      groups: levels.map((one, code) => ({ ...one, name: one.level.g, sample: () => part(code) })),
    };
    const overall = { n, rows: { n, models: {}, ...rows } };
    return baseRates(groups, { task: 'regression', classes: [], overall }, { levels, codes }, 0.05);
  };
  const halves = Int32Array.from({ length: 200 }, (_, i) => i % 2);

  it('shows no difference by rows that bear no interval', () => {
    const groups = [
      { label: new Float64Array(200).fill(5) },
      // of weighted rows none is a hit in the first group, and all are in the second
      { label: Float64Array.from(halves), weight: Float64Array.from(halves, (_, i) => 1 + (i % 5)) },
      // one row that counts, one cluster a group
      {
        label: Float64Array.from(halves, (_, i) => i % 17),
        weight: Float64Array.from(halves, (code, i) => (code === 1 || i === 0 ? 1 : 0)),
      },
      { label: Float64Array.from(halves, (code, i) => 3 * code + (i % 17)), cluster: halves },
    ].map((rows) => meansOf(halves, rows));
    for (const { findings, why } of groups) {
      expect(why).toMatch(/no difference is shown$/);
      expect(findings.filter(({ statistic }) => statistic === 'difference')).toEqual([]);
      const [first] = findings;
      expect(first.value).toBeTypeOf('number');
      expect(first.interval).toBeUndefined();
      expect(first.insufficient).toMatch(/needed|says nothing/);
    }
  });

  it('does not add up what no double can hold', () => {
    const { findings, why } = meansOf(halves, { label: new Float64Array(200).fill(1e308) });
    expect(why).toBe('no group has labels enough');
    expect(findings.map((one) => [one.value, one.why])).toEqual(
      new Array(2).fill([undefined, 'its labels are too large to be reckoned with']),
    );
  });
});
