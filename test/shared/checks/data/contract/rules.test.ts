import { describe, expect, it } from 'vitest';
import { judgeContract } from '../../../../../shared/checks/data/contract/judge-contract.ts';
import { readContract } from '../../../../../shared/contract/read-contract.ts';
import type { Check } from '../../../../../shared/report/schema.ts';
import { contractText, withProperties } from '../../../contract/contracts.ts';
import { csv, folderWith } from '../../../data/files.ts';
import { factsOfFolder, parquetFolder } from '../../../data/rules/tables.ts';
import { factsOf } from '../judged.ts';
import { context, judgedRule, ran } from './judged-contract.ts';

/** 20 rows; row 5 lacks an amount, row 6 has no number, 7 and 8 share a code, the regions are N, S and one X. */
const rows = Array.from({ length: 20 }, (_, k) => ({
  id: `r${k}`,
  amount: k === 5 ? '' : k === 6 ? 'much' : String(k),
  code: k === 8 ? 'A7' : `A${k}`,
  region: k === 19 ? 'X' : k % 2 ? 'N' : 'S',
  at: `2026-11-${String(k + 1).padStart(2, '0')}`,
  due: k === 3 ? '2026-11-01' : '2026-12-01',
  label: k < 10 ? '1' : '0',
  size: String(k),
}));
const names = Object.keys(rows[0]);

/** Properties of all columns, with `quality` under one of them. */
const under = (column: string, quality: string): string =>
  names.map((name) => `- name: ${name}${name === column ? `\n  quality: [${quality}]` : ''}`).join('\n');

const custom = (implementation: string): string =>
  `{type: custom, engine: tollgate, id: r, implementation: ${implementation}}`;

const judgedUnder = (column: string, quality: string): Promise<Check> =>
  judgedRule(`${column}/r`, under(column, quality), rows, { columns: { id: 'id' } });

const rowsOf = ({ findings }: Check) => findings[0]?.rows;

