import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { correlatedFeatures } from '../../../../shared/checks/data/correlated_features.ts';
import { labelCorrelation } from '../../../../shared/checks/data/label_correlation.ts';
import { labelCorrelationChange } from '../../../../shared/checks/data/label_correlation_change.ts';
import { labelLeakage } from '../../../../shared/checks/data/label_leakage.ts';
import { unusedColumns } from '../../../../shared/checks/data/unused_columns.ts';
import { random } from '../../../../shared/stats/index.ts';
import { failures, findingOf, judged } from './judged.ts';
import { judgedSplit } from './judged-against.ts';
import { people } from './people.ts';

const columns = { id: 'person', label: 'employed', positive: '1' };
const demo = join(import.meta.dirname, '../../../../workflows-examples/census-employment/data');

describe('label_leakage', () => {
  it('finds a copy of the label, also where one row in fifty differs, and nothing else', async () => {
    const rows = people(3_000, 1).map((row, k) => ({
      ...row,
      outcome: (k % 50 === 0 ? 1 - row.employed : row.employed) === 1 ? 'paid' : 'not paid',
      exact: row.employed + 5,
    }));
    const check = await judged(labelLeakage, rows, { columns }, { limit: 0.95 });
    expect(failures(check).map((why) => why.split(':')[0])).toEqual(['exact', 'outcome']);
    expect(check.why).toMatch(/^exact: alone it reaches a ROC AUC of 1\.0/);
  });

  it('passes honest features, strong ones among them', async () => {
    const check = await judged(labelLeakage, people(3_000, 1), { columns, task: 'binary' });
    expect(check.status).toBe('pass');
    expect(findingOf(check, 'age').value).toBeGreaterThan(0.7);
    expect(check.why).toContain('the best of 6 features is age: alone it reaches a ROC AUC of 0.');
  });

  it('is undecided where a feature looks perfect on too few rows', async () => {
    const rows = people(40, 1).map((row) => ({ ...row, exact: row.employed }));
    const check = await judged(labelLeakage, rows, { columns });
    expect(check.status).toBe('inconclusive');
    expect(check.why).toContain('too few rows to show more than 0.98');
  });

  it('finds names that say nothing to say nothing', async () => {
    const rows = people(2_000, 1).map((row) => ({ ...row, name: `n${row.person}` }));
    const check = await judged(labelLeakage, rows, { columns });
    expect(findingOf(check, 'name').value).toBeLessThan(0.55);
  });

  it('knows several classes, and numbers by R²', async () => {
    const rows = people(1_500, 2).map((row) => ({
      ...row,
      code: { north: 7, south: 2, east: 4 }[row.region],
      euro: Math.log(row.income),
    }));
    const classes = await judged(labelLeakage, rows, {
      columns: { id: 'person', label: 'region' },
      task: 'multiclass',
    });
    expect(failures(classes).map((why) => why.split(':')[0])).toEqual(['code']);
    const numbers = await judged(labelLeakage, rows, {
      columns: { id: 'person', label: 'income' },
      task: 'regression',
    });
    expect(failures(numbers).map((why) => why.split(':')[0])).toEqual(['euro']);
    expect(findingOf(numbers, 'euro').statistic).toBe('r2');
    expect(findingOf(numbers, 'euro').value).toBeCloseTo(1, 12);
  });

  it('finds what is missing only where the label is one', async () => {
    const rows = people(1_000, 1).map((row) => ({ ...row, paid: row.employed === 1 ? row.income : '' }));
    expect(failures(await judged(labelLeakage, rows, { columns }))).toHaveLength(1);
  });

  it('stands aside without a label, and with one of one class', async () => {
    expect(await judged(labelLeakage, people(20, 1))).toMatchObject({ status: 'skip' });
    const rows = people(200, 1).map((row) => ({ ...row, employed: 1 }));
    expect(await judged(labelLeakage, rows, { columns })).toMatchObject({
      status: 'skip',
      why: 'no feature and class has rows enough to tell',
    });
  });
});

