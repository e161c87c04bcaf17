import { describe, expect, it } from 'vitest';
import { contractText, read, withProperties } from './contracts.ts';

const quality = (rule: string, apiVersion?: string) =>
  read(withProperties(`- name: a\n  logicalType: string\n  quality: [${rule}]`, apiVersion));
const ruleOf = (rule: string, apiVersion?: string) => {
  const { id, measure, requirement, severity } = quality(rule, apiVersion).tables[0].rules[0];
  return { id, measure, requirement, severity };
};
const failing = (rule: object) => ({ statistic: 'failing_rows', rule });
const required = { rule: 'required', column: 'a' };
const none = { op: '=', value: 0 };

describe('a rule under quality', () => {
  it.each<[rule: string, apiVersion: string, expected: object]>([
    [
      '{metric: nullValues, mustBe: 0}',
      'v3.1.0',
      { id: 't/a/nullValues', measure: failing(required), requirement: none },
    ],
    ['{rule: nullCheck}', 'v3.0.2', { id: 't/a/nullValues', measure: failing(required), requirement: none }],
    [
      '{rule: duplicateCount, mustBeLessThan: 1, unit: percent}',
      'v3.0.0',
      {
        id: 't/a/duplicateValues',
        measure: { statistic: 'duplicate_values', columns: ['a'] },
        requirement: { op: '<', value: 1, unit: 'percent' },
      },
    ],
    [
      '{rule: validValues, validValues: [pounds, 1, true]}',
      'v3.0.1',
      {
        id: 't/a/invalidValues',
        measure: failing({ rule: 'one_of', column: 'a', values: ['pounds', '1', 'true'] }),
        requirement: none,
      },
    ],
    [
      '{metric: invalidValues, arguments: {validValues: [x], pattern: "^\\\\s$"}, mustNotBe: 3}',
      'v3.1.0',
      {
        measure: failing({
          rule: 'all',
          rules: [
            { rule: 'one_of', column: 'a', values: ['x'] },
            {
              rule: 'pattern',
              column: 'a',
              pattern:
                '^[\\x{9}-\\x{D} \\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}-\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}]$',
            },
          ],
        }),
        requirement: { op: '!=', value: 3 },
      },
    ],
    [
      "{metric: missingValues, arguments: {missingValues: [null, '', 'N/A', 'n/a']}, mustBeLessThan: 100, unit: rows}",
      'v3.1.0',
      {
        measure: failing({
          rule: 'all',
          rules: [required, { rule: 'none_of', column: 'a', values: ['N/A', 'n/a'] }],
        }),
        requirement: { op: '<', value: 100, unit: 'rows' },
      },
    ],
    ['{metric: missingValues, mustBe: 0}', 'v3.1.0', { measure: failing(required) }],
    [
      '{type: sql, query: SELECT 1, mustBeBetween: [0, 2], id: one}',
      'v3.1.0',
      {
        id: 't/a/one',
        measure: { statistic: 'sql', query: 'SELECT 1' },
        requirement: { op: 'between', low: 0, high: 2, inclusive: false },
      },
    ],
    [
      '{type: custom, engine: Tollgate, name: my rule/1, implementation: {check: duplicate-rows}, severity: Minor}',
      'v3.1.0',
      {
        id: 't/a/my-rule-1',
        measure: { statistic: 'check', check: 'duplicate_rows', options: { columns: ['a'] } },
        requirement: undefined,
        severity: 'warning',
      },
    ],
    [
      '{type: custom, engine: tollgate, implementation: "check: LabelLeakage\\nmustBeLessThan: 0.9\\nlabel: y"}',
      'v3.1.0',
      {
        measure: { statistic: 'check', check: 'label_leakage', options: { label: 'y', columns: ['a'] } },
        requirement: { op: '<', value: 0.9 },
      },
    ],
  ])('%s of %s', (rule, apiVersion, expected) => {
    expect(ruleOf(rule, apiVersion)).toMatchObject(expected);
  });

  it.each([
    ['{type: custom, engine: soda, implementation: x}', 'a rule of the engine "soda"'],
    ['{rule: minCheck, mustBe: 1}', 'the rule "minCheck" is not one of the standard\'s library'],
    ['{rule: duplicateCount}', 'the rule "duplicateCount" states no limit'],
    [
      '{metric: nullValues, mustBe: 0, arguments: {sampled: 5}}',
      'nullValues has an argument of its own, "sampled", whose meaning is not known',
    ],
    ['{type: sql, query: SELECT 1}', 'a query states no limit'],
  ])('%s is told and not judged', (rule, why) => {
    const contract = quality(rule, 'v3.0.2');
    expect(contract.tables[0].rules).toEqual([]);
    expect(contract.notJudged).toEqual([`t/a, line 11: ${why}`]);
  });

  it('of type text is shown, also without a type', () => {
    const { tables } = quality('{type: text, description: Checked by hand.}, {description: Always new.}');
    expect(tables[0].told).toEqual(['Checked by hand.', 'Always new.']);
  });

  it('is judged whenever the gate runs, and its schedule told', () => {
    const contract = quality('{metric: nullValues, mustBe: 0, schedule: 0 20 * * *, scheduler: cron}');
    expect(contract.tables[0].rules).toHaveLength(1);
    expect(contract.notJudged).toEqual([
      't/a, line 11: the schedule "0 20 * * *"; rules are judged whenever the gate runs',
    ]);
  });

  it('of a severity that nobody has agreed on is an error, and says so', () => {
    const contract = quality('{metric: nullValues, mustBe: 0, severity: P1}');
    expect(contract.tables[0].rules[0].severity).toBe('error');
    expect(contract.notices).toEqual([
      'line 11: the severity "P1" is taken for error; known are error, warning and info',
    ]);
  });

  it('has an id that others do not change', () => {
    const rules =
      '{metric: nullValues, mustBe: 0}, {metric: nullValues, mustBeLessThan: 1, unit: percent}, {id: mine, metric: nullValues, mustBe: 0}';
    expect(quality(rules).tables[0].rules.map(({ id }) => id)).toEqual([
      't/a/nullValues',
      't/a/nullValues-2',
      't/a/mine',
    ]);
  });
});