describe('a rule of the library', () => {
  it('is an error where its pattern is too large to run, and blames the contract', async () => {
    const pattern = String.raw`'^[\p{L}\p{N}]{1,1000}$'`;
    const rule = `{id: r, metric: invalidValues, arguments: {pattern: ${pattern}}, mustBe: 0}`;
    const { status, why } = await judgedUnder('code', rule);
    expect([status, why]).toEqual([
      'error',
      expect.stringMatching(/data\.contract must .* RE2 .* minLength/s),
    ]);
  });

  it('cannot judge a share of values where there are none, and says what it asks', async () => {
    const quality = custom(
      '{rule: range, type: number, max: 18, unit: percent, of: values, mustBeLessThan: 10}',
    );
    const properties = `- name: k\n- name: empty\n  quality: [${quality}]`;
    const check = await judgedRule('empty/r', properties, [
      { k: 1, empty: '' },
      { k: 2, empty: '' },
    ]);
    expect(check).toMatchObject({
      status: 'inconclusive',
      why: '0 of 0 values break it, less than 10 % may',
      findings: [{ why: 'there is no value to judge' }],
    });
  });

  it.each<[column: string, rule: string, status: string, why: string, rows?: string[]]>([
    [
      'amount',
      '{id: r, metric: nullValues, mustBe: 0}',
      'fail',
      '1 of 20 rows breaks it, exactly 0 may',
      ['r5'],
    ],
    [
      'amount',
      '{id: r, metric: nullValues, mustBeLessThan: 2}',
      'pass',
      '1 of 20 rows breaks it, less than 2 may',
    ],
    [
      'amount',
      '{id: r, metric: nullValues, mustBeLessThan: 5, unit: percent}',
      'fail',
      '1 of 20 rows breaks it, less than 5 % may',
      ['r5'],
    ],
    [
      'amount',
      '{id: r, metric: nullValues, mustBeLessOrEqualTo: 5, unit: percent}',
      'pass',
      '1 of 20 rows breaks it, at most 5 % may',
    ],
    [
      'amount',
      "{id: r, metric: missingValues, arguments: {missingValues: [null, 'much']}, mustBe: 0}",
      'fail',
      '2 of 20 rows break it, exactly 0 may',
      ['r5', 'r6'],
    ],
    [
      'amount',
      "{id: r, metric: missingValues, arguments: {missingValues: ['much']}, mustBe: 0}",
      'fail',
      '1 of 20 rows breaks it, exactly 0 may',
      ['r6'],
    ],
    [
      'region',
      '{id: r, metric: invalidValues, arguments: {validValues: [N, S]}, mustBe: 0}',
      'fail',
      '1 of 20 rows breaks it, exactly 0 may',
      ['r19'],
    ],
    [
      'amount',
      "{id: r, metric: invalidValues, arguments: {pattern: '^\\d$'}, mustBe: 0}",
      'fail',
      '11 of 20 rows break it, exactly 0 may',
      ['r6', 'r10', 'r11', 'r12', 'r13'],
    ],
    [
      'region',
      "{id: r, metric: invalidValues, arguments: {validValues: [N, X], pattern: '^[NS]$'}, mustBe: 0}",
      'fail',
      '11 of 20 rows break it, exactly 0 may',
      ['r0', 'r2', 'r4', 'r6', 'r8'],
    ],
    [
      'code',
      '{id: r, metric: duplicateValues, mustBe: 0}',
      'fail',
      '1 of 20 rows repeats a value, exactly 0 may',
      ['r7', 'r8'],
    ],
    [
      'code',
      '{id: r, metric: duplicateValues, mustBeLessThan: 10, unit: percent}',
      'pass',
      '1 of 20 rows repeats a value, less than 10 % may',
    ],
    [
      'amount',
      '{id: r, metric: nullValues, mustBeBetween: [0, 1]}',
      'fail',
      '1 of 20 rows breaks it, between 0 and 1, both excluded may',
      ['r5'],
    ],
    [
      'amount',
      '{id: r, metric: nullValues, mustNotBe: 1}',
      'fail',
      '1 of 20 rows breaks it, anything but 1 may',
    ],
    [
      'amount',
      '{id: r, metric: nullValues, mustNotBe: 2}',
      'pass',
      '1 of 20 rows breaks it, anything but 2 may',
    ],
    [
      'amount',
      '{id: r, metric: nullValues, mustNotBeBetween: [0, 2]}',
      'fail',
      '1 of 20 rows breaks it, not between 0 and 2, both excluded may',
    ],
    [
      'amount',
      '{id: r, metric: nullValues, mustNotBeBetween: [1, 2]}',
      'pass',
      '1 of 20 rows breaks it, not between 1 and 2, both excluded may',
    ],
  ])('%s: %s', async (column, rule, status, why, ids) => {
    const check = await judgedUnder(column, rule);
    expect([check.status, check.why]).toEqual([status, why]);
    if (ids) expect(rowsOf(check)).toEqual(ids);
  });

  it.each([
    ['error', 'fail'],
    ['critical', 'fail'],
    ['High', 'fail'],
    ['warning', 'warn'],
    ['low', 'warn'],
    ['info', 'skip'],
    ['sev9', 'fail'],
  ])('of severity %s that is broken comes to %s', async (severity, status) => {
    const check = await judgedUnder(
      'amount',
      `{id: r, metric: nullValues, mustBe: 0, severity: ${severity}}`,
    );
    expect(check.status).toBe(status);
  });

  it('measures the same for two operators, and judges each', async () => {
    const all = await ran(
      contractText(
        'schema:\n  - name: t\n    quality: [{metric: rowCount, mustBeGreaterThan: 5, mustBeLessThan: 20}]\n',
      ),
      rows,
    );
    expect(all.map(({ check }) => [check.id, check.status, check.why]).slice(1)).toEqual([
      ['contract/data/t/rowCount/mustBeGreaterThan', 'pass', 'it has 20 rows; they must be more than 5'],
      ['contract/data/t/rowCount/mustBeLessThan', 'fail', 'it has 20 rows; they must be less than 20'],
    ]);
  });

  it('finds a compound key that is there again', async () => {
    const table = `schema:\n  - name: t\n    properties: [{name: region}, {name: label}]\n    quality: [{metric: duplicateValues, arguments: {properties: [region, label]}, mustBe: 15}]\n`;
    const [, { check }] = await ran(contractText(table), rows);
    expect(check).toMatchObject({ status: 'pass', why: '15 of 20 rows repeat a value, exactly 15 may' });
  });
});

