import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../shared/data/database.ts';
import { drawnPlaces } from '../../../shared/data/drawn-places.ts';
import { loadEngine } from '../../../shared/engines/index.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ engine: await loadEngine('duckdb') });
});
afterAll(() => database.close());

async function drawn(asked: { n: number; most: number; seed: number }): Promise<number[]> {
  return (await database.rows(drawnPlaces(asked))).map(([place]) => Number(place));
}

describe('drawnPlaces', () => {
  it.each([
    { n: 1, most: 20_000, seed: 0 },
    { n: 19_999, most: 20_000, seed: 1 },
    { n: 20_001, most: 20_000, seed: 1 },
    { n: 21_500, most: 20_000, seed: 2 },
    { n: 100_000, most: 20_000, seed: 7 },
    { n: 1_000_000, most: 1_000, seed: 42 },
    { n: 300_000, most: 1, seed: 42 },
  ])('draws the $most rows of $n whose hashes are the smallest with seed $seed', async (asked) => {
    const { n, most, seed } = asked;
    const sorted = await database.rows(
      `SELECT range FROM range(${n}) ORDER BY hash(range, ${seed}), range LIMIT ${most}`,
    );
    expect(await drawn(asked)).toEqual(sorted.map(([place]) => Number(place)));
  });

  it('has rows enough below its bound, whatever the seed', async () => {
    for (let seed = 0; seed < 200; seed++) {
      expect(await drawn({ n: 10_000, most: 1_000, seed })).toHaveLength(1_000);
    }
  });
});
