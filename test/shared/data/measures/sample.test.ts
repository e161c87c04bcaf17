import { describe, expect, it } from 'vitest';
import { factsOf } from '../../checks/data/judged.ts';
import { trainAndTest } from '../../checks/data/judged-against.ts';

const hostile = `a"b'); DROP TABLE x; --`;
const rows = Array.from({ length: 3_000 }, (_, k) => ({
  k,
  [hostile]: k % 7 === 0 ? '' : `it's ${k % 3}`,
  long: 'x'.repeat(k % 5 === 0 ? 900 : 3),
}));

const columns = [
  { name: 'k', as: 'number' },
  { name: hostile, as: 'text' },
  { name: 'long', as: 'code' },
] as const;

describe('sample', () => {
  it('counts the rows where no column is asked for', async () => {
    const facts = await factsOf(rows.slice(0, 50));
    const taken = await facts.measure('sample', { columns: [], most: 100, seed: 1 });
    expect(taken).toEqual({ rows: 50, columns: [] });
  });

  it('takes all rows of a small table, in their order', async () => {
    const facts = await factsOf(rows.slice(0, 50));
    const { rows: count, columns: found } = await facts.measure('sample', { columns, most: 100, seed: 1 });
    expect(count).toBe(50);
    expect([...(found[0].numbers ?? [])]).toEqual(rows.slice(0, 50).map(({ k }) => k));
    expect(found[1].levels).toEqual(["it's 1", "it's 2", "it's 0"]);
    expect([...(found[1].codes ?? [])].slice(0, 8)).toEqual([-1, 0, 1, 2, 0, 1, 2, -1]);
    expect(new Set(found[2].codes)).toEqual(new Set([0, 1]));
  });

  it('thins a large one to about as many as asked, the same for the same seed', async () => {
    const facts = await factsOf(rows);
    const drawn = async (seed: number) => {
      const { columns: found } = await facts.measure('sample', { columns, most: 600, seed });
      return [...(found[0].numbers ?? [])];
    };
    const [one, other] = [await drawn(1), await drawn(2)];
    expect(one.length).toBeGreaterThan(500);
    expect(one.length).toBeLessThan(700);
    expect(other).not.toEqual(one);
    expect(one).toEqual(one.toSorted((a, b) => a - b));
    const again = await factsOf(rows);
    const { columns: found } = await again.measure('sample', { columns, most: 600, seed: 1 });
    expect([...(found[0].numbers ?? [])]).toEqual(one);
  });
});

describe('sharedRows', () => {
  it('counts rows of columns with hostile names, and how often they occur', async () => {
    const few = rows.slice(1, 7).map(({ k, ...row }) => ({ k: k % 3, ...row }));
    const { train, test } = await trainAndTest(few, few.slice(0, 3));
    const shared = await test.measure('sharedRows', { columns: ['k', hostile], other: train, ids: 2 });
    expect(shared).toEqual({
      rows: 3,
      ids: ['row 1', 'row 2'],
      drawn: { oneIn: 1, rows: 3, sizes: [{ times: 3, values: 3 }] },
    });
  });
});