describe('a rule of our own', () => {
  it.each<[column: string, rule: string, status: string, why: string, rows?: string[]]>([
    ['amount', custom('{rule: type, type: number}'), 'fail', '1 of 20 rows breaks it, at most 0 may', ['r6']],
    [
      'amount',
      custom('{rule: range, type: number, max: 18, unit: percent, of: values, mustBeLessThan: 10}'),
      'fail',
      '2 of 19 values break it, less than 10 % may',
      ['r6', 'r19'],
    ],
    [
      'at',
      custom('{rule: compare, left: at, op: "<=", right: due}'),
      'fail',
      '1 of 20 rows breaks it, at most 0 may',
      ['r3'],
    ],
    [
      'code',
      custom('{rule: unique, columns: [code]}'),
      'fail',
      '2 of 20 rows break it, at most 0 may',
      ['r7', 'r8'],
    ],
    ['size', custom('{aggregate: max, mustBeLessThan: 19}'), 'fail', 'it is 19 and must be less than 19'],
    ['size', custom('{aggregate: sum, mustBe: 190}'), 'pass', 'it is 190 and must be exactly 190'],
    ['size', custom('{aggregate: median, mustBe: 9.5}'), 'pass', 'it is 9.5 and must be exactly 9.5'],
    ['code', custom('{aggregate: distinct, mustBe: 19}'), 'pass', 'it is 19 and must be exactly 19'],
    [
      'code',
      custom('{aggregate: distinct_share, mustBeGreaterThan: 0.95}'),
      'fail',
      'it is 0.95 and must be more than 0.95',
    ],
    [
      'region',
      custom('{aggregate: mean, mustBeLessThan: 1}'),
      'inconclusive',
      'the values of region are not all numbers',
    ],
    ['id', custom('{columns: count, mustBe: 8}'), 'pass', 'it has 8 columns; they must be exactly 8'],
    [
      'id',
      custom('{columns: [id, amount, code, region, at, due, label, size], ordered: true}'),
      'pass',
      'the columns are the 8 that are listed',
    ],
    ['id', custom('{columns: [id, code], others: true}'), 'pass', 'the columns are the 2 that are listed'],
    ['id', custom('{columns: [id, code, label, sex]}'), 'fail', 'sex: it is not there; 5 more names differ'],
    [
      'id',
      custom('{columns: [code, id], others: true, ordered: true}'),
      'fail',
      'code: it stands at place 3; 1 more names differ',
    ],
    ['id', custom('{check: rowCount, mustBeGreaterOrEqualTo: 21}'), 'fail', '20 rows'],
    ['amount', custom('{check: missing_values, mustBeLessThan: 0.05}'), 'fail', 'amount: 1 of 20 rows'],
    [
      'amount',
      custom('{check: missing-values, mustBeLessOrEqualTo: 0.05}'),
      'pass',
      '1 of 20 rows has no value, at most 5 %',
    ],
    [
      'amount',
      custom('{check: missingValues, mustBeGreaterThan: 1}'),
      'error',
      'could not be judged: missing_values is limited from above: use mustBeLessOrEqualTo or mustBeLessThan',
    ],
    [
      'amount',
      custom('{check: missingValue}'),
      'error',
      'could not be judged: no check is called missing_value; nearest: missing_values',
    ],
    [
      'amount',
      custom('{check: missingValues, colums: [a]}'),
      'error',
      'could not be judged: missing_values has no option colums; nearest: columns',
    ],
    ['id', custom('{check: newCategories}'), 'skip', 'there is no training data to compare with'],
    ['id', custom('{check: rowOverlap}'), 'skip', 'it compares the test data with the training data'],
  ])('%s: %s', async (column, rule, status, why, ids) => {
    const check = await judgedUnder(column, rule);
    expect(check.why).toContain(why);
    expect(check.status).toBe(status);
    if (ids) expect(rowsOf(check)).toEqual(ids);
  });
});

describe('a check of the data that a contract asks for', () => {
  const many = Array.from({ length: 200 }, (_, k) => ({ x: String(k), churned: String(Number(k < 100)) }));
  const leaks = (implementation: string) =>
    judgedRule('x/r', `- name: x\n  quality: [${custom(implementation)}]\n- name: churned`, many);

  it('is told its label and its limit, and may name its metric', async () => {
    const check = await leaks('{check: labelLeakage, label: churned, metric: auc, mustBeLessThan: 0.95}');
    expect(check).toMatchObject({ id: 'contract/data/t/x/r', status: 'fail' });
    expect(check.findings[0]).toMatchObject({ subject: 'x', statistic: 'roc_auc', value: 1 });
    expect(check.findings[0].limit?.value).toBeLessThan(0.95);
    expect(check.findings[0].limit?.value).toBeCloseTo(0.95, 12);
  });

  it('is an error where it measures something else', async () => {
    const check = await leaks('{check: labelLeakage, label: churned, metric: r2, mustBeLessThan: 0.95}');
    expect([check.status, check.why]).toEqual([
      'error',
      'could not be judged: label_leakage measures roc_auc here, not r2',
    ]);
  });
});

