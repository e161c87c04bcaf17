import { describe, expect, it, onTestFinished } from 'vitest';
import { categoryShares } from '../../../../shared/checks/data/category_shares.ts';
import type { DataCheck, DataCheckContext } from '../../../../shared/checks/data/data-check.ts';
import { labelShares } from '../../../../shared/checks/data/label_shares.ts';
import { meanShift } from '../../../../shared/checks/data/mean_shift.ts';
import { missingShareShift } from '../../../../shared/checks/data/missing_share_shift.ts';
import { newCategories } from '../../../../shared/checks/data/new_categories.ts';
import { newLabels } from '../../../../shared/checks/data/new_labels.ts';
import { outOfRange } from '../../../../shared/checks/data/out_of_range.ts';
import { quantileShift } from '../../../../shared/checks/data/quantile_shift.ts';
import { standardDeviationShift } from '../../../../shared/checks/data/standard_deviation_shift.ts';
import { openFacts } from '../../../../shared/data/open-facts.ts';
import { profileOf } from '../../../../shared/data/profile-facts.ts';
import { loadEngine } from '../../../../shared/engines/index.ts';
import type { Check } from '../../../../shared/report/schema.ts';
import { csv, folderWith } from '../../data/files.ts';
import { failures, findingOf, judged } from './judged.ts';
import { trainAndTest } from './judged-against.ts';
import { people } from './people.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

const columns = { id: 'person', label: 'employed', time: 'seen' };

const all = {
  categoryShares,
  labelShares,
  meanShift,
  missingShareShift,
  newCategories,
  newLabels,
  outOfRange,
  quantileShift,
  standardDeviationShift,
} as unknown as Readonly<Record<string, DataCheck>>;

/** Runs a check of a table beside what training data looked like, as the gate does. */
async function compared(
  check: DataCheck<never> | DataCheck,
  train: Rows,
  test: Rows,
  context: Partial<DataCheckContext> = {},
  asked: Parameters<typeof judged>[3] = {},
): Promise<Check> {
  const tables = await trainAndTest(train, test, 'person');
  const reference = await profileOf(tables.train);
  const profile = () => profileOf(tables.test);
  return judged(check, tables.test, { reference, profile, columns, ...context }, asked);
}

const changed = (rows: Rows, change: (row: Readonly<Record<string, unknown>>, k: number) => object): Rows =>
  rows.map((row, k) => ({ ...row, ...change(row, k) }));

describe('comparisons with the training data', () => {
  it('are exactly zero where nothing changed', async () => {
    const rows = changed(people(400, 1), (_, k) => (k % 7 === 0 ? { hours: '' } : {}));
    const tables = await trainAndTest(rows, rows, 'person');
    const [reference, own] = await Promise.all([profileOf(tables.train), profileOf(tables.test)]);
    const context = { reference, profile: async () => own, columns };
    for (const check of Object.values(all)) {
      const found = await judged(check, tables.test, context);
      expect(found.status, `${found.id}: ${found.why}`).toBe('pass');
      for (const { value, statistic, p } of found.findings) {
        expect(value, statistic).toBe(statistic === 'standard_deviation_shift' ? 1 : 0);
        expect(p ?? 1).toBe(1);
      }
    }
  });

  it('alarm on no more than alpha of fresh samples of one source', { timeout: 120_000 }, async () => {
    const trials = 30;
    const files: Record<string, string> = {};
    for (let trial = 0; trial < trials; trial++) {
      // Many columns, among them heavy tails and rare names, so that there is much to be wrong about.
      const made = (count: number, seed: number): Rows =>
        changed(people(count, seed), (row, k) => ({
          heavy: Math.exp(Number(row.hours) / 3 - 11).toFixed(4),
          rare: k % 9 === 0 ? `r${Math.floor(Number(row.income)) % 40}` : 'usual',
          gap: Number(row.income) % 1 < 0.2 ? '' : row.age,
        }));
      files[`train${trial}.csv`] = csv(made(250, 1000 + trial));
      files[`test${trial}.csv`] = csv(made(120, 2000 + trial));
    }
    const folder = folderWith(files);
    const opened = await openFacts(
      Object.keys(files).map((file) => ({ input: file, uri: `${folder}/${file}` })),
      { folder: '/', id: 'person' },
      { engine: await loadEngine('duckdb') },
    );
    onTestFinished(() => opened.close());
    const alarms = Object.fromEntries(Object.keys(all).map((name) => [name, 0]));
    for (let trial = 0; trial < trials; trial++) {
      const [train, test] = [opened.tables[2 * trial], opened.tables[2 * trial + 1]];
      const [reference, own] = await Promise.all([profileOf(train), profileOf(test)]);
      const context = { reference, profile: async () => own, columns };
      const found = await Promise.all(Object.values(all).map((check) => judged(check, test, context)));
      Object.keys(all).forEach((name, k) => {
        if (found[k].status !== 'pass') alarms[name]++;
      });
    }
    // Of 30 trials at 5 % six or more come three times in a thousand.
    expect(Math.max(...Object.values(alarms)), JSON.stringify(alarms)).toBeLessThanOrEqual(5);
  });

  it('stand aside without training data', async () => {
    const { test } = await trainAndTest(people(5, 1), people(5, 2));
    for (const check of Object.values(all)) {
      expect(await judged(check, test, { columns })).toMatchObject({
        status: 'skip',
        why: 'there is no training data to compare with: name data.train',
      });
    }
  });
});

