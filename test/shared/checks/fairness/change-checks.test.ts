import { describe, expect, it } from 'vitest';
import { assessFairness } from '../../../../shared/checks/fairness/assess-fairness.ts';
import type { FairnessSettings } from '../../../../shared/checks/fairness/settings.ts';
import type { Rows } from '../../../../shared/data/evaluation.ts';
import type { Check } from '../../../../shared/report/schema.ts';
import { random } from '../../../../shared/stats/index.ts';
import { changed, changedRows, type PairedTable } from './changed-groups.ts';

/** Of 1,000 positive and 1,000 negative rows both models get 800 right of each. */
const alike: PairedTable = { '111': 800, '100': 200, '000': 800, '011': 200 };
/** The challenger misses 120 more of the positive rows, and takes 40 fewer negative ones for positive. */
const worse: PairedTable = { '111': 680, '110': 120, '100': 200, '000': 800, '011': 160, '010': 40 };
/** The challenger finds 150 more of the positive rows. */
const better: PairedTable = { '111': 800, '101': 150, '100': 50, '000': 800, '011': 200 };

function check(
  tables: Record<string, PairedTable>,
  id: string,
  rest: Partial<FairnessSettings> = {},
  more: Parameters<typeof changed>[2] = {},
): Check {
  const { checks } = assessFairness(changed(tables, rest, more));
  const found = checks.filter((one) => one.id === id);
  expect(found, id).toHaveLength(1);
  return found[0];
}

const required = (metrics?: string[]) => ({
  change: { margin: 0.02, 'ratio-margin': 0.02, required: true, ...(metrics && { metrics }) },
});

/** Rows of three classes: the champion is right on all but each fifth, the challenger not on `lost` rows of a cat more. */
function ofClasses(n: number, lost: number): Rows {
  const label = Int32Array.from({ length: n }, (_, i) => i % 3);
  const champion = label.map((k, i) => (i % 5 === 0 ? (k + 1) % 3 : k));
  let left = lost;
  const challenger = champion.map((k, i) => {
    if (label[i] !== 1 || k !== 1 || left === 0) return k;
    left--;
    return 2;
  });
  const models = {
    champion: { prediction: champion, columns: {} },
    challenger: { prediction: challenger, columns: {} },
  };
  return { n, label, models };
}

/** Rows with a value: the challenger's errors are `factor` times the champion's. */
function ofValues(n: number, factor: number, seed: number): Rows {
  const uniform = random(seed);
  const label = Float64Array.from({ length: n }, () => 10 * uniform());
  const error = Float64Array.from({ length: n }, () => 2 * uniform() - 1);
  const predicted = (size: number) => label.map((value, i) => value + size * error[i]);
  const models = {
    champion: { prediction: predicted(1), columns: {} },
    challenger: { prediction: predicted(factor), columns: {} },
  };
  return { n, label, models };
}