describe('a query', () => {
  it.each<[query: string, limit: string, status: string, why: string]>([
    [
      'SELECT count(*) FROM {object} WHERE {property} IS NULL',
      'mustBe: 1',
      'pass',
      'the query answers 1, which must be exactly 1',
    ],
    [
      "SELECT count(*) FROM \u0024{table} WHERE region = ''X''",
      'mustBe: 0',
      'fail',
      'the query answers 1, which must be exactly 0',
    ],
    ['SELECT count(*) > 5 FROM t', 'mustBe: true', 'pass', 'the query answers 1, which must be exactly 1'],
    ['SELECT NULL', 'mustBe: 0', 'inconclusive', 'the query answers nothing (NULL)'],
    ['SELECT region FROM t ORDER BY id', 'mustBe: 0', 'error', 'the query answers a text, and no number'],
    ['DELETE FROM t', 'mustBe: 0', 'error', 'could not be judged: the query must be a SELECT'],
    ['SELECT 1 FROM others', 'mustBe: 0', 'error', 'could not be judged: the query must'],
  ])('%s', async (query, limit, status, why) => {
    const check = await judgedUnder('amount', `{id: r, type: sql, query: '${query}', ${limit}}`);
    expect(check.why).toContain(why);
    expect(check.status).toBe(status);
  });
});

describe('a promise of service', () => {
  const promised = async (sla: string, changed: readonly Record<string, string>[] = rows) => {
    const text = `schema:\n  - name: t\n    properties: [{name: at, logicalType: date}]\nslaProperties:\n  - ${sla}\n`;
    const all = await ran(contractText(text), changed, { columns: { id: 'id' } });
    const { check, rules } = all[all.length - 1];
    return { id: check.id, status: check.status, why: check.why, rows: rowsOf(check), rules };
  };

  it('passes for data that is new enough', async () => {
    expect(await promised('{property: latency, value: 2, unit: d, element: t.at}')).toMatchObject({
      id: 'contract/data/t/at/latency',
      status: 'pass',
      why: 'the newest at is 2026-11-20T00:00:00.000Z, 36 hours old; at most 2 days may be',
    });
  });

  it('fails for data that is too old', async () => {
    expect(await promised('{property: freshness, value: P1D, element: at}')).toMatchObject({
      status: 'fail',
      why: 'the newest at is 2026-11-20T00:00:00.000Z, 36 hours old; at most 24 hours may be',
    });
  });

  it('names rows that are kept for too long', async () => {
    expect(await promised('{property: retention, value: 18, unit: days, element: t.at}')).toMatchObject({
      status: 'fail',
      rows: ['r0', 'r1', 'r2'],
      rules: [{ rule: 'range', column: 'at', type: 'timestamp', min: '2026-11-03T12:00:00.000Z' }],
    });
  });

  it('reads dates as the contract says that they are written', async () => {
    const german = rows.map((row) => ({ ...row, at: row.at.split('-').reverse().join('.') }));
    const text =
      'schema:\n  - name: t\n    properties: [{name: at, logicalType: date, logicalTypeOptions: {format: dd.MM.yyyy}}]\nslaProperties: [{property: latency, value: 1, unit: w, element: at}]\n';
    const all = await ran(contractText(text), german);
    expect(all.map(({ check }) => check.status)).toEqual(['pass', 'pass', 'pass']);
  });

  it('is an error where no time is there', async () => {
    const empty = rows.map((row) => ({ ...row, at: 'soon' }));
    expect(await promised('{property: latency, value: 1, unit: d, element: t.at}', empty)).toMatchObject({
      status: 'error',
      why: 'at holds no date or time stamp',
    });
  });
});