describe('mean_shift', () => {
  it('finds the mean that moved, and names it alone', async () => {
    const test = changed(people(500, 2), ({ hours }) => ({ hours: Number(hours) + 3 }));
    const check = await compared(meanShift, people(900, 1), test);
    expect(failures(check)).toHaveLength(1);
    const { value, interval, p } = findingOf(check, 'hours');
    expect(value).toBeCloseTo(0.5, 0);
    expect(interval?.[0]).toBeGreaterThan(0.3);
    expect(p).toBeLessThan(1e-6);
    expect(check.why).toMatch(/^hours: mean 3\d(\.\d)?, 3\d(\.\d)? in training: 0\.\d+ standard deviations$/);
  });

  it('leaves what matters little alone, however many rows show it', async () => {
    const test = changed(people(6_000, 2), ({ hours }) => ({ hours: Number(hours) + 0.6 }));
    const check = await compared(meanShift, people(6_000, 1), test);
    expect(check.status).toBe('pass');
    expect(findingOf(check, 'hours').p).toBeLessThan(0.001);
    const strict = await compared(meanShift, people(6_000, 1), test, {}, { limit: 0.05 });
    expect(strict.status).toBe('fail');
  });

  it('finds a constant that became another one', async () => {
    const train = changed(people(50, 1), (_, k) => ({ rate: k % 2 }));
    const check = await compared(
      meanShift,
      train,
      changed(people(50, 2), () => ({ rate: 7 })),
    );
    expect(findingOf(check, 'rate').status).toBe('fail');
  });
});

describe('standard_deviation_shift and quantile_shift', () => {
  it('find a spread that doubled around the same mean', async () => {
    const test = changed(people(500, 2), ({ hours }) => ({ hours: 35 + 2 * (Number(hours) - 35) }));
    const spread = await compared(standardDeviationShift, people(900, 1), test);
    expect(failures(spread).map((why) => why.split(':')[0])).toEqual(['hours']);
    expect(findingOf(spread, 'hours').value).toBeCloseTo(2, 0);
    const quantiles = await compared(quantileShift, people(900, 1), test);
    expect(failures(quantiles).map((why) => why.split(':')[0])).toEqual(['hours']);
    expect(quantiles.why).toMatch(/^hours: quantile 0\.\d+ is .* % of the rows have crossed it$/);
  });

  it('of quantiles are not led astray by one wild value', async () => {
    const test = changed(people(500, 2), (_, k) => (k === 9 ? { hours: 1e9 } : {}));
    expect(await compared(quantileShift, people(900, 1), test)).toMatchObject({ status: 'pass' });
  });
});

