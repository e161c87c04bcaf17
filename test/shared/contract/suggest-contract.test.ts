import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../../shared/contract/read-contract.ts';
import { askEvidence } from '../../../shared/contract/suggest/ask-evidence.ts';
import { type SuggestedTable, suggestContract } from '../../../shared/contract/suggest-contract.ts';
import { writeContract } from '../../../shared/contract/write-contract.ts';
import type { Facts } from '../../../shared/data/facts.ts';
import type { Profile, ProfiledColumn } from '../../../shared/data/profile.ts';
import { profileOf } from '../../../shared/data/profile-facts.ts';
import { ran } from '../checks/data/contract/judged-contract.ts';
import { factsOf, factsOfFile } from '../checks/data/judged.ts';
import { parquetFolder } from '../data/rules/tables.ts';

const census = (name: string) =>
  new URL(`../../../workflows-examples/census-employment/data/${name}`, import.meta.url).pathname;

async function suggested(facts: Facts, roles: SuggestedTable['roles'] = {}): Promise<string> {
  const profile = await profileOf(facts);
  const evidence = await askEvidence(facts, profile, roles);
  return writeContract(suggestContract({ id: 'c', table: 't', uri: facts.uri, profile, evidence, roles }));
}

/** The rules that a table does not keep, each with its reason. */
async function brokenIn(text: string, facts: Facts): Promise<string[]> {
  const checks = (await ran(text, facts)).map(({ check }) => check);
  expect(checks.length).toBeGreaterThan(1);
  return checks
    .filter(({ status }) => status !== 'pass' && status !== 'skip')
    .map(({ id, status, why }) => `${id} ${status}: ${why}`);
}

/** What is suggested of one column. */
function ofColumn(
  column: Partial<ProfiledColumn>,
  rows = 1_000,
  evidence: object = {},
  roles: SuggestedTable['roles'] = {},
) {
  const whole: ProfiledColumn = { name: 'c', kind: 'text', missing: 0, distinct: rows, ...column };
  const profile: Profile = { schema: 'tollgate/profile/v1', sha256: '0', rows, columns: [whole] };
  const table = {
    id: 'c',
    table: 't',
    uri: 'c.csv',
    profile,
    evidence: new Map([[whole.name, evidence]]),
    roles,
  };
  return suggestContract(table).document.schema[0].properties?.[0];
}

const normal = {
  mean: 0,
  standardDeviation: 1,
  min: -3,
  max: 3,
  quantiles: [-2.3, -1.6, -1.3, -0.8, -0.5, -0.25, 0, 0.25, 0.5, 0.8, 1.3, 1.6, 2.3],
};

