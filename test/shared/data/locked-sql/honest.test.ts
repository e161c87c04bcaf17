import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../shared/data/facts.ts';
import { InputError } from '../../../../shared/errors.ts';
import { csv } from '../files.ts';
import { factsOfFolder, parquetFolder } from '../rules/tables.ts';

const orders = [
  {
    'Order id': 1,
    amount: '10.5',
    customer: 7,
    day: '2026-01-05',
    placed: '2026-01-05T10:00:00Z',
    paid: 'true',
    code: '007',
  },
  {
    'Order id': 2,
    amount: '20',
    customer: 8,
    day: '2026-01-06',
    placed: '2026-01-06T10:00:00+02:00',
    paid: 'False',
    code: '7',
  },
  {
    'Order id': 3,
    amount: '-1',
    customer: 9,
    day: '2026-02-01',
    placed: '2026-02-01T00:00:00Z',
    paid: 'true',
    code: '1.0',
  },
  { 'Order id': 4, amount: '', customer: 7, day: '', placed: '', paid: '', code: '' },
];

const dollar = '$';

/** Honest queries, with what they give. */
const honest: readonly (readonly [query: string, value: number | null, text?: string])[] = [
  ['SELECT count(*) FROM orders', 4],
  ['select COUNT(*) from ORDERS;', 4],
  ['SELECT COUNT(*) FROM {object} WHERE {property} < 0', 1],
  [`SELECT COUNT(*) FROM ${dollar}{table} WHERE ${dollar}{column} IS NULL`, 1],
  [`SELECT COUNT(*) FROM "{table}" WHERE "${dollar}{property}" > 10`, 2],
  ['SELECT COUNT(*) FROM {model} t WHERE t.{field} > 10', 2],
  ['SELECT sum(amount) FROM orders', 29.5],
  ['SELECT avg(amount)::DECIMAL(9,4) FROM orders', 9.8333],
  ['SELECT max("Order id") FROM orders', 4],
  ['SELECT count(DISTINCT customer) FROM orders', 3],
  ['SELECT count(*) FROM orders WHERE paid', 2],
  ['SELECT bool_and(amount > -5) FROM orders', 1, 'true'],
  ["SELECT count(*) FROM orders WHERE code = '007'", 1],
  ["SELECT count(*) FROM orders WHERE day BETWEEN DATE '2026-01-01' AND DATE '2026-01-31'", 2],
  ["SELECT date_diff('day', min(day), max(day)) FROM orders", 27],
  ['SELECT extract(hour FROM min(placed) FILTER (WHERE customer = 8)) FROM orders', 8],
  [
    'SELECT count(*) FROM orders WHERE placed < now() - INTERVAL 1 DAY OR placed >= now() - INTERVAL 1 DAY',
    3,
  ],
  ['SELECT count(*) FROM orders o LEFT JOIN customers c ON o.customer = c.id WHERE c.id IS NULL', 1],
  ['SELECT count(*) FROM orders o ANTI JOIN customers c ON o.customer = c.id', 1],
  ['SELECT count(*) FROM orders WHERE customer NOT IN (SELECT id FROM customers)', 1],
  ['SELECT count(*) FROM orders o WHERE NOT EXISTS (SELECT 1 FROM customers c WHERE c.id = o.customer)', 1],
  [
    'WITH big AS (SELECT * FROM orders WHERE amount > 5), n AS (SELECT count(*) AS n FROM big) SELECT n FROM n',
    2,
  ],
  ['WITH orders AS (SELECT 1 AS x) SELECT count(*) FROM orders', 1],
  ['WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 10) SELECT sum(n) FROM r', 55],
  [
    'SELECT max(c) FROM (SELECT count(*) OVER (PARTITION BY customer ORDER BY "Order id" ROWS UNBOUNDED PRECEDING) AS c FROM orders)',
    2,
  ],
  [
    'SELECT amount - lag(amount) OVER (ORDER BY "Order id") FROM orders ORDER BY "Order id" LIMIT 1 OFFSET 1',
    9.5,
  ],
  ['SELECT count(*) FROM (SELECT customer FROM orders GROUP BY customer HAVING count(*) > 1)', 1],
  ['SELECT count(*) FROM (SELECT customer FROM orders UNION SELECT id FROM customers)', 4],
  ['SELECT quantile_cont(amount, 0.5) FROM orders', 10.5],
  ['SELECT CASE WHEN count(*) > 3 THEN 1 ELSE 0 END FROM orders', 1],
  ["SELECT sum(len(string_split(name, ' '))) FROM customers", 4],
  ["SELECT count(*) FROM customers WHERE regexp_matches(name, '^[A-Z]') AND name ILIKE 'a%'", 1],
  ['SELECT sum(x) FROM customers, unnest(list_filter(tags, lambda t: t > 1)) AS u(x)', 5],
  ['SELECT sum(list_sum([x * 2 FOR x IN tags])) FROM customers', 12],
  ['SELECT count(*) FROM range(3) r, orders', 12],
  ['SELECT count(COLUMNS(*)) FROM customers', 3],
  ['FROM orders SELECT count(*)', 4],
  ['SELECT count(*) FROM orders QUALIFY row_number() OVER () = 1', 4],
  ['SELECT total::HUGEINT FROM (SELECT 9007199254740993 AS total)', 9007199254740992, '9007199254740993'],
  ['SELECT name FROM customers ORDER BY id LIMIT 1', null, 'Ann B'],
  ['SELECT max(day) FROM orders', null, '2026-02-01'],
  ['SELECT NULL FROM orders', null],
  ["SELECT 'NaN'::DOUBLE", null, 'NaN'],
  ['SELECT amount FROM orders, range(100000000) LIMIT 5', 10.5],
];

