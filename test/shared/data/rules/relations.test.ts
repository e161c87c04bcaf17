import { describe, expect, it } from 'vitest';
import { csv, folderWith } from '../files.ts';
import { brokenRows, factsOfFolder, parquetFolder, typedTable } from './tables.ts';

async function table(rows: readonly Readonly<Record<string, unknown>>[]) {
  return (await factsOfFolder(folderWith({ 't.csv': csv(rows) }), ['t.csv'])).t;
}

describe('unique', () => {
  it('finds all rows of each group that occurs more than once', async () => {
    const rows = ['a', 'b', 'a', 'c', 'b', 'a', 'd'].map((v) => ({ v }));
    expect(await brokenRows(await table(rows), { rule: 'unique', columns: ['v'] })).toEqual([0, 1, 2, 4, 5]);
  });

  it.each([
    ['ids in a row', [1, 2, 3, 4], 0],
    ['ids below 0 and with gaps', [-7, 3, -1, 20], 0],
    ['an id that is there twice', [1, 2, 2, 4], 2],
    ['ids far apart', [1, 9_000_000_000, 5, 9_000_000_000], 2],
    ['missing ids, which do not count', [1, null, 2, null], 0],
    ['missing ids beside one that is there twice', [5, null, 5, 6], 2],
  ])('counts the rows of whole numbers: %s', async (_, ids, broken) => {
    const opened = await typedTable('BIGINT', ids.map(String));
    const rule = { rule: 'unique', columns: ['v'] } as const;
    expect(await opened.failing(rule)).toBe(broken);
    expect(await brokenRows(opened, rule)).toHaveLength(broken);
  });

  it('counts the rows of whole numbers beyond the largest BIGINT', async () => {
    const ids = ['18446744073709551614', '18446744073709551615', '18446744073709551614'];
    const opened = await typedTable(
      'UBIGINT',
      ids.map((id) => `'${id}'`),
    );
    expect(await opened.failing({ rule: 'unique', columns: ['v'] })).toBe(2);
  });

  it('tells 1, 1.0 and 01 apart in texts, and 9007199254740992 from its neighbour', async () => {
    const rows = ['1', '1.0', '01', '9007199254740992', '9007199254740993', 'a', 'A'].map((v) => ({ v }));
    expect(await brokenRows(await table(rows), { rule: 'unique', columns: ['v'] })).toEqual([]);
  });

  it('keeps missing values, and lets missing agree with missing beside another column', async () => {
    const rows = [
      { a: '', b: '' },
      { a: '', b: '' },
      { a: 1, b: '' },
      { a: 1, b: '' },
      { a: 1, b: 2 },
    ];
    const opened = await table(rows);
    expect(await brokenRows(opened, { rule: 'unique', columns: ['a', 'b'] })).toEqual([2, 3]);
    expect(await brokenRows(opened, { rule: 'unique', columns: ['b'] })).toEqual([]);
  });

  it('does not mix up columns whose texts run together', async () => {
    const rows = [
      { a: 'x', b: 'yz' },
      { a: 'xy', b: 'z' },
    ];
    expect(await brokenRows(await table(rows), { rule: 'unique', columns: ['a', 'b'] })).toEqual([]);
  });
});

describe('same_label', () => {
  it('finds all rows that agree and are labelled differently', async () => {
    const rows = [
      { a: 1, b: 'x', y: 'no' },
      { a: 1, b: 'x', y: 'yes' },
      { a: 1, b: 'x', y: 'no' },
      { a: 1, b: 'z', y: 'yes' },
      { a: 1, b: 'z', y: '' },
      { a: '', b: 'q', y: '1' },
      { a: '', b: 'q', y: '2' },
      { a: '', b: '', y: '1' },
      { a: '', b: '', y: '2' },
      { a: 1, b: 'x', y: '' },
    ];
    expect(
      await brokenRows(await table(rows), { rule: 'same_label', columns: ['a', 'b'], label: 'y' }),
    ).toEqual([0, 1, 2, 5, 6]);
  });
});