describe('new_categories', () => {
  it('names the value that training does not know, and its rows', async () => {
    const test = changed(people(400, 2), (_, k) => (k % 40 === 0 ? { region: 'west' } : {}));
    const check = await compared(newCategories, people(900, 1), test);
    expect(failures(check)).toEqual([
      'region: 10 of 400 rows have a category that training does not know, more than 0 %, as "west"',
    ]);
    expect(findingOf(check, 'region').rows).toEqual(['p2-0', 'p2-40', 'p2-80', 'p2-120', 'p2-160']);
  });

  it('takes a single new row for chance, unless it is told not to', async () => {
    const test = changed(people(400, 2), (_, k) => (k === 40 ? { region: 'west' } : {}));
    const check = await compared(newCategories, people(900, 1), test);
    expect(check.status).toBe('pass');
    expect(findingOf(check, 'region')).toMatchObject({ value: 1 / 400, rows: ['p2-40'] });
    expect(findingOf(check, 'region').why).toContain('a fresh sample may show as many');
    const options = { 'beyond-chance': false };
    expect(await compared(newCategories, people(900, 1), test, {}, { options })).toMatchObject({
      status: 'fail',
    });
  });

  it('takes whole numbers for categories only where they are named', async () => {
    const coded = (rows: Rows) => changed(rows, (_, k) => ({ code: k % 5 }));
    const test = changed(coded(people(300, 2)), (_, k) => (k < 20 ? { code: 9 } : {}));
    expect(await compared(newCategories, coded(people(300, 1)), test)).toMatchObject({ status: 'pass' });
    const named = await compared(newCategories, coded(people(300, 1)), test, {}, { columns: ['code'] });
    expect(failures(named)).toEqual([
      'code: 20 of 300 rows have a category that training does not know, more than 0 %, as "9"',
    ]);
  });

  it('quotes hostile values', async () => {
    const test = changed(people(200, 2), (_, k) => (k < 30 ? { region: `a'); DROP TABLE x; --"` } : {}));
    const check = await compared(newCategories, people(300, 1), test);
    expect(failures(check)).toEqual([
      `region: 30 of 200 rows have a category that training does not know, more than 0 %, as "a'); DROP TABLE x; --\\""`,
    ]);
  });
});

describe('new_labels and label_shares', () => {
  it('find a label that training does not know', async () => {
    const test = changed(people(300, 2), (_, k) => (k === 5 ? { employed: 2 } : {}));
    const check = await compared(newLabels, people(300, 1), test, { task: 'binary' });
    expect(check).toMatchObject({
      status: 'fail',
      why: 'employed: 1 of 300 rows has a label that training does not know, more than 0 %, as "2"',
    });
    expect(check.findings[0].rows).toEqual(['p2-5']);
  });

  it('find a class that became more frequent', async () => {
    const test = people(300, 2).filter(({ employed }, k) => employed === 1 || k % 3 === 0);
    const check = await compared(labelShares, people(300, 1), test, { task: 'binary' });
    expect(check.status).toBe('fail');
    expect(check.why).toMatch(/has \d+(\.\d)? % of the rows, \d+(\.\d)? % in training$/);
  });

  it('stand aside where the label is a number', async () => {
    const context = { task: 'regression' as const, columns: { ...columns, label: 'income' } };
    for (const check of [newLabels, labelShares]) {
      expect(await compared(check, people(50, 1), people(50, 2), context)).toMatchObject({ status: 'skip' });
    }
  });
});

describe('out_of_range', () => {
  it('names rows far beyond the training range', async () => {
    const test = changed(people(400, 2), (_, k) => (k % 40 === 7 ? { age: 212 } : {}));
    const check = await compared(outOfRange, people(900, 1), test);
    expect(failures(check)).toHaveLength(1);
    expect(check.why).toMatch(/^age: 10 of 400 rows lie outside 12\.1 to 82\.9, more than 0\.1 %$/);
    expect(findingOf(check, 'age').rows?.[0]).toBe('p2-7');
  });

  it('allows what lies a little beyond, unless it is told not to', async () => {
    const test = changed(people(400, 2), (_, k) => (k % 40 === 7 ? { age: 80 } : {}));
    expect(await compared(outOfRange, people(900, 1), test)).toMatchObject({ status: 'pass' });
    const strict = await compared(outOfRange, people(900, 1), test, {}, { options: { tolerance: 0 } });
    expect(failures(strict)).toHaveLength(1);
  });
});

describe('category_shares and missing_share_shift', () => {
  it('find the share that moved', async () => {
    const test = changed(people(500, 2), (row, k) => ({
      region: k % 4 === 0 ? 'east' : row.region,
      hours: k % 5 === 0 ? '' : row.hours,
    }));
    const shares = await compared(categoryShares, people(900, 1), test);
    expect(failures(shares).map((why) => why.split(':')[0])).toEqual(['region']);
    expect(shares.why).toMatch(/^region: "east" has \d+(\.\d)? % of the rows, \d+(\.\d)? % in training$/);
    const missing = await compared(missingShareShift, people(900, 1), test);
    expect(failures(missing)).toEqual(['hours: 20 % missing, 0 % in training']);
  });
});
