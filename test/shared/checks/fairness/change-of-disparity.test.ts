import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessFairness } from '../../../../shared/checks/fairness/assess-fairness.ts';
import { disparities } from '../../../../shared/checks/fairness/disparities/index.ts';
import { gapChange } from '../../../../shared/checks/fairness/gap-change.ts';
import type { FairnessSettings } from '../../../../shared/checks/fairness/settings.ts';
import type { Rows } from '../../../../shared/data/evaluation.ts';
import type { Check } from '../../../../shared/report/schema.ts';
import { random } from '../../../../shared/stats/index.ts';
import { changed, changedRows, type PairedTable } from './changed-groups.ts';

const limit = { agg: 'worst_case' as const, required: true };
const limits: FairnessSettings['limits'] = {
  parity: { ...limit, disparity: 'demographic_parity_difference', limit: 0.5 },
  ratio: { ...limit, disparity: 'demographic_parity_ratio', limit: 0.2 },
  odds: { ...limit, disparity: 'equalized_odds_difference', limit: 0.5 },
};

/** Of 2,000 rows the champion selects `both` + `lost`, the challenger `both` + `gained`. */
function selecting(both: number, lost: number, gained: number): PairedTable {
  return { '011': both, '010': lost, '001': gained, '000': 2_000 - both - lost - gained };
}

function check(tables: Record<string, PairedTable>, id: string, rest: Partial<FairnessSettings> = {}): Check {
  const { checks } = assessFairness(changed(tables, { limits, ...rest }));
  const found = checks.filter((one) => one.id === id);
  expect(found, id).toHaveLength(1);
  return found[0];
}