describe('a relationship', () => {
  const contract = readContract({
    name: 'c.odcs.yaml',
    text: contractText(
      'schema:\n  - name: t\n    properties: [{name: region, relationships: [{to: regions.name}]}]\n  - name: regions\n    properties: [{name: name, physicalName: region_name}]\n',
    ),
  });
  const [t, regions] = contract.tables;

  it('fails for values that the other table does not have, by the names of the data', async () => {
    const folder = folderWith({ 't.csv': csv(rows), 'regions.csv': 'region_name\nN\nS\n' });
    const facts = await factsOfFolder(folder, ['t.csv', 'regions.csv'], 'id');
    const all = await judgeContract(t, {
      ...context(facts.t),
      described: [
        { facts: facts.t, contract: t },
        { facts: facts.regions, contract: regions },
      ],
    });
    expect(all[1].check).toMatchObject({ id: 'contract/t/t/region/refersTo/regions', status: 'fail' });
    expect(rowsOf(all[1].check)).toEqual(['r19']);
  });

  it('is skipped, and says what to write, where the other table is not among the data', async () => {
    const all = await judgeContract(t, context(await factsOf(rows, 'id')));
    expect([all[1].check.status, all[1].check.why]).toEqual([
      'skip',
      'the table regions is not among the data; name its file under data.tables.regions',
    ]);
  });
});

describe('a rule of a column that neither the data nor the contract has', () => {
  it('is an error, because no other check fails for it', async () => {
    const check = await judgedUnder('id', custom('{rule: required, column: sex}'));
    expect([check.status, check.why]).toEqual(['error', 'could not be judged: the data has no column sex']);
  });
});

describe('types that the file declares', () => {
  const columns = {
    whole: 'CAST(1 AS BIGINT)',
    real: 'CAST(1.0 AS DOUBLE)',
    word: "'1'",
    day: "DATE '2026-05-01'",
    moment: "TIMESTAMP '2026-05-01 12:00:00'",
    flag: 'true',
    list: '[1, 2]',
  };
  const judgedTypes = async (types: Partial<Record<keyof typeof columns, string>>) => {
    const select = Object.entries(columns).map(([name, sql]) => `${sql} AS ${name}`);
    const folder = await parquetFolder({ 't.parquet': `SELECT ${select.join(', ')}` });
    const { t } = await factsOfFolder(folder, ['t.parquet']);
    const lines = Object.entries(types).map(([name, type]) => `- name: ${name}\n  logicalType: ${type}`);
    const { tables } = readContract({ name: 'c', text: withProperties(lines.join('\n')) });
    const [{ check }] = await judgeContract(tables[0], context(t));
    return check.findings.flatMap(({ status, why }) => (status === 'fail' ? [why] : []));
  };

  it('pass where they can hold what the contract says', async () => {
    expect(
      await judgedTypes({
        whole: 'integer',
        real: 'number',
        word: 'string',
        day: 'date',
        moment: 'timestamp',
        flag: 'boolean',
        list: 'array',
      }),
    ).toEqual([]);
    expect(await judgedTypes({ whole: 'number', real: 'integer', day: 'timestamp' })).toEqual([]);
  });

  it('tell where the physical type differs', async () => {
    const folder = await parquetFolder({
      't.parquet': "SELECT CAST(1 AS BIGINT) AS a, 'x' AS b, DATE '2026-05-01' AS c",
    });
    const { t } = await factsOfFolder(folder, ['t.parquet']);
    const [{ check }] = await ran(
      withProperties(
        '- {name: a, physicalType: varchar(10)}\n- {name: b, physicalType: citext}\n- {name: c, physicalType: DATE}',
      ),
      t,
    );
    expect(check.status).toBe('pass');
    expect(check.findings.filter(({ status }) => status === undefined)).toEqual([
      {
        subject: 'a',
        statistic: 'physical_type',
        value: 0,
        why: 'it is BIGINT in the data, and physicalType is varchar(10)',
      },
    ]);
  });

  it('fail where they cannot', async () => {
    expect(
      await judgedTypes({
        whole: 'string',
        word: 'integer',
        moment: 'boolean',
        flag: 'date',
        list: 'string',
        day: 'array',
      }),
    ).toEqual([
      'whole is BIGINT in the data, the contract says string',
      'word is VARCHAR in the data, the contract says integer',
      'moment is TIMESTAMP in the data, the contract says boolean',
      'flag is BOOLEAN in the data, the contract says date',
      'list is INTEGER[] in the data, the contract says string',
      'day is DATE in the data, the contract says array',
    ]);
  });
});
