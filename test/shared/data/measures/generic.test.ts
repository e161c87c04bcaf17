import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../shared/data/facts.ts';
import { csv, folderWith } from '../files.ts';
import { factsOfFolder, parquetFolder } from '../rules/tables.ts';

async function factsOf(rows: readonly Readonly<Record<string, unknown>>[]): Promise<Facts> {
  return (await factsOfFolder(folderWith({ 't.csv': csv(rows) }), ['t.csv'])).t;
}

async function generated(query: string): Promise<Facts> {
  return (await factsOfFolder(await parquetFolder({ 't.parquet': query }), ['t.parquet'])).t;
}

const ofValues = (values: readonly unknown[]) => factsOf(values.map((v, k) => ({ k, v })));

describe('moments', () => {
  it('are the population’s, as NumPy gives them', async () => {
    const t = await ofValues([2, 4, 4, 4, 5, 5, 7, 9, '']);
    expect(await t.measure('moments', { column: 'v' })).toEqual({
      n: 8,
      mean: 5,
      standardDeviation: 2,
      sum: 40,
      min: 2,
      max: 9,
    });
  });

  it('leave NaN and infinity out, and are undefined where nothing is left', async () => {
    const t = await generated(
      `SELECT unnest(['1', '3', 'nan', 'inf', NULL]::DOUBLE[]) AS v, 'inf'::DOUBLE AS w`,
    );
    expect(await t.measure('moments', { column: 'v' })).toMatchObject({ n: 2, mean: 2, min: 1, max: 3 });
    expect(await t.measure('moments', { column: 'w' })).toBeUndefined();
  });

  it('count dates in seconds since 1970, in UTC', async () => {
    const t = await ofValues(['1970-01-02T00:00:00+00:00', '1970-01-02T01:00:00+01:00']);
    expect(await t.measure('moments', { column: 'v' })).toMatchObject({ min: 86_400, max: 86_400 });
  });
});

describe('quantiles', () => {
  it('interpolate as NumPy does, and are exact for few rows', async () => {
    const t = await ofValues([10, 1, 3, 2]);
    expect(await t.measure('quantiles', { column: 'v', at: [0, 0.25, 0.5, 1] })).toEqual({
      values: [1, 1.75, 2.5, 10],
      n: 4,
      error: 0,
    });
  });

  it('of many rows are off by no more than they say', async () => {
    const n = 1_500_000;
    const t = await generated(`SELECT (range * 7919) % ${n} AS v FROM range(${n})`);
    const found = await t.measure('quantiles', { column: 'v', at: [0.01, 0.5, 0.99] });
    if (!found) throw new Error('there are values');
    expect(found.error).toBeGreaterThan(0);
    expect(found.error).toBeLessThan(0.002);
    for (const [k, p] of [0.01, 0.5, 0.99].entries()) {
      expect(Math.abs(found.values[k] / n - p)).toBeLessThan(found.error);
    }
  });
});

describe('distinct', () => {
  it('counts values, missing ones left out, in few rows and in many', async () => {
    const few = await ofValues(['a', 'b', 'a', '', 'A']);
    expect(await few.measure('distinct', { column: 'v' })).toEqual({
      present: 4,
      values: 3,
      isExact: true,
      isUnique: false,
    });
    const many = await generated('SELECT range % 5000 AS v FROM range(150000)');
    expect(await many.measure('distinct', { column: 'v' })).toEqual({
      present: 150_000,
      values: 5_000,
      isExact: true,
      isUnique: false,
    });
  });

  it('finds the one value in many that is there twice', async () => {
    const t = await generated(
      'SELECT range AS u, CASE WHEN range = 77777 THEN 5 ELSE range END AS v FROM range(120000)',
    );
    expect(await t.measure('distinct', { column: 'u' })).toMatchObject({ values: 120_000, isUnique: true });
    expect(await t.measure('distinct', { column: 'v' })).toMatchObject({ values: 119_999, isUnique: false });
  });
});

describe('frequencies', () => {
  it('names the most frequent values and counts the rest, alike in few rows and in many', async () => {
    const query = (n: number) =>
      `SELECT CASE WHEN range % 10 < 6 THEN 'often' WHEN range % 10 < 9 THEN 'some' END AS v FROM range(${n})`;
    for (const n of [100, 200_000]) {
      const t = await generated(query(n));
      expect(await t.measure('frequencies', { column: 'v', most: 1 })).toEqual({
        present: 0.9 * n,
        distinct: 2,
        values: [['often', 0.6 * n]],
        others: 0.3 * n,
      });
    }
  });

  it('agree with counting in JavaScript', async () => {
    const values = fc.array(fc.constantFrom('a', 'b', 'B', ' b', 'ä', '', '1', '01'), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(values, async (texts) => {
        const t = await ofValues(texts);
        const counts = new Map<string, number>();
        for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
        const found = await t.measure('frequencies', { column: 'v', most: 100 });
        expect(new Map(found?.values)).toEqual(counts);
        expect((await t.measure('distinct', { column: 'v' })).values).toBe(counts.size);
      }),
      { numRuns: 8 },
    );
  });

  it('are undefined where there are too many values to group', async () => {
    const t = await generated('SELECT range AS v FROM range(100000)');
    expect(await t.measure('frequencies', { column: 'v', most: 10 })).toBeUndefined();
  });
});

describe('duplicateRows', () => {
  it('counts the rows beyond the first, and holds missing values for equal', async () => {
    const t = await factsOf([
      { a: 1, b: 'x' },
      { a: 1, b: 'x' },
      { a: 1, b: '' },
      { a: 1, b: '' },
      { a: 1, b: '' },
      { a: '', b: '' },
      { a: '', b: '' },
      { a: '', b: '1' },
    ]);
    expect(await t.measure('duplicateRows', { columns: ['a', 'b'] })).toBe(3);
    expect(await t.measure('duplicateRows', { columns: ['a'] })).toBe(4);
    expect(await t.measure('duplicateRows', { columns: [] })).toBe(0);
  });
});
