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

  it('judges gaps of weighted rates, and not their ratios', () => {
    const weighted = (lost: number): Rows => {
      const n = 2_000;
      const champion = Int32Array.from({ length: n }, (_, i) => i % 2);
      const challenger = champion.map((k, i) => (i < 2 * lost ? 0 : k));
      return {
        n,
        label: new Int32Array(n),
        weight: Float64Array.from({ length: n }, (_, i) => 1 + (i % 3)),
        models: {
          champion: { prediction: champion, columns: {} },
          challenger: { prediction: challenger, columns: {} },
        },
      };
    };
    const of = { task: 'binary' as const, classes: ['no', 'yes'] };
    const groups = { a: weighted(0), b: weighted(400) };
    const judged = (id: string, some: Record<string, Rows>) =>
      assessFairness(changedRows(some, of, { limits })).checks.find((one) => one.id === id) as Check;
    expect(judged('change/parity/g', groups)).toMatchObject({ status: 'fail' });
    expect(judged('change/parity/g', groups).findings[0].value).toBeCloseTo(0.2, 3);
    expect(judged('change/ratio/g', groups)).toMatchObject({ status: 'skip' });
    expect(judged('change/ratio/g', groups).why).toContain('a ratio of selection_rate is not judged');
    const cluster = Int32Array.from({ length: 2_000 }, (_, i) => i);
    const shared = { a: { ...groups.a, cluster }, b: { ...groups.b, cluster } };
    expect(judged('change/parity/g', shared)).toMatchObject({ status: 'skip', findings: [] });
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