describe('suggestContract', () => {
  it('suggests what the census keeps, and another sample of it, too', async () => {
    const train = await factsOfFile(census('train.parquet'));
    const text = await suggested(train, { id: 'person', label: 'employed' });
    expect(await brokenIn(text, train)).toEqual([]);
    expect(await brokenIn(text, await factsOfFile(census('test.parquet')))).toEqual([]);
  });

  it.each([
    [
      'a few values that are there often',
      {
        distinct: 2,
        categories: {
          values: [
            ['a', 600],
            ['b', 400],
          ],
          others: 0,
        },
      },
      { metric: 'invalidValues', arguments: { validValues: ['a', 'b'] }, mustBe: 0 },
    ],
    [
      'a rare one among them',
      {
        distinct: 2,
        categories: {
          values: [
            ['a', 998],
            ['b', 2],
          ],
          others: 0,
        },
      },
      { implementation: { rule: 'one_of', values: ['a', 'b'], mustBeLessOrEqualTo: 8.8 } },
    ],
    [
      'few whole numbers',
      {
        kind: 'integer',
        distinct: 2,
        numbers: normal,
        categories: {
          values: [
            ['0', 600],
            ['1', 400],
          ],
          others: 0,
        },
      },
      { metric: 'invalidValues', arguments: { validValues: [0, 1] } },
    ],
    [
      'missing values',
      { missing: 50, distinct: 900 },
      { metric: 'nullValues', mustBeLessOrEqualTo: 16.6, unit: 'percent' },
    ],
  ] as [string, Partial<ProfiledColumn>, object][])('makes a rule of %s', (_, column, rule) => {
    expect(ofColumn(column)?.quality).toEqual(
      [expect.objectContaining(rule)].map(
        (one) =>
          expect.objectContaining({
            ...rule,
            ...('implementation' in rule
              ? { implementation: expect.objectContaining(rule.implementation as object) }
              : {}),
          }) ?? one,
      ),
    );
  });

  it.each([
    ['many values', { distinct: 300, categories: { values: [['a', 1]], others: 999 } }],
    [
      'many whole numbers',
      {
        kind: 'integer',
        distinct: 11,
        numbers: normal,
        categories: { values: Array.from({ length: 11 }, (_, k) => [String(k), 90]), others: 10 },
      },
    ],
    [
      'rows that are too few',
      {
        distinct: 2,
        categories: {
          values: [
            ['a', 6],
            ['b', 4],
          ],
          others: 0,
        },
      },
      10,
    ],
    ['prose', { distinct: 1, categories: { values: [['x'.repeat(201), 1_000]], others: 0 } }],
  ] as [string, Partial<ProfiledColumn>, number?][])('makes no set of %s', (_, column, rows) => {
    expect(ofColumn(column, rows)?.quality ?? []).toEqual([]);
  });

  it.each([
    ['leaves slack beyond what was seen', normal, { minimum: -6, maximum: 6 }],
    [
      'lets nothing be negative where 0 is there',
      { ...normal, min: 0, quantiles: normal.quantiles.map((at) => at + 3) },
      { minimum: 0 },
    ],
    ['sets no bound to a long tail', { ...normal, max: 1_000 }, { minimum: expect.any(Number) }],
    ['sets no bounds to infinite values', { ...normal, max: Number.POSITIVE_INFINITY }, undefined],
  ])('%s', (_, numbers, options) => {
    const found = ofColumn({ kind: 'number', numbers }, 1_000)?.logicalTypeOptions;
    if (options === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(options);
    if (numbers.max === 1_000) expect(found).not.toHaveProperty('maximum');
  });

  it.each([
    ['customer_id', {}, true],
    ['customerId', {}, true],
    ['amount', {}, undefined],
    ['amount', { lengths: { shortest: 9, longest: 9 } }, true],
    ['amount', { formats: { uuid: 0 } }, true],
  ])('takes distinct values of %s with %j for a key: %s', (name, evidence, unique) => {
    expect(ofColumn({ name }, 1_000, { isUnique: true, ...evidence })?.unique).toBe(unique);
    expect(ofColumn({ name }, 1_000, { isUnique: false, ...evidence })?.unique).toBeUndefined();
  });

  it('says a role where it was told', () => {
    expect(ofColumn({}, 50, { isUnique: true }, { id: 'c' })).toMatchObject({
      primaryKey: true,
      unique: true,
      required: true,
      criticalDataElement: true,
    });
    expect(ofColumn({}, 50, {}, { label: 'c' })).toMatchObject({ criticalDataElement: true, required: true });
  });

  it('names the format that all texts have, and asks for most where a few have not', () => {
    expect(ofColumn({}, 1_000, { formats: { email: 0 } })?.logicalTypeOptions).toEqual({ format: 'email' });
    expect(ofColumn({}, 1_000, { formats: { email: 20 } })?.quality).toMatchObject([
      { implementation: { rule: 'format', format: 'email', unit: 'percent' } },
    ]);
    expect(ofColumn({}, 1_000, { formats: { email: 400 } })?.quality ?? []).toEqual([]);
  });

  it('judges hostile data, and what it writes is read again', async () => {
    const folder = await parquetFolder({
      'data.parquet': `SELECT NULL::VARCHAR AS "empty", NULL::DOUBLE AS "no numbers", 'NaN'::DOUBLE AS "nan",
        'Infinity'::DOUBLE AS "infinite", [i] AS "list", {'a': i, 'b': 'x'} AS "struct", MAP {'a': i} AS "map",
        i::DECIMAL(38,4) AS "decimal", (i + 9007199254740993)::HUGEINT AS "huge", 'x'::BLOB AS "blob", uuid() AS "uuid",
        DATE '0001-01-01' + (i * 20000)::INTEGER AS "far date", TIME '12:00' AS "time", repeat('x', 100000) AS "long",
        i AS "# a: b", i AS "a
b", i % 2 = 0 AS "yes", i AS "${'$'}{x}", i AS "<script>", i AS "__proto__", i AS "constructor", INTERVAL 1 DAY AS "interval"
        FROM range(150) t(i)`,
    });
    const facts = await factsOfFile(`${folder}/data.parquet`);
    const text = await suggested(facts);
    expect(readContract({ text, name: 'c' }).tables[0].columns.map(({ name }) => name)).toEqual(
      facts.columns.map(({ name }) => name),
    );
    expect(await brokenIn(text, facts)).toEqual([]);
  });

  it('says no type of columns that hold infinite values, and why', async () => {
    const folder = await parquetFolder({
      'data.parquet': `SELECT 'infinity'::DATE AS day, 'infinity'::TIMESTAMP AS time, '-inf'::DOUBLE AS number FROM range(40)`,
    });
    const text = await suggested(await factsOfFile(`${folder}/data.parquet`));
    const { columns } = readContract({ text, name: 'c' }).tables[0];
    expect(columns.map(({ type }) => type)).toEqual([undefined, undefined, undefined]);
    expect(text.match(/40 values are infinite/g)).toHaveLength(3);
  });

  it('suggests rules for 5,000 columns, and they are read again', () => {
    const columns = Array.from(
      { length: 5_000 },
      (_, k): ProfiledColumn => ({
        name: `c${k}`,
        kind: 'number',
        missing: k % 2,
        distinct: 900,
        numbers: normal,
      }),
    );
    const profile: Profile = { schema: 'tollgate/profile/v1', sha256: '0', rows: 1_000, columns };
    const named = { id: 'c', table: 't', uri: 'wide.csv', profile, evidence: new Map(), roles: {} };
    const text = writeContract(suggestContract(named));
    const [table] = readContract({ text, name: 'c' }).tables;
    expect(table.columns).toHaveLength(5_000);
    expect(table.rules.length).toBeGreaterThan(15_000);
  });

  it('suggests what the data itself keeps', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'a', 'b', '0', '-1', '2.5', '1e3', 'NaN', '2025-01-01', 'x@y.org', ' '),
      fc.constantFrom(
        '9007199254740993',
        '-9223372036854775809',
        '1e400',
        '1e308',
        '-1e308',
        '00',
        'true',
        '12:00',
      ),
      fc.integer({ min: -5, max: 40 }).map(String),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 150 }), async (cells) => {
        const facts = await factsOf(cells.map(([a, b], k) => ({ id: k, a, b })));
        expect(await brokenIn(await suggested(facts), facts)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