describe('changeOfDisparity', () => {
  it('fails where the gap between two groups has grown', () => {
    const found = check({ a: selecting(1_000, 20, 20), b: selecting(700, 250, 20) }, 'change/parity/g');
    expect(found.status).toBe('fail');
    const [{ value, pair, metric, statistic, interval, level }] = found.findings;
    expect({ pair, metric, statistic }).toEqual({
      pair: ['b', 'a'],
      metric: 'selection_rate',
      statistic: 'change',
    });
    // |0.51 − 0.36| − |0.51 − 0.475|
    expect(value).toBeCloseTo(0.115, 12);
    expect(interval?.[0]).toBeGreaterThan(0.02);
    // One pair, two directions.
    expect(level).toBeCloseTo(1 - 2 * (0.05 / 2), 12);
    expect(found.why).toMatch(
      /^the gap in selection_rate between b and a grew from 0\.035 to 0\.15: \+0\.115 \(.*\), allowed at most 0\.02$/,
    );
  });

  it('fails where the ratio between two groups has fallen', () => {
    const found = check({ a: selecting(1_000, 20, 20), b: selecting(700, 250, 20) }, 'change/ratio/g');
    expect(found).toMatchObject({ status: 'fail', findings: [{ statistic: 'change_ratio' }] });
    expect(found.findings[0].value).toBeCloseTo(0.36 / 0.51 / (0.475 / 0.51), 12);
  });

  it('holds differences to one margin and ratios to the other', () => {
    // The ratio falls from 0.93 to 0.86, the difference grows by 0.035.
    const tables = { a: selecting(1_000, 20, 20), b: selecting(860, 90, 20) };
    const statuses = (margin: number, ratioMargin: number) => {
      const change = { margin, 'ratio-margin': ratioMargin, required: true };
      return ['parity', 'ratio'].map((key) => check(tables, `change/${key}/g`, { change }).status);
    };
    expect(statuses(0.2, 0)).toEqual(['pass', 'fail']);
    expect(statuses(0, 0.3)).toEqual(['fail', 'pass']);
  });

  it('passes where the gap shrinks, and where nothing changes', () => {
    const shrunk = { a: selecting(1_000, 20, 20), b: selecting(400, 0, 300) };
    expect(check(shrunk, 'change/parity/g').status).toBe('pass');
    expect(check(shrunk, 'change/ratio/g').status).toBe('pass');
    const same = { a: selecting(1_000, 0, 0), b: selecting(700, 0, 0) };
    expect(check(same, 'change/parity/g').status).toBe('pass');
  });

  it('does not take a gap that turned round for one that grew', () => {
    // a is 0.10 ahead with the champion, b is 0.10 ahead with the challenger.
    const turned = { a: selecting(700, 200, 0), b: selecting(700, 0, 200) };
    const found = check(turned, 'change/parity/g');
    expect(found.findings[0].value).toBeCloseTo(0, 12);
    expect(found.status).not.toBe('fail');
    // 0.025 ahead with the champion, 0.175 behind with the challenger.
    const beyond = { a: selecting(600, 200, 0), b: selecting(700, 50, 200) };
    expect(check(beyond, 'change/parity/g')).toMatchObject({ status: 'fail' });
    expect(check(beyond, 'change/parity/g').findings[0].value).toBeCloseTo(0.125, 12);
  });

  it('tells what is undecided, and holds the gate only where asked', () => {
    const few = { a: { '011': 50, '000': 50 }, b: { '011': 40, '010': 8, '000': 52 } };
    expect(check(few, 'change/parity/g')).toMatchObject({ status: 'skip' });
    expect(check(few, 'change/parity/g').why).toContain('rows of the two would decide');
    const change = { margin: 0.02, 'ratio-margin': 0.02, required: true };
    expect(check(few, 'change/parity/g', { change }).status).toBe('inconclusive');
  });

  it('names the groups in which the metric is undefined, or has no size', () => {
    const tables = { a: selecting(1_000, 0, 0), b: { '000': 50 }, c: selecting(900, 0, 0) };
    expect(check(tables, 'change/odds/g').why).toContain(
      'a could not be judged (true_positive_rate is undefined: no row has the label "yes")',
    );
    const found = check(tables, 'change/ratio/g');
    expect(found.status).toBe('skip');
    expect(found.why).toContain('b could not be judged (selection_rate is 0 under one of the models');
  });

  /** Half of 2,000 rows are selected by the champion, `lost` of them no more by the challenger. */
  const weighted = (lost: number, design: Partial<Rows> = {}): Rows => {
    const n = 2_000;
    const champion = Int32Array.from({ length: n }, (_, i) => i % 2);
    return {
      n,
      label: champion.map((_, i) => Number(i % 4 > 1)),
      weight: Float64Array.from({ length: n }, (_, i) => 1 + (i % 3)),
      models: {
        champion: { prediction: champion, columns: {} },
        challenger: { prediction: champion.map((k, i) => (i < 2 * lost ? 0 : k)), columns: {} },
      },
      ...design,
    };
  };
  const binary = { task: 'binary' as const, classes: ['no', 'yes'] };
  const judged = (id: string, some: Record<string, Rows>, more: FairnessSettings['limits'] = {}) => {
    const request = changedRows(some, binary, { limits: { ...limits, ...more } });
    return assessFairness(request).checks.find((one) => one.id === id) as Check;
  };

  it('judges gaps and ratios of weighted rates', () => {
    const groups = { a: weighted(0), b: weighted(400) };
    expect(judged('change/parity/g', groups)).toMatchObject({ status: 'fail' });
    expect(judged('change/parity/g', groups).findings[0].value).toBeCloseTo(0.2, 3);
    const ratio = judged('change/ratio/g', groups);
    expect(ratio).toMatchObject({
      status: 'fail',
      findings: [{ statistic: 'change_ratio', pair: ['b', 'a'] }],
    });
    expect(ratio.findings[0].value).toBeCloseTo(0.6, 2);
    const [low, high] = ratio.findings[0].interval as [number, number];
    expect(low).toBeGreaterThan(0.5);
    expect(high).toBeLessThan(0.7);
    const unchanged = { a: weighted(0), b: weighted(0) };
    expect(judged('change/ratio/g', unchanged).status).toBe('pass');
  });

  it('names a group of a single weighted row', () => {
    const one = {
      n: 1,
      label: Int32Array.of(1),
      weight: Float64Array.of(2),
      models: {
        champion: { prediction: Int32Array.of(1), columns: {} },
        challenger: { prediction: Int32Array.of(1), columns: {} },
      },
    };
    const found = judged('change/ratio/g', { a: weighted(0), b: one });
    expect(found.status).toBe('skip');
    expect(found.why).toContain('b could not be judged (1 row says nothing of how much the values vary)');
  });

  it('compares groups that share clusters by the rows of both', () => {
    const pairs = Int32Array.from({ length: 2_000 }, (_, i) => i >> 1);
    const shared = { a: weighted(0, { cluster: pairs }), b: weighted(400, { cluster: pairs }) };
    for (const [id, value] of [
      ['change/parity/g', 0.2],
      ['change/ratio/g', 0.6],
    ] as const) {
      const found = judged(id, shared);
      expect(found.status).toBe('fail');
      expect(found.findings[0].value).toBeCloseTo(value, 2);
      expect(found.findings[0].method).toMatch(/^cluster t of paired changes over both groups, Bonferroni/);
    }
    // Each group by itself where the clusters only bear the same codes.
    const inAll = { ...shared, b: { ...shared.b, clusterInAll: pairs.map((code) => code + 5_000) } };
    expect(judged('change/parity/g', inAll).findings[0].method).toMatch(/^MOVER of paired changes/);
  });

  it('names two groups that share too few clusters', () => {
    const few = Int32Array.from({ length: 2_000 }, (_, i) => i % 20);
    const found = judged('change/parity/g', {
      a: weighted(0, { cluster: few }),
      b: weighted(400, { cluster: few }),
    });
    expect(found).toMatchObject({
      status: 'skip',
      findings: [{ pair: ['a', 'b'], status: 'skip', n: 4_000 }],
    });
    expect(found.why).toContain(
      'a against b could not be judged (only 20 clusters hold rows of one group, and 30 are needed)',
    );
  });

  it('says of which ratios the change is judged, and of which not', () => {
    const precision = { precision: { ...limit, disparity: 'predictive_parity_ratio', limit: 0.2 } };
    const table = { '111': 300, '110': 20, '101': 20, '011': 100, '010': 30, '001': 20, '000': 500 };
    const { checks } = assessFairness(changed({ a: table, b: table }, { limits: precision }));
    const counted = checks.find(({ id }) => id === 'change/precision/g') as Check;
    expect(counted.status).toBe('skip');
    expect(counted.why).toContain('is judged of rates with a fixed denominator, of means, and of rows with');
    expect(judged('change/precision/g', { a: weighted(0), b: weighted(0) }, precision).status).toBe('pass');
  });

  it('says that the change within levels is not judged', () => {
    const request = changed({ a: selecting(1_000, 0, 0), b: selecting(900, 0, 0) });
    const within = { parity: { ...limits.parity, within: 'dept' } };
    const { levels } = request.evaluation.slices[0];
    const slices = [
      ...request.evaluation.slices,
      { by: ['g', 'dept'], levels: levels.map((one) => ({ ...one, level: { ...one.level, dept: 'A' } })) },
    ];
    const { checks } = assessFairness({
      ...request,
      evaluation: { ...request.evaluation, slices },
      sets: [...request.sets, { by: [{ column: 'g' }], within: 'dept' }],
      settings: { ...request.settings, limits: within },
    });
    expect(checks.find(({ id }) => id === 'change/parity/g')).toMatchObject({
      status: 'skip',
      why: 'the change within the levels of dept is not judged: change.metrics and the same limit without within are',
    });
  });

  it('judges gaps of mean errors', () => {
    const uniform = random(3);
    const values = (bias: number): Rows => {
      const label = Float64Array.from({ length: 600 }, () => uniform());
      const predicted = (by: number) => label.map((value) => value + by + 0.2 * (uniform() - 0.5));
      return {
        n: 600,
        label,
        models: {
          champion: { prediction: predicted(0), columns: {} },
          challenger: { prediction: predicted(bias), columns: {} },
        },
      };
    };
    const name = disparities.find(
      ({ of, compare }) => of[0] === 'mean_error' && compare === 'difference',
    )?.name;
    const request = changedRows(
      { a: values(0.2), b: values(-0.1) },
      { task: 'regression', classes: [] },
      { limits: { bias: { ...limit, disparity: name as string, limit: 5 } } },
    );
    const found = assessFairness(request).checks.find(({ id }) => id === 'change/bias/g') as Check;
    expect(found).toMatchObject({ status: 'fail', findings: [{ metric: 'mean_error', pair: ['b', 'a'] }] });
    expect(found.findings[0].value).toBeCloseTo(0.3, 1);
  });

  it('shows a ratio without an upper end by its lower one', () => {
    const uniform = random(4);
    // One error is nearly all of them: for all that is known their mean may be 0.
    const errors = () => Float64Array.from({ length: 60 }, (_, i) => (i === 0 ? 100 : 0.001 + uniform()));
    const values = (): Rows => ({
      n: 60,
      label: new Float64Array(60),
      models: {
        champion: { prediction: errors(), columns: {} },
        challenger: { prediction: errors(), columns: {} },
      },
    });
    const ratio = { ...limit, disparity: 'mean_absolute_error_ratio', limit: 0.5 };
    const request = changedRows(
      { a: values(), b: values() },
      { task: 'regression', classes: [] },
      { limits: { ratio } },
    );
    const found = assessFairness(request).checks.find(({ id }) => id === 'change/ratio/g') as Check;
    const [finding] = found.findings;
    expect(finding).toMatchObject({ statistic: 'change_ratio', status: 'inconclusive' });
    expect(finding.value).toBeGreaterThan(0);
    expect(finding.interval).toBeUndefined();
    expect(finding.why).toMatch(/\d \([\d.e−]+ or more\) times, allowed at least 0\.98/);
  });

  it('does not call an equal challenger more unequal more often than alpha', () => {
    const uniform = random(21);
    const draw = (n: number, rate: number): PairedTable => {
      const table: PairedTable = {};
      for (let i = 0; i < n; i++) {
        const u = uniform();
        const key = u < 0.05 ? '010' : u < 0.1 ? '001' : u < 0.05 + rate ? '011' : '000';
        table[key] = (table[key] ?? 0) + 1;
      }
      return table;
    };
    const runs = 400;
    const failed = { parity: 0, ratio: 0 };
    for (let run = 0; run < runs; run++) {
      const tables = { a: draw(800, 0.6), b: draw(300, 0.4), c: draw(100, 0.2) };
      const change = { margin: 0, 'ratio-margin': 0, required: false };
      for (const key of ['parity', 'ratio'] as const) {
        const only = { [key]: limits[key] };
        if (check(tables, `change/${key}/g`, { change, limits: only }).status === 'fail') failed[key]++;
      }
    }
    // Here the truth stands on the limit itself; three standard errors above alpha.
    const most = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs);
    expect(failed.parity / runs).toBeLessThan(most);
    expect(failed.ratio / runs).toBeLessThan(most);
  });
});

describe('gapChange', () => {
  const rate = fc.double({ min: 0, max: 1, noNaN: true });
  const group = fc.tuple(rate, rate, rate, rate).map(([challenger, champion, apart, wide]) => ({
    challenger,
    champion,
    change: around(challenger - champion, apart),
    middle: around((challenger + champion) / 2, wide),
  }));

  it('is the growth of the distance, inside its limits, whichever group comes first', () => {
    fc.assert(
      fc.property(group, group, (one, other) => {
        const grown = gapChange(one, other);
        const now = Math.abs(one.challenger - other.challenger);
        const before = Math.abs(one.champion - other.champion);
        expect(grown.value).toBeCloseTo(now - before, 9);
        expect(grown.low).toBeLessThanOrEqual(grown.value + 1e-12);
        expect(grown.high).toBeGreaterThanOrEqual(grown.value - 1e-12);
        fc.pre(one.challenger !== other.challenger);
        expect(gapChange(other, one)).toEqual(grown);
      }),
    );
  });
});

function around(value: number, width: number) {
  return { value, low: value - width, high: value + width };
}