describe('label_correlation_change', () => {
  const leaky = (count: number, seed: number, leak: boolean) => {
    const next = random(seed);
    return people(count, seed).map((row) => ({
      ...row,
      hint: leak && next() < 0.9 ? row.employed : Math.floor(2 * next()),
    }));
  };

  it('finds a feature that gives the label away in training alone', async () => {
    const check = await judgedSplit(labelCorrelationChange, leaky(2_000, 1, true), leaky(1_000, 2, false), {
      columns,
    });
    expect(failures(check).map((why) => why.split(':')[0])).toEqual(['hint']);
    expect(findingOf(check, 'hint').value).toBeGreaterThan(0.7);
  });

  it('passes two samples of one source', async () => {
    const check = await judgedSplit(labelCorrelationChange, leaky(1_000, 1, true), leaky(1_000, 2, true), {
      columns,
    });
    expect(check.status).toBe('pass');
    const same = leaky(500, 1, true);
    const none = await judgedSplit(labelCorrelationChange, same, same, { columns });
    expect(none.findings.every(({ value }) => value === 0)).toBe(true);
  });
});

describe('correlated_features', () => {
  it('finds copies in another unit and under other names, and nothing else', async () => {
    const rows = people(800, 1).map((row) => ({
      ...row,
      months: 12 * row.age,
      area: { north: 'N', south: 'S', east: 'E' }[row.region],
    }));
    const check = await judged(correlatedFeatures, rows, { columns });
    expect(failures(check)).toEqual([
      'age and months: Pearson 1.000 (1.000 to 1.000)',
      "region and area: Cramér's V 1",
    ]);
  });

  it('does not blame a town for saying its country', async () => {
    const rows = people(600, 1).map((row, k) => ({ ...row, town: `${row.region} ${k % 4}` }));
    const check = await judged(correlatedFeatures, rows, { columns });
    expect(check.status).toBe('pass');
    expect(findingOf(check, 'region and town').why).toBe("Cramér's V 0.992, of which one has more levels");
  });

  it("passes the demo's data", async () => {
    for (const name of ['train', 'test']) {
      const tables = [`${demo}/${name}.parquet`, `${demo}/${name}.parquet`] as const;
      expect(await judgedSplit(correlatedFeatures, ...tables, { columns })).toMatchObject({ status: 'pass' });
      expect(await judgedSplit(labelLeakage, ...tables, { columns })).toMatchObject({ status: 'pass' });
    }
  });
});

describe('label_correlation', () => {
  it('lists features by how closely they go with the label, and those that do not', async () => {
    const check = await judged(labelCorrelation, people(2_000, 1), { columns });
    expect(check.status).toBe('skip');
    expect(check.findings[0]).toMatchObject({
      subject: 'age',
      statistic: expect.stringMatching(/pearson|spearman/),
    });
    expect(check.findings[0].value).toBeLessThan(-0.4);
    expect(check.why).toContain('no association is shown of');
    for (const name of ['income', 'region', 'sex']) expect(findingOf(check, name).p).toBeGreaterThan(0.05);
    expect(findingOf(check, 'hours').p).toBeLessThan(1e-6);
  });

  it('turns the sign with the positive class', async () => {
    const other = await judged(labelCorrelation, people(500, 1), { columns: { ...columns, positive: '0' } });
    expect(findingOf(other, 'age').value).toBeGreaterThan(0.3);
  });
});

describe('unused_columns', () => {
  const context = { columns: { ...columns, features: ['age', 'hours'], protected: ['sex'] } };

  it('tells columns that nothing uses, and judges them where a limit is set', async () => {
    const told = await judged(unusedColumns, people(9, 1), context);
    expect(told).toMatchObject({ status: 'skip', findings: [{ value: 3 }] });
    expect(told.why).toContain('3 of 8 columns are not used: "income", "region", "seen"');
    expect(await judged(unusedColumns, people(9, 1), context, { limit: 2 })).toMatchObject({
      status: 'fail',
    });
    expect(
      await judged(unusedColumns, people(9, 1), context, { limit: 0, except: ['income', 'region', 'seen'] }),
    ).toMatchObject({ status: 'pass' });
  });

  it('stands aside where the settings name no features', async () => {
    expect(await judged(unusedColumns, people(9, 1), { columns })).toMatchObject({ status: 'skip' });
  });
});