describe('a document', () => {
  it('may hold keys with nothing behind them, as the standard itself does', () => {
    const contract = read(
      withProperties('- name: a\n  description:\n  quality:\n  logicalTypeOptions:\n  tags:'),
    );
    expect(contract.tables[0].columns.map(({ name }) => name)).toEqual(['a']);
  });

  it('may describe a table by its rules alone', () => {
    const text = contractText(
      'schema: [{name: t, quality: [{metric: duplicateValues, arguments: {properties: [a, b]}, mustBe: 0}]}]',
    );
    expect(read(text).tables[0].rules[0].measure).toEqual({
      statistic: 'duplicate_values',
      columns: ['a', 'b'],
    });
  });
});

describe('the options of a type', () => {
  const range = (type: string, options: string, apiVersion?: string) =>
    read(withProperties(`- name: a\n  logicalType: ${type}\n  logicalTypeOptions: ${options}`, apiVersion))
      .tables[0].rules.map(({ measure }) => ('rule' in measure ? measure.rule : undefined))
      .filter((rule) => rule?.rule !== 'type');

  it.each<[type: string, options: string, apiVersion: string, rule: object]>([
    [
      'integer',
      '{minimum: 1, exclusiveMaximum: 5}',
      'v3.1.0',
      { rule: 'range', type: 'number', min: 1, exclusiveMax: 5 },
    ],
    [
      'integer',
      '{minimum: 1, exclusiveMinimum: true}',
      'v3.0.2',
      { rule: 'range', type: 'number', exclusiveMin: 1 },
    ],
    ['integer', '{minimum: 1, exclusiveMinimum: false}', 'v3.0.2', { rule: 'range', type: 'number', min: 1 }],
    ['integer', '{exclusiveMinimum: 1}', 'v3.0.2', { rule: 'range', type: 'number', exclusiveMin: 1 }],
    ['integer', '{format: i8}', 'v3.1.0', { rule: 'range', type: 'number', min: -128, max: 127 }],
    ['integer', '{format: u32}', 'v3.1.0', { rule: 'range', type: 'number', min: 0, max: 4_294_967_295 }],
    ['integer', '{format: u64}', 'v3.1.0', { rule: 'range', type: 'number', min: 0 }],
    ['number', '{multipleOf: 0.05}', 'v3.1.0', { rule: 'multiple_of', divisor: 0.05 }],
    ['string', '{minLength: 2, maxLength: 3}', 'v3.1.0', { rule: 'length', min: 2, max: 3 }],
    ['string', '{format: uuid}', 'v3.1.0', { rule: 'format', format: 'uuid' }],
    ['array', '{minItems: 1, uniqueItems: true}', 'v3.1.0', { rule: 'items', min: 1, unique: true }],
    [
      'date',
      '{format: dd.MM.yyyy, minimum: 2020-01-01}',
      'v3.1.0',
      { rule: 'range', type: 'date', min: '2020-01-01', format: '%d.%m.%Y' },
    ],
    [
      'timestamp',
      '{exclusiveMaximum: "2021-01-01 00:00:00+10:00"}',
      'v3.1.0',
      { rule: 'range', type: 'timestamp', exclusiveMax: '2021-01-01 00:00:00+10:00' },
    ],
    ['time', '{maximum: "23:59:59"}', 'v3.1.0', { rule: 'range', type: 'time', max: '23:59:59' }],
  ])('%s %s of %s', (type, options, apiVersion, rule) => {
    expect(range(type, options, apiVersion)).toEqual([{ column: 'a', ...rule }]);
  });

  it('take a date with hours for a time stamp', () => {
    const { columns, rules } = read(
      withProperties(
        '- name: a\n  logicalType: date\n  logicalTypeOptions: {format: dd.MM.yyyy HH:mm}',
        'v3.0.2',
      ),
    ).tables[0];
    expect(columns[0].type).toBe('timestamp');
    expect(rules[0].measure).toEqual(
      failing({ rule: 'type', column: 'a', type: 'timestamp', format: '%d.%m.%Y %H:%M' }),
    );
  });
});