async function tables(): Promise<Record<string, Facts>> {
  const folder = await parquetFolder(
    {
      'customers.parquet': `SELECT * FROM (VALUES (7::BIGINT, 'Ann B', [1, 2]), (8, 'Zoë', [3]), (10, 'Ed', [])) t(id, name, tags)`,
    },
    { 'orders.csv': csv(orders) },
  );
  return factsOfFolder(folder, ['orders.csv', 'customers.parquet']);
}

describe('an honest query', () => {
  it('is answered', { timeout: 60_000 }, async () => {
    const { orders: facts, customers } = await tables();
    for (const [query, value, text = value === null ? null : String(value)] of honest) {
      const asked = { query, table: 'orders', column: 'amount', tables: { customers } };
      const answer = await facts.measure('sql', asked).catch(String);
      expect({ query, answer }).toEqual({ query, answer: { number: value, text } });
    }
  });

  it('reads whole numbers beyond 2^53 and beyond 2^63 exactly', async () => {
    const folder = await parquetFolder(
      {},
      {
        'ids.csv': csv(
          ['9007199254740993', '9223372036854775808', '123456789012345678901234567890'].map((id) => ({ id })),
        ),
      },
    );
    const { ids } = await factsOfFolder(folder, ['ids.csv']);
    const answer = await ids.measure('sql', { query: 'SELECT max(id) - 1 FROM ids', table: 'ids' });
    expect(answer.text).toBe('123456789012345678901234567889');
  });

  it('is refused where it reads a table that the contract does not have, or a column that the rule does not stand at', async () => {
    const { orders: facts } = await tables();
    const asked = (query: string) => facts.measure('sql', { query, table: 'orders' });
    await expect(asked('SELECT count(*) FROM customers')).rejects.toThrow(
      'the query must read no table but "orders", got "customers"',
    );
    await expect(asked('SELECT count({property}) FROM orders')).rejects.toThrow('must stand at a column');
    await expect(asked('SELECT count(nothing) FROM orders')).rejects.toThrow('"nothing" not found');
    await expect(asked('SELECT count(* FROM orders')).rejects.toThrow('must be SQL that DuckDB can read');
    await expect(asked('SELECT 1 WHERE false')).rejects.toThrow('must give a value, got no row');
    await expect(asked("SELECT error('stop')")).rejects.toThrow('stop');
  });

  it('is told by names that hold quotes and spaces', async () => {
    const folder = await parquetFolder({ 'x.parquet': `SELECT 1 AS "a""b c", 2 AS "A""B C"` });
    const { x } = await factsOfFolder(folder, ['x.parquet']);
    const asked = { query: 'SELECT {column} FROM {table}', table: `o'"; DROP VIEW x; --`, column: 'a"b c' };
    expect(await x.measure('sql', asked)).toEqual({ number: 1, text: '1' });
  });

  it('reads a table by its name in a schema, and no other of that schema', async () => {
    const { orders: facts } = await tables();
    const asked = (query: string) =>
      facts.measure('sql', { query, table: 'sales.orders', tables: { orders: facts } });
    for (const name of ['sales.orders', 'Sales.Orders', '"sales.orders"', 'orders', '{table}']) {
      expect(await asked(`SELECT count(*) FROM ${name}`)).toEqual({ number: 4, text: '4' });
    }
    for (const name of ['sales.customers', 'main.orders', 'memory.sales.orders', 'other.orders']) {
      await expect(asked(`SELECT count(*) FROM ${name}`)).rejects.toThrow('must read no table but');
    }
  });

  it('reads nothing of the system where a table is named like a part of it', async () => {
    const { orders: facts } = await tables();
    for (const table of [
      'sqlite_master',
      'duckdb_settings',
      'information_schema.tables',
      'pg_catalog.pg_tables',
      'read_text',
    ]) {
      const query = `SELECT count(*) FROM ${table}`;
      const answer = await facts.measure('sql', { query, table }).then(
        ({ text }) => text,
        (error) => (error instanceof InputError ? 'refused' : String(error)),
      );
      expect({ table, answer }).toEqual({ table, answer: expect.stringMatching(/^(4|refused)$/) });
    }
  });

  it('may be one of several that are asked at once', async () => {
    const { orders: facts } = await tables();
    const answers = await Promise.all(
      [1, 2, 3].map((n) =>
        facts.measure('sql', { query: `SELECT count(*) * ${n} FROM orders`, table: 'orders' }),
      ),
    );
    expect(answers.map(({ number }) => number)).toEqual([4, 8, 12]);
  });
});