describe('refers_to and not_in', () => {
  it('compare texts of two text files as texts', async () => {
    const folder = folderWith({
      'orders.csv': csv(['1', '01', '1.0', '2', '', 'x'].map((customer) => ({ customer }))),
      'customers.jsonl': ['1', 'x', '3'].map((id) => `${JSON.stringify({ id })}\n`).join(''),
    });
    const { orders } = await factsOfFolder(folder, ['orders.csv', 'customers.jsonl']);
    const rule = { rule: 'refers_to', columns: ['customer'], table: 'customers', to: ['id'] } as const;
    expect(await brokenRows(orders, rule)).toEqual([1, 2, 3]);
  });

  it('read texts as the numbers, dates and booleans that the other file declares', async () => {
    const folder = await parquetFolder(
      {
        'known.parquet': `SELECT * FROM (VALUES
          (1::BIGINT, DATE '2026-01-05', true, 1.5::DECIMAL(9,3)), (9007199254740993, DATE '2026-02-01', true, 2))
          t(number, day, flag, price)`,
      },
      {
        'seen.csv': csv([
          { number: '1', day: '2026-01-05', flag: 'True', price: '1.5' },
          { number: '1.0', day: '2026-01-05T00:00:00', flag: 'true', price: '1.500' },
          { number: '01', day: '2026-01-05T01:00:00+01:00', flag: 'TRUE', price: '15e-1' },
          { number: '9007199254740992', day: '2026-01-06', flag: 'false', price: '1.5000000000000000001' },
          { number: '9007199254740993', day: 'January', flag: 'yes', price: '2.0' },
          { number: 'one', day: '2026-02-30', flag: '1', price: '2 ' },
          { number: '', day: '', flag: '', price: '' },
        ]),
      },
    );
    const { seen, known } = await factsOfFolder(folder, ['seen.csv', 'known.parquet']);
    const broken = (column: string) =>
      brokenRows(seen, { rule: 'refers_to', columns: [column], table: 'known', to: [column] });
    expect(await broken('number')).toEqual([3, 5]);
    expect(await broken('day')).toEqual([3, 4, 5]);
    expect(await broken('flag')).toEqual([3, 4, 5]);
    expect(await broken('price')).toEqual([3, 5]);
    const back = (column: string) =>
      brokenRows(known, { rule: 'refers_to', columns: [column], table: 'seen', to: [column] });
    expect(await back('number')).toEqual([]);
    expect(await back('day')).toEqual([1]);
    expect(await brokenRows(seen, { rule: 'not_in', columns: ['number'], table: 'known' })).toEqual([
      0, 1, 2, 4,
    ]);
  });

  it('compare several columns together', async () => {
    const folder = folderWith({
      'a.csv': csv([
        { x: 1, y: 'p' },
        { x: 1, y: 'q' },
        { x: '', y: 'q' },
        { x: '', y: '' },
        { x: 2, y: 'q' },
      ]),
      'b.csv': csv([
        { x: 1, y: 'p' },
        { x: 2, y: 'q' },
        { x: '', y: 'q' },
        { x: '', y: '' },
      ]),
    });
    const { a } = await factsOfFolder(folder, ['a.csv', 'b.csv']);
    const refers = { rule: 'refers_to', columns: ['x', 'y'], table: 'b', to: ['x', 'y'] } as const;
    expect(await brokenRows(a, refers)).toEqual([1]);
    expect(await brokenRows(a, { rule: 'not_in', columns: ['x', 'y'], table: 'b' })).toEqual([0, 2, 4]);
  });
});

describe('compare', () => {
  it('compares numbers as numbers, times as instants and other texts as texts', async () => {
    const rows: [string, string][] = [
      ['9', '10'],
      ['10', '9'],
      ['1.0', '1'],
      ['9007199254740992', '9007199254740993'],
      ['2026-01-05T00:00:00+01:00', '2026-01-04T23:30:00Z'],
      ['2026-01-06', '2026-01-05'],
      ['a', 'b'],
      ['b', 'a'],
      ['', '1'],
      ['1', ''],
      ['5', 'many'],
      ['2026-01-05', 'soon'],
      ['08:00', '07:59:59'],
    ];
    const opened = await table(rows.map(([left, right]) => ({ left, right })));
    const broken = (op: '<' | '<=' | '=' | '!=' | '>' | '>=') =>
      brokenRows(opened, { rule: 'compare', left: 'left', op, right: 'right' });
    expect(await broken('<')).toEqual([1, 2, 5, 7, 10, 11, 12]);
    expect(await broken('<=')).toEqual([1, 5, 7, 10, 11, 12]);
    expect(await broken('=')).toEqual([0, 1, 3, 4, 5, 6, 7, 10, 11, 12]);
    expect(await broken('!=')).toEqual([2]);
    expect(await broken('>')).toEqual([0, 2, 3, 4, 6, 10, 11]);
    expect(await broken('>=')).toEqual([0, 3, 4, 6, 10, 11]);
  });
});
