import { describe, expect, it } from 'vitest';
import { cachedProfileOf, profileKey } from '../../../shared/data/profile-cache.ts';
import { profileOf } from '../../../shared/data/profile-facts.ts';
import { csv, folderWith } from './files.ts';
import { factsOfFolder, parquetFolder } from './rules/tables.ts';

const rows = [
  { id: 'a', n: 1, d: '2026-01-01', c: 'x', b: 'true' },
  { id: 'b', n: 3, d: '2026-01-03', c: 'x', b: 'false' },
  { id: 'c', n: '', d: '', c: 'y', b: '' },
];

async function factsOf(content: string) {
  return (await factsOfFolder(folderWith({ 't.csv': content }), ['t.csv'])).t;
}

describe('profileOf', () => {
  it('tells each column’s kind, missing and distinct values, numbers and categories', async () => {
    const facts = await factsOf(csv(rows));
    const profile = await profileOf(facts);
    expect(profile).toMatchObject({ schema: 'tollgate/profile/v1', sha256: await facts.sha256, rows: 3 });
    const [id, n, d, c, b] = profile.columns;
    expect(id).toMatchObject({ name: 'id', kind: 'text', missing: 0, distinct: 3 });
    expect(n).toMatchObject({
      kind: 'integer',
      missing: 1,
      distinct: 2,
      numbers: { mean: 2, standardDeviation: 1, min: 1, max: 3 },
    });
    expect(n.numbers?.quantiles[6]).toBe(2);
    expect(d.numbers).toMatchObject({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2026, 0, 3) / 1000 });
    expect(c.categories).toEqual({
      values: [
        ['x', 2],
        ['y', 1],
      ],
      others: 0,
    });
    expect(b).toMatchObject({ kind: 'boolean', missing: 1 });
  });

  it('is the same of csv and of parquet, but for the declared types', async () => {
    const folder = await parquetFolder({
      't.parquet': `SELECT * FROM (VALUES ('a', 1, DATE '2026-01-01', 'x', true), ('b', 3, DATE '2026-01-03', 'x', false),
        ('c', NULL, NULL, 'y', NULL)) AS t(id, n, d, c, b)`,
    });
    const { t } = await factsOfFolder(folder, ['t.parquet']);
    const told = (await profileOf(t)).columns.map(({ declared, ...rest }) => rest);
    expect(told).toEqual((await profileOf(await factsOf(csv(rows)))).columns);
  });

  it('tells no numbers where a double cannot hold their moments, and all else of the table', async () => {
    const folder = await parquetFolder({
      't.parquet': 'SELECT 1e300 * i AS far, 1e100 * i AS peaked, i FROM range(1, 5) t(i)',
    });
    const profile = await profileOf((await factsOfFolder(folder, ['t.parquet'])).t);
    const [far, peaked, i] = profile.columns;
    expect(far).toMatchObject({ kind: 'number', missing: 0, distinct: 4 });
    expect(far.numbers).toBeUndefined();
    expect(peaked.numbers).toMatchObject({ min: 1e100, max: 4e100 });
    expect(peaked.numbers?.kurtosis).toBeUndefined();
    expect(i.numbers).toMatchObject({ mean: 2.5, kurtosis: expect.closeTo(1.64) });
    expect(JSON.parse(JSON.stringify(profile))).toEqual(profile);
  });

  it('does not fail on columns without values, or with lists', async () => {
    const folder = await parquetFolder({
      't.parquet': `SELECT [1] AS l, NULL::DOUBLE AS e, {'a': 1} AS s, 'inf'::DOUBLE AS i`,
    });
    const { columns } = await profileOf((await factsOfFolder(folder, ['t.parquet'])).t);
    expect(columns.map(({ kind, missing, numbers }) => [kind, missing, numbers])).toEqual([
      ['nested', 0, undefined],
      ['empty', 1, undefined],
      ['nested', 0, undefined],
      ['number', 0, undefined],
    ]);
  });
});

describe('cachedProfileOf', () => {
  it('measures a table once, and again when its file changes or what is kept is damaged', async () => {
    const kept = new Map<string, string>();
    const store = {
      read: async (key: string) => kept.get(key),
      write: async (key: string, text: string) => void kept.set(key, text),
    };
    const facts = await factsOf(csv(rows));
    const profile = await cachedProfileOf(facts, store);
    expect([...kept.keys()]).toEqual([profileKey(await facts.sha256, facts)]);
    kept.set(
      profileKey(await facts.sha256, facts),
      JSON.stringify({ ...profile, columns: profile.columns.map((c) => ({ ...c, missing: 9 })) }),
    );
    expect((await cachedProfileOf(facts, store)).columns[0].missing).toBe(9);
    kept.set(profileKey(await facts.sha256, facts), '{"schema": "tollgate/profile/v1", ');
    expect(await cachedProfileOf(facts, store)).toEqual(profile);
    const other = await factsOf(csv(rows.slice(1)));
    expect(profileKey(await other.sha256, other)).not.toBe(profileKey(await facts.sha256, facts));
  });

  it('does without a store that fails', async () => {
    const fail = () => Promise.reject(new Error('offline'));
    const facts = await factsOf(csv(rows));
    expect(await cachedProfileOf(facts, { read: fail, write: fail })).toEqual(await profileOf(facts));
  });
});
