import { describe, expect, it } from 'vitest';
import { factsOfFolder, parquetFolder } from '../rules/tables.ts';

const rows = 1_200_000;

/** Rows of a table that is too long to group all of it; every `every`th has the text of the row before. */
async function long(every: number) {
  const text = `lpad((CASE WHEN i % ${every} = 0 THEN i - 1 ELSE i END)::VARCHAR, 21, 'x')`;
  const query = `SELECT i AS id, ${text} AS v, i % 2 AS label FROM range(1, ${rows + 1}) AS t(i)`;
  return (await factsOfFolder(await parquetFolder({ 't.parquet': query }), ['t.parquet'], 'id')).t;
}

describe('long tables', () => {
  it('count and name every row that is there twice', async () => {
    const every = 100;
    const t = await long(every);
    const pairs = rows / every;
    expect(await t.measure('repeatedRows', { columns: ['v'], by: 'values', most: 2 })).toEqual({
      repeats: pairs,
      rows: 2 * pairs,
      groups: [
        ['99', '100'],
        ['199', '200'],
      ],
    });
    expect(await t.measure('duplicateRows', { columns: ['v'] })).toBe(pairs);
    expect(await t.failing({ rule: 'unique', columns: ['v'] })).toBe(2 * pairs);
    expect(await t.failingIds({ rule: 'unique', columns: ['v'] }, 3)).toEqual(['99', '100', '199']);
    expect(await t.failing({ rule: 'same_label', columns: ['v'], label: 'label' })).toBe(2 * pairs);
    expect((await t.measure('labelConflicts', { columns: ['v'], label: 'label', most: 1 })).rows).toBe(
      2 * pairs,
    );
  });

  it('count all rows where each is there many times', async () => {
    const query = `SELECT 'level ' || (i % 7) AS v FROM range(${rows}) AS t(i)`;
    const { t } = await factsOfFolder(await parquetFolder({ 't.parquet': query }), ['t.parquet']);
    const found = await t.measure('repeatedRows', { columns: ['v'], by: 'values', most: 1 });
    expect(found).toEqual({
      repeats: rows - 7,
      rows,
      groups: [['row 1', 'row 8', 'row 15', 'row 22', 'row 29']],
    });
    expect(await t.failing({ rule: 'unique', columns: ['v'] })).toBe(rows);
  });

  it('find none where all rows differ', async () => {
    const t = await long(2 * rows);
    expect(await t.measure('repeatedRows', { columns: ['v'], by: 'folded', most: 2 })).toEqual({
      repeats: 0,
      rows: 0,
      groups: [],
    });
    expect(await t.failing({ rule: 'unique', columns: ['v', 'label'] })).toBe(0);
    expect(await t.failingIds({ rule: 'unique', columns: ['v'] }, 3)).toEqual([]);
  });
});
