import { describe, expect, it } from 'vitest';
import { csv, folderWith } from '../files.ts';
import { brokenRows, factsOfFolder, parquetFolder } from './tables.ts';

describe('absent', () => {
  it('finds the rows that have a value', async () => {
    const { t } = await factsOfFolder(
      folderWith({ 't.csv': csv(['', 'a', '', ' '].map((v) => ({ v, w: 1 }))) }),
      ['t.csv'],
    );
    expect(await brokenRows(t, { rule: 'absent', column: 'v' })).toEqual([1, 3]);
  });

  it('is broken exactly where required is kept, whatever the type', async () => {
    const folder = await parquetFolder({
      't.parquet': `SELECT * FROM (VALUES (NULL, 'NaN'::DOUBLE, ''), ([1], 1, 'x'), ([], 0, ' ')) t(list, number, text)`,
    });
    const { t } = await factsOfFolder(folder, ['t.parquet']);
    for (const { name: column } of t.columns) {
      const missing = await t.failing({ rule: 'required', column });
      expect(await t.failing({ rule: 'absent', column })).toBe(3 - missing);
    }
  });
});

describe('compare with missing values', () => {
  it('is broken by a row that lacks one of the two, where it is told so', async () => {
    const rows = [
      { a: 1, b: 2 },
      { a: 3, b: 2 },
      { a: '', b: 2 },
      { a: 3, b: '' },
      { a: '', b: '' },
    ];
    const { t } = await factsOfFolder(folderWith({ 't.csv': csv(rows) }), ['t.csv']);
    const rule = { rule: 'compare', left: 'a', op: '>', right: 'b' } as const;
    expect(await brokenRows(t, rule)).toEqual([0]);
    expect(await brokenRows(t, { ...rule, missing: 'breaks' })).toEqual([0, 2, 3]);
  });

  it('is kept by stored NaN and NULL', async () => {
    const query = `SELECT unnest(['1', '3', 'nan', NULL, '3', 'inf']::DOUBLE[]) AS a, unnest(['2', '2', '2', '2', 'nan', '2']::DOUBLE[]) AS b`;
    const { t } = await factsOfFolder(await parquetFolder({ 't.parquet': query }), ['t.parquet']);
    const rule = { rule: 'compare', left: 'a', op: '>', right: 'b' } as const;
    expect(await brokenRows(t, rule)).toEqual([0]);
    expect(await brokenRows(t, { ...rule, op: '!=' })).toEqual([]);
    expect(await brokenRows(t, { ...rule, missing: 'breaks' })).toEqual([0, 2, 3, 4]);
  });
});