describe('references', () => {
  const text = contractText(`schema:
  - id: users_tbl
    name: users
    physicalName: app_users
    relationships:
      - {from: [users.id, account], to: [accounts.user_id, accounts.number]}
    properties:
      - id: user_id
        name: id
        relationships:
          - {to: schema/accounts_tbl/properties/acct_user}
          - {to: acc.user_id}
          - {to: 'https://example.com/c.yaml#profiles.user_id'}
          - {to: nowhere.id}
      - {name: account, physicalName: acct}
      - {name: seen, logicalType: timestamp}
  - id: accounts_tbl
    name: accounts
    physicalName: acc
    properties:
      - {id: acct_user, name: user_id}
      - {name: number}
slaProperties:
  - {property: ly, value: 4 hours, element: 'app_users.seen, users.seen'}
  - {property: retention, value: 3, unit: y, element: seen}
  - {property: latency, value: 4, element: users.seen}
  - {property: latency, value: 4, unit: m, element: users.seen}
  - {property: latency, value: 4, unit: d}
  - {property: availability, value: 99.9}
`);

  it('are found by names, physical names and ids', () => {
    const rules = read(text).tables[0].rules;
    expect(rules.map(({ id, measure }) => [id, 'rule' in measure ? measure.rule : measure])).toEqual([
      ['users/seen/type', { rule: 'type', column: 'seen', type: 'timestamp' }],
      [
        'users/id+account/refersTo/accounts',
        { rule: 'refers_to', columns: ['id', 'account'], table: 'accounts', to: ['user_id', 'number'] },
      ],
      [
        'users/id/refersTo/accounts',
        { rule: 'refers_to', columns: ['id'], table: 'accounts', to: ['user_id'] },
      ],
      [
        'users/id/refersTo/accounts-2',
        { rule: 'refers_to', columns: ['id'], table: 'accounts', to: ['user_id'] },
      ],
      ['users/seen/ly', { statistic: 'age', column: 'seen', of: 'newest' }],
      ['users/seen/ly-2', { statistic: 'age', column: 'seen', of: 'newest' }],
    ]);
    expect(rules.at(-1)?.requirement).toEqual({ op: '<=', value: 14_400 });
  });

  it('that lead nowhere are told', () => {
    expect(read(text).notJudged).toEqual([
      'line 30: "retention" of slaProperties: its element "seen": the contract has no such table and column',
      'line 31: "latency" of slaProperties: 4 without a unit is no span of time; write 4 with unit d, h or y',
      'line 32: "latency" of slaProperties: 4 of the unit "m" is no span of time; write 4 with unit d, h or y',
      'line 33: "latency" of slaProperties: it names no element, the column that holds the time',
      'line 34: "availability" of slaProperties: it is no property of the data',
      'users, line 18: the relationship with "https://example.com/c.yaml#profiles.user_id": it points into another contract',
      'users, line 19: the relationship with "nowhere.id": the contract has no such table and column',
    ]);
  });
});