describe('changeChecks', () => {
  it('fails where one group is shown to be worse off, though all together are better off', () => {
    const request = changed({ a: better, b: better, c: worse });
    const { verdict, checks } = assessFairness(request);
    const overall = checks.find(({ id }) => id === 'change/true_positive_rate/g') as Check;
    expect(verdict).toBe('fail');
    expect(overall.status).toBe('fail');
    expect(overall.why).toBe(
      "in g = c true_positive_rate is worse than the champion's: −0.120 (−0.144 to −0.100), allowed −0.02",
    );
    const { value, interval, counts, slice } = overall.findings[2];
    expect({ value, counts, slice }).toEqual({
      value: -0.12,
      counts: { gained: 0, lost: 120 },
      slice: { g: 'c' },
    });
    expect(interval?.[1]).toBeLessThan(-0.02);
  });

  it('tells the p-value of what it claims: of worse where a group is worse, of no worse elsewhere', () => {
    const { checks } = assessFairness(changed({ a: better, b: better, c: worse }));
    const { findings } = checks.find(({ id }) => id === 'change/true_positive_rate/g') as Check;
    expect(findings.map(({ status }) => status)).toEqual(['pass', 'pass', 'fail']);
    for (const { p } of findings) expect(p).toBeLessThan(0.001);
  });

  it('passes where no group is worse off', () => {
    expect(check({ a: alike, b: better }, 'change/accuracy/g')).toMatchObject({
      status: 'pass',
      why: 'no worse in any of 2 groups',
    });
  });

  it('knows which side of a rate is worse', () => {
    const more: PairedTable = { '111': 800, '100': 200, '000': 700, '001': 100, '011': 200 };
    expect(check({ a: more, b: alike }, 'change/false_positive_rate/g').status).toBe('fail');
    expect(check({ a: worse, b: alike }, 'change/false_positive_rate/g').status).toBe('pass');
  });

  it('tells what is undecided with the rows that would decide, and holds the gate only where asked', () => {
    const few: PairedTable = { '111': 150, '110': 8, '101': 6, '100': 36, '000': 160, '011': 40 };
    const told = check({ a: alike, b: few }, 'change/true_positive_rate/g');
    expect(told.status).toBe('skip');
    expect(told.why).toMatch(
      /^shown to be worse in no group; undecided in 1 of 2 groups: in g = b true_positive_rate is not decided: .*; about [\d,]+ rows of this group would decide$/,
    );
    expect(check({ a: alike, b: few }, 'change/true_positive_rate/g', required()).status).toBe(
      'inconclusive',
    );
  });

  it('names a group that is too small even for an unchanged challenger', () => {
    const tiny: PairedTable = { '111': 8, '100': 2, '000': 10 };
    const told = check({ a: alike, b: tiny }, 'change/true_positive_rate/g');
    expect(told).toMatchObject({ status: 'skip' });
    expect(told.why).toContain(
      '1 of 2 groups could not be judged: g = b (too small to judge: with 20 rows not even an unchanged model would pass; the fewest that would do are',
    );
    expect(told.findings[1].needed).toBeGreaterThan(20);
    expect(check({ a: alike, b: tiny }, 'change/true_positive_rate/g', required()).status).toBe(
      'inconclusive',
    );
  });

  it('names a group in which a metric is undefined', () => {
    const negative: PairedTable = { '000': 900, '011': 100 };
    const told = check({ a: alike, b: negative }, 'change/true_positive_rate/g', required());
    expect(told.status).toBe('inconclusive');
    expect(told.why).toContain('g = b (true_positive_rate is undefined: no row has the label "yes")');
  });

  it('warns where only an intersection is worse off, unless intersections hold the gate', () => {
    const tables = { a: worse, b: alike };
    const id = 'change/true_positive_rate/g × h';
    const both = { protect: ['g', 'h'] };
    expect(check(tables, id, {}, both)).toMatchObject({ status: 'warn' });
    expect(check(tables, id, { intersections: { of: 2, required: true } }, both).status).toBe('fail');
  });

  it('shows an excluded group and does not judge it', () => {
    const exclude = [{ group: { g: 'b' }, because: 'too few to speak of' }];
    const found = check({ a: alike, b: worse }, 'change/true_positive_rate/g', { exclude });
    expect(found.status).toBe('pass');
    expect(found.findings[1]).toMatchObject({ status: 'skip', why: 'excluded: too few to speak of' });
  });

  it('judges the metrics that are asked for, predictive values among them', () => {
    const metrics = ['positive_predictive_value'];
    const { checks } = assessFairness(changed({ a: alike, b: worse }, required(metrics)));
    expect(checks.filter(({ id }) => id.startsWith('change/')).map(({ id }) => id)).toEqual([
      'change/positive_predictive_value/g',
    ]);
  });

  it('judges metrics of a class for each class, and their mean', () => {
    const groups = { a: ofClasses(3_000, 0), b: ofClasses(3_000, 200) };
    const of = { task: 'multiclass' as const, classes: ['bird', 'cat', 'dog'] };
    const statusOf = (metrics?: string[]) => {
      const change = { margin: 0.02, 'ratio-margin': 0.02, required: false, ...(metrics && { metrics }) };
      const { checks } = assessFairness(changedRows(groups, of, { change }));
      const own = checks.filter(({ id }) => id.startsWith('change/'));
      return Object.fromEntries(own.map(({ id, status }) => [id, status]));
    };
    expect(statusOf()).toEqual({
      'change/accuracy/g': 'fail',
      'change/true_positive_rate_macro/g': 'fail',
    });
    expect(statusOf(['true_positive_rate'])).toEqual({
      'change/true_positive_rate[bird]/g': 'pass',
      'change/true_positive_rate[cat]/g': 'fail',
      'change/true_positive_rate[dog]/g': 'pass',
    });
  });

  it('judges the error of values', () => {
    const groups = { a: ofValues(500, 0.9, 1), b: ofValues(500, 1.3, 2) };
    const { checks } = assessFairness(changedRows(groups, { task: 'regression', classes: [] }));
    const found = checks.find(({ id }) => id === 'change/mean_absolute_error/g') as Check;
    expect(found.status).toBe('fail');
    expect(found.why).toContain("in g = b mean_absolute_error is worse than the champion's: +0.1");
    expect(found.findings[0].status).toBe('pass');
  });

  it('does not judge a group of one row, and names it', () => {
    const groups = { a: ofValues(500, 0.9, 1), b: ofValues(1, 2, 2) };
    const { checks } = assessFairness(changedRows(groups, { task: 'regression', classes: [] }));
    const found = checks.find(({ id }) => id === 'change/mean_absolute_error/g') as Check;
    expect(found.status).toBe('skip');
    expect(found.why).toContain('g = b');
  });

  it('weighs rows where they have weights', () => {
    const rows = (weightOfLost: number): Rows => {
      const n = 2_000;
      const label = new Int32Array(n).fill(1);
      const models = {
        champion: { prediction: label, columns: {} },
        challenger: { prediction: label.map((_, i) => (i < 100 ? 0 : 1)), columns: {} },
      };
      const weight = Float64Array.from(label, (_, i) => (i < 100 ? weightOfLost : 1));
      return { n, label, weight, models };
    };
    const of = { task: 'binary' as const, classes: ['no', 'yes'] };
    const change = { margin: 0.02, 'ratio-margin': 0.02, required: false, metrics: ['true_positive_rate'] };
    const { checks } = assessFairness(changedRows({ a: rows(0.01), b: rows(2) }, of, { change }));
    const found = checks.find(({ id }) => id === 'change/true_positive_rate/g') as Check;
    expect(found.findings.map(({ status }) => status)).toEqual(['pass', 'fail']);
    expect(found.findings[1].value).toBeCloseTo(-200 / 2_100, 12);
  });

  it('skips where there is no champion, and says so', () => {
    const { checks } = assessFairness(changed({ a: alike, b: worse }, {}, { champion: false }));
    expect(checks.find(({ id }) => id.startsWith('change'))).toMatchObject({
      id: 'change',
      status: 'skip',
      why: 'there is no champion yet to compare with',
    });
  });

  it('does not block an equal challenger that decides a tenth of the rows anew more often than alpha', () => {
    const uniform = random(20);
    const sizes = { a: 3_000, b: 1_000, c: 400, d: 150, e: 60 };
    // Both models find 75 % of the positive rows and 80 % of the negative ones; a tenth of the decisions differ.
    const draw = (n: number): PairedTable => {
      const table: PairedTable = {};
      for (let i = 0; i < n; i++) {
        const label = uniform() < 0.4 ? 1 : 0;
        const right = label === 1 ? 0.75 : 0.8;
        const u = uniform();
        const [champion, challenger] =
          u < 0.05 ? [1, 0] : u < 0.1 ? [0, 1] : u < 0.05 + right ? [1, 1] : [0, 0];
        const predicted = (isRight: number) => (isRight === 1 ? label : 1 - label);
        const key = `${label}${predicted(champion)}${predicted(challenger)}` as keyof PairedTable;
        table[key] = (table[key] ?? 0) + 1;
      }
      return table;
    };
    const runs = 300;
    const blocked = { tolerant: 0, strict: 0 };
    for (let run = 0; run < runs; run++) {
      const tables = Object.fromEntries(Object.entries(sizes).map(([name, n]) => [name, draw(n)]));
      const failed = (margin: number, about: string): boolean => {
        const { checks } = assessFairness(
          changed(tables, { change: { margin, 'ratio-margin': margin, required: false } }),
        );
        return checks.some(({ id, status }) => id.startsWith(about) && status === 'fail');
      };
      if (failed(0.02, 'change/')) blocked.tolerant++;
      if (failed(0, 'change/true_positive_rate/')) blocked.strict++;
    }
    expect(blocked.tolerant / runs).toBeLessThan(0.01);
    // Without a margin an equal challenger stands on the limit itself: three standard errors above alpha.
    expect(blocked.strict / runs).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
    expect(blocked.strict).toBeGreaterThan(0);
  });
});
