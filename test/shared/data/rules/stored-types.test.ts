import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../shared/data/database.ts';
import type { Facts } from '../../../../shared/data/facts.ts';
import { type RowRule, textFormats, valueTypes } from '../../../../shared/data/row-rule.ts';
import { loadEngine } from '../../../../shared/engines/index.ts';
import { storedTypes } from './stored-types.ts';
import { brokenRows, factsOfFolder, parquetFolder } from './tables.ts';

const types = Object.keys(storedTypes);

/** A table with a column for each type, `c0` …, whose rows go round its values; the last row is missing throughout. */
async function allTypes(name: string, height: number): Promise<Record<string, string>> {
  const rows = Array.from({ length: height }, (_, row) => {
    const cells = types.map((type, k) => {
      const values = storedTypes[type];
      return `${row === height - 1 ? 'NULL' : `CAST(${values[row % values.length]} AS ${type})`} AS c${k}`;
    });
    return `SELECT ${row} AS place, ${cells.join(', ')}`;
  });
  return { [name]: `SELECT * EXCLUDE (place) FROM (${rows.join(' UNION ALL ')}) ORDER BY place` };
}

async function opened(): Promise<{ table: Facts; folder: string }> {
  const folder = await parquetFolder({
    ...(await allTypes('t.parquet', 13)),
    ...(await allTypes('other.parquet', 4)),
  });
  return { table: (await factsOfFolder(folder, ['t.parquet', 'other.parquet'])).t, folder };
}

const column = fc.constantFrom(...types.map((_, k) => `c${k}`));
const columns = fc.uniqueArray(column, { minLength: 1, maxLength: 3 });
const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(
    '9007199254740993',
    '1e400',
    '-0.0000000000000000001',
    '340282366920938463463374607431768211456',
  ),
);
const instants = fc.constantFrom(
  '2026-02-28',
  '0001-01-01',
  '9999-12-31T23:59:59.999999999Z',
  '2026-02-28T10:00:00.123456789+02:00',
);
const clocks = fc.constantFrom('00:00', '23:59:59.999999999', '10:00:00');
const bounds = <T>(of: fc.Arbitrary<T>) =>
  fc.record({ min: of, max: of, exclusiveMin: of, exclusiveMax: of }, { requiredKeys: [] });
const values = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    numbers.map(String),
    instants,
    fc.constantFrom('true', 'FALSE', "a'b", 'NaN', 'inf', '18.5', '5', '007'),
  ),
  { maxLength: 60 },
);

const rule: fc.Arbitrary<RowRule> = fc.oneof(
  column.map((one): RowRule => ({ rule: 'required', column: one })),
  fc.record({ rule: fc.constant('type' as const), column, type: fc.constantFrom(...valueTypes) }),
  fc.record({
    rule: fc.constant('type' as const),
    column,
    type: fc.constantFrom('date' as const, 'timestamp' as const, 'time' as const),
    format: fc.constantFrom('%d/%m/%Y', '%H:%M', '%Y-%m-%dT%H:%M:%S%z', "%Y'"),
  }),
  fc.record({ rule: fc.constantFrom('one_of' as const, 'none_of' as const), column, values }),
  fc
    .tuple(column, bounds(numbers))
    .map(([one, found]): RowRule => ({ rule: 'range', column: one, type: 'number', ...found })),
  fc
    .tuple(column, fc.constantFrom('date' as const, 'timestamp' as const), bounds(instants))
    .map(([one, type, found]): RowRule => ({ rule: 'range', column: one, type, ...found })),
  fc
    .tuple(column, bounds(clocks))
    .map(([one, found]): RowRule => ({ rule: 'range', column: one, type: 'time', ...found })),
  fc.tuple(column, bounds(instants), fc.constantFrom('%d/%m/%Y', '%Y-%m-%dT%H:%M:%S%z')).map(
    ([one, found, format]): RowRule => ({
      rule: 'range',
      column: one,
      type: 'timestamp',
      ...found,
      format,
    }),
  ),
  fc.record({ rule: fc.constant('length' as const), column, min: fc.nat(5), max: fc.nat(30) }),
  fc.record({
    rule: fc.constant('pattern' as const),
    column,
    pattern: fc.constantFrom('^a', "'", '\\d+$', '', '(?i)NAN', '\\p{Lu}'),
    not: fc.boolean(),
  }),
  fc.record({ rule: fc.constant('format' as const), column, format: fc.constantFrom(...textFormats) }),
  fc.record({
    rule: fc.constant('multiple_of' as const),
    column,
    divisor: fc.constantFrom(1, 3, 0.1, 0.25, 1e-10, 7e20, -2, 1.5e-7),
  }),
  fc.record({
    rule: fc.constant('items' as const),
    column,
    min: fc.nat(2),
    max: fc.nat(3),
    unique: fc.boolean(),
  }),
  fc.record({
    rule: fc.constant('compare' as const),
    left: column,
    op: fc.constantFrom(
      '=' as const,
      '!=' as const,
      '<' as const,
      '<=' as const,
      '>' as const,
      '>=' as const,
    ),
    right: column,
  }),
  columns.map((some): RowRule => ({ rule: 'unique', columns: some })),
  fc.tuple(columns, columns).map(([from, to]): RowRule => {
    const width = Math.min(from.length, to.length);
    return { rule: 'refers_to', columns: from.slice(0, width), table: 'other', to: to.slice(0, width) };
  }),
  fc.record({ rule: fc.constant('same_label' as const), columns, label: column }),
  columns.map((some): RowRule => ({ rule: 'not_in', columns: some, table: 'other' })),
);

describe('a rule over any column', () => {
  it('is kept or broken, and neither fails nor leaves it open', { timeout: 120_000 }, async () => {
    const { table, folder } = await opened();
    const database = await openDatabase({ engine: await loadEngine('duckdb') });
    await database.run(`SET file_search_path = '${folder}'`);
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(rule, async (one) => {
        kinds.add(one.rule);
        const rows = await brokenRows(table, one);
        if (one.rule !== 'required' && !('columns' in one)) expect(rows).not.toContain(table.rows - 1);
        const query = table.queryFor(one);
        const at = query.indexOf('\nWHERE ');
        const asked = `SELECT count_if((${query.slice(at + 7)}) IS NULL), count(*) FILTER (WHERE ${query.slice(at + 7)})`;
        const [[open, broken]] = await database.rows(`${asked} ${query.slice(9, at)}`);
        expect({ open: Number(open), broken: Number(broken) }).toEqual({ open: 0, broken: rows.length });
      }),
      { numRuns: 600 },
    );
    await database.close();
    expect(kinds.size).toBe(15);
  });
});
