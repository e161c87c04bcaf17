import { describe, expect, it } from 'vitest';
import type { RowRule, RuleName } from '../../../../shared/data/row-rule.ts';
import { brokenRows, textTables } from './tables.ts';

type Asked<R extends RowRule = RowRule> = R extends { column: string } ? Omit<R, 'column'> : never;

const nothing = ['', null] as const;

/** Rules over one column of texts: what keeps them and what breaks them, the same in every format. */
const cases: readonly [title: string, rule: Asked, keep: readonly string[], broken: readonly string[]][] = [
  [
    'a whole number, however it is written',
    { rule: 'type', type: 'integer' },
    [
      '0',
      '-5',
      '+5',
      '007',
      '5.0',
      '5.',
      '.0',
      '1e5',
      '1E+5',
      '1.5e1',
      '100e-2',
      '9007199254740993',
      '0e-9',
      '123456789012345678901234567890123456789012345',
      '-0',
      '12e0',
    ],
    [
      '18.5',
      '1_000',
      '1,000',
      ' 5',
      '5 ',
      '\t5',
      'NaN',
      'nan',
      'inf',
      '-Infinity',
      '0x1f',
      '1e',
      'e5',
      '--5',
      '-',
      '.',
      '+',
      '1e-1',
      '1.25e1',
      '١',
      '½',
      '1e99999',
      'true',
      '5a',
      '1 000',
      '1e5.0',
      '12e-1',
    ],
  ],
  [
    'a number',
    { rule: 'type', type: 'number' },
    ['18.5', '-.5', '5.', '+1e-300', '1e400', '007.50', '9007199254740993.0000000001'],
    ['1_000', ' 5', 'NaN', 'inf', '-inf', 'Infinity', '0x1f', '1,5', '1e', '', '1d', '1f', '$5', '5%'].filter(
      Boolean,
    ),
  ],
  [
    'one of more values than are looked through one by one',
    { rule: 'one_of', values: Array.from({ length: 80 }, (_, k) => `level ${k}`) },
    ['level 0', 'level 79'],
    ['level 80', 'Level 0', ' level 0', '0'],
  ],
  [
    'a boolean',
    { rule: 'type', type: 'boolean' },
    ['true', 'false', 'True', 'FALSE', '0', '1'],
    ['yes', 'no', 't', 'f', 'on', ' true', '2', '1.0', 'truee', '-1'],
  ],
  [
    'a date that exists',
    { rule: 'type', type: 'date' },
    ['2026-02-28', '2024-02-29', '0001-01-01', '9999-12-31', '1900-02-28'],
    [
      '2026-02-30',
      '2025-02-29',
      '1900-02-29',
      '2026-2-3',
      '2026/02/03',
      '20260203',
      '2026-02-03T00:00:00',
      ' 2026-02-03',
      '2026-02-03 ',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '03.02.2026',
      'epoch',
      'infinity',
      'today',
      '12026-01-01',
      '-2026-01-01',
      '2026-04-31',
    ],
  ],
  [
    'a date of another format',
    { rule: 'type', type: 'date', format: '%d/%m/%Y' },
    ['28/02/2026', '3/2/2026'],
    ['30/02/2026', '2026-02-28', '02/28/2026', '28/02/26x'],
  ],
  [
    'a time stamp',
    { rule: 'type', type: 'timestamp' },
    [
      '2026-02-28',
      '2026-02-28T10:00',
      '2026-02-28 10:00:00',
      '2026-02-28T10:00:00Z',
      '2026-02-28T10:00:00.123456789+05:30',
      '2026-02-28 10:00:00-08',
      '2026-02-28 10:00:00 +0200',
      '2026-02-28 23:59:59',
    ],
    [
      '2026-02-30T10:00:00',
      '2026-02-28T24:00:00',
      '2026-02-28T10:60',
      '2026-02-28T10:00:60',
      '2026-02-28T1:00',
      '10:00',
      '2026-02-28T10:00:00 Europe/Berlin',
      '2026-02-28T10:00:00+25:00',
      '2026-02-28Z',
      '1767225600',
      '2026-02-28T10:00:00,5',
    ],
  ],
  [
    'a time of day',
    { rule: 'type', type: 'time' },
    ['00:00', '23:59:59', '10:00:00.5', '10:00:00.123456789'],
    ['24:00', '10:60', '10:00:60', '1:00', '10', '10:00Z', '10:00:00.1234567891', '10:00 AM'],
  ],
  ['a text', { rule: 'type', type: 'text' }, ['a', ' ', '5'], []],
  [
    'one of texts',
    { rule: 'one_of', values: ['a', "it's", '007', 'NaN'] },
    ['a', "it's", '007', 'NaN'],
    ['A', 'a ', 'its', '7', '7.0', '07', 'nan', 'b'],
  ],
  [
    'one of numbers',
    { rule: 'one_of', values: ['1', '2.50', '-3e2', '9007199254740993', '0'] },
    [
      '1',
      '1.0',
      '+1',
      '1e0',
      '10e-1',
      '2.5',
      '2.500',
      '-300',
      '-300.0',
      '9007199254740993',
      '9007199254740993.0',
      '0',
      '-0',
      '0.00',
    ],
    [
      '01',
      '2',
      '9007199254740992',
      '9007199254740994',
      '1.0000000000000000001',
      ' 1',
      '1_0',
      'one',
      '-1',
      '300',
      'inf',
    ],
  ],
  [
    'none of numbers',
    { rule: 'none_of', values: ['-1', '999'] },
    ['1', '-01', '998.9'],
    ['-1', '-1.0', '999', '9.99e2'],
  ],
  ['nothing is one of no values', { rule: 'one_of', values: [] }, [], ['a', '1']],
  ['everything is none of no values', { rule: 'none_of', values: [] }, ['a', '1'], []],
  [
    'a range of numbers',
    { rule: 'range', type: 'number', min: 18, max: 65.5 },
    ['18', '18.0', '65.5', '65.50', '6.55e1', '1.8e1', '20', '018'],
    [
      '17.999999999999999999999',
      '65.500000000000000000000000001',
      '-18',
      'abc',
      '1_9',
      ' 20',
      'NaN',
      'inf',
      '1e400',
      '66',
      '9',
    ],
  ],
  [
    'exclusive bounds',
    { rule: 'range', type: 'number', exclusiveMin: 0, exclusiveMax: 0.3 },
    ['0.1', '1e-400', '0.29999999999999999999', '0.000000000000000000001'],
    ['0', '-0', '0.0', '0.3', '.30', '0.30000000000000000001', '-1e-400', '1'],
  ],
  [
    'bounds beyond 2^53',
    { rule: 'range', type: 'number', min: '9007199254740993', max: '123456789012345678901234567890.5' },
    [
      '9007199254740993',
      '9007199254740993.0',
      '123456789012345678901234567890',
      '123456789012345678901234567890.5',
      '1e20',
    ],
    [
      '9007199254740992',
      '9007199254740992.9',
      '123456789012345678901234567891',
      '123456789012345678901234567890.51',
      '-9007199254740994',
      '1e30',
    ],
  ],
  [
    'negative bounds',
    { rule: 'range', type: 'number', min: '-12345678901234567890', max: '-0.5' },
    ['-12345678901234567890', '-0.5', '-12345678901234567889.9', '-1'],
    ['-12345678901234567891', '-12345678901234567890.1', '-0.4999999999999999999', '0', '5'],
  ],
  [
    'a range of dates',
    { rule: 'range', type: 'date', min: '2026-01-01', max: '2026-12-31' },
    ['2026-01-01', '2026-12-31'],
    ['2025-12-31', '2027-01-01', '2026-02-30', 'x', '2026-1-2'],
  ],
  [
    'a range of time stamps with and without zones',
    {
      rule: 'range',
      type: 'timestamp',
      min: '2026-01-01T00:00:00Z',
      exclusiveMax: '2026-01-02T00:00:00.000000001',
    },
    [
      '2026-01-01',
      '2026-01-01 00:00',
      '2025-12-31T23:00:00-01:00',
      '2026-01-02T01:00:00+01:00',
      '2026-01-02T00:00:00',
    ],
    [
      '2026-01-01T00:00:00+01:00',
      '2025-12-31T23:59:59.999999999',
      '2026-01-02T00:00:00.000000001',
      '2026-01-02T00:00:00.000001',
      '2026-01-01T24:00:00',
      '2026-01-02T02:00:00+0100',
    ],
  ],
  [
    'a range of dates in another format',
    { rule: 'range', type: 'date', min: '2026-02-01', format: '%d.%m.%Y' },
    ['01.02.2026', '1.2.2026'],
    ['31.01.2026', '2026-02-01', '30.02.2026'],
  ],
  [
    'a range of times of day',
    { rule: 'range', type: 'time', min: '08:00', exclusiveMax: '18:00:00.000000001' },
    ['08:00', '08:00:00.0', '18:00:00', '17:59:59.999999999'],
    ['07:59:59.9', '18:00:00.000000001', '8:00', '24:00', '18:01'],
  ],
  [
    'a length in characters',
    { rule: 'length', min: 2, max: 3 },
    ['ab', 'abc', '🤦🤦', 'é́', '  '],
    ['a', 'abcd', '🤦', '🤦🤦🤦🤦'],
  ],
  [
    'a pattern',
    { rule: 'pattern', pattern: '^[A-Z]{2}\\d+$' },
    ['AB1', 'ZZ99'],
    ['ab1', 'AB', 'AB1\n', 'xAB1', 'AB١'],
  ],
  ['a pattern anywhere', { rule: 'pattern', pattern: "o'?b" }, ["o'b", 'foobar'], ['o"b', 'O b']],
  [
    'a pattern that must not match',
    { rule: 'pattern', pattern: '(?i)test', not: true },
    ['a', 'tes'],
    ['test', 'a TEST'],
  ],
  [
    'a multiple',
    { rule: 'multiple_of', divisor: 0.1 },
    ['0.3', '1', '-0.70', '3e-1', '0', '123456789012345678901234567890.1', '1e300'],
    ['0.35', '1e-2', 'abc', 'NaN', 'inf', '123456789012345678901234567890.12', '0.30000000000000000001'],
  ],
  [
    'a multiple of 3',
    { rule: 'multiple_of', divisor: 3 },
    ['3', '-9.0', '0', '3e50', '111111111111111111111111111111111111111111111'],
    ['1', '3.3', '-4', '111111111111111111111111111111111111111111112', '10e50'],
  ],
  [
    'a JSON array of two or three',
    { rule: 'items', min: 2, max: 3 },
    ['[1,2]', '[null,null,1]', ' ["a","b"]'],
    ['[]', '[1]', '[1,2,3,4]', '{"a":1,"b":2}', 'ab', '5', '[1,2', '"ab"'],
  ],
  [
    'a JSON array without equals',
    { rule: 'items', unique: true },
    ['[]', '[1,2]', '[null]', '["1",1]'],
    ['[1,1]', '[null,null]', '["a","b","a"]'],
  ],
];

describe('rules over texts', () => {
  for (const [title, rule, keep, broken] of cases) {
    it(`${rule.rule}: ${title}, in every format alike`, async () => {
      const values = [...nothing, ...keep, ...broken];
      const expected = broken.map((_, k) => nothing.length + keep.length + k);
      const tables = await textTables(values);
      for (const [format, table] of Object.entries(tables)) {
        const rows = await brokenRows(table, { ...rule, column: 'v' } as RowRule);
        const named = (some: readonly number[]) => some.map((row) => JSON.stringify(values[row]));
        expect({ format, broken: named(rows) }).toEqual({ format, broken: named(expected) });
      }
    });
  }

  it('tries every kind of rule over one column', () => {
    const tried = new Set(cases.map(([, { rule }]) => rule));
    const all: RuleName[] = [
      'type',
      'one_of',
      'none_of',
      'range',
      'length',
      'pattern',
      'multiple_of',
      'items',
    ];
    expect([...tried].sort()).toEqual(all.sort());
  });
});
