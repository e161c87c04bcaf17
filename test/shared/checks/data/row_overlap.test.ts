import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowOverlap } from '../../../../shared/checks/data/row_overlap.ts';
import { judgedSplit } from './judged-against.ts';
import { people } from './people.ts';

const columns = { id: 'person' };

describe('row_overlap', () => {
  it('finds fifty training rows in the test data, under other ids', async () => {
    const train = people(2_000, 1);
    const test = people(1_000, 2);
    train.slice(100, 150).forEach((row, k) => {
      test[20 * k] = { ...row, person: `again-${k}` };
    });
    const check = await judgedSplit(rowOverlap, train, test, { columns });
    expect(check).toMatchObject({
      status: 'fail',
      findings: [{ statistic: 'row_overlap', value: 0.05, n: 1_000 }],
    });
    expect(check.why).toBe(
      '50 of 1,000 rows are in data.train, too, more than 0 %; chance alone would make about 22',
    );
    expect(check.findings[0].rows).toEqual(['again-0', 'again-1', 'again-2', 'again-3', 'again-4']);
  });

  it('passes what coarse columns repeat by chance, and says how much', async () => {
    const coarse = (count: number, seed: number) =>
      people(count, seed).map(({ person, age, region, sex }) => ({ person, age, region, sex }));
    const check = await judgedSplit(rowOverlap, coarse(900, 3), coarse(600, 4), { columns });
    expect(check.status).toBe('pass');
    expect(check.findings[0].value).toBeGreaterThan(0.5);
    expect(check.findings[0].p).toBeGreaterThan(0.05);
    const strict = await judgedSplit(
      rowOverlap,
      coarse(900, 3),
      coarse(600, 4),
      { columns },
      {
        options: { 'beyond-chance': false },
      },
    );
    expect(strict.status).toBe('fail');
  });

  it('takes missing values for equal, and rows without any value for none', async () => {
    const row = { person: 'a', x: '', y: 'b', z: 1.5 };
    const empty = { person: 'b', x: '', y: '', z: '' };
    const many = (one: object, count: number) =>
      Array.from({ length: count }, (_, k) => ({ ...one, person: `${k}` }));
    const check = await judgedSplit(
      rowOverlap,
      [row, ...many(empty, 5)],
      [{ ...row, person: 'c' }, ...many(empty, 4)],
      { columns },
      { options: { 'beyond-chance': false } },
    );
    expect(check.findings[0]).toMatchObject({ value: 0.2, rows: ['c'] });
  });

  it('compares a csv with a parquet file by their values', async () => {
    const demo = join(
      import.meta.dirname,
      '../../../../workflows-examples/census-employment/data/test.parquet',
    );
    const check = await judgedSplit(rowOverlap, demo, demo, { columns });
    expect(check).toMatchObject({ status: 'fail', findings: [{ value: 1 }] });
  });

  it('stands aside without training data or columns in common', async () => {
    expect(await judgedSplit(rowOverlap, [{ a: 1 }], [{ b: 1 }])).toMatchObject({
      status: 'skip',
      why: 'the tables have no column in common',
    });
    expect(await judgedSplit(rowOverlap, [{ a: 1 }], [{ a: 1 }], { train: undefined })).toMatchObject({
      status: 'skip',
    });
  });
});
