import { describe, expect, it } from 'vitest';
import { importContract } from '../../../../shared/contract/import/index.ts';
import { writeContract } from '../../../../shared/contract/write-contract.ts';
import { InputError } from '../../../../shared/errors.ts';

type Arguments = Readonly<Record<string, unknown>>;

function imported(...expectations: readonly unknown[]) {
  const text = JSON.stringify({ name: 'applications', expectations });
  return importContract({ text, name: 'suite.json' }, { id: 'applications' });
}

/** The rules of one expectation: those under its column, then those of the table. */
function rules(type: string, kwargs: Arguments): unknown[] {
  const [table] = imported({ type, kwargs }).draft.document.schema;
  const quality = [
    ...(table.properties ?? []).flatMap((property) => property.quality ?? []),
    ...(table.quality ?? []),
  ];
  return quality.map(({ id, dimension, ...rest }) => ('implementation' in rest ? rest.implementation : rest));
}

function lost(type: string, kwargs: Arguments): string[] {
  return imported({ type, kwargs }).lost.map(({ why }) => why);
}

describe('great-expectations', () => {
  it.each([
    ['values_to_not_be_null', {}, { metric: 'nullValues', mustBe: 0 }],
    [
      'values_to_not_be_null',
      { mostly: 0.95 },
      { metric: 'nullValues', mustBeLessOrEqualTo: 5, unit: 'percent' },
    ],
    ['values_to_be_null', {}, { rule: 'absent' }],
    ['values_to_be_null', { mostly: 0.9 }, { rule: 'absent', mustBeLessOrEqualTo: 10, unit: 'percent' }],
    ['values_to_be_unique', {}, { rule: 'unique', columns: ['c'] }],
    [
      'values_to_be_in_set',
      { value_set: ['a', 1, null] },
      { metric: 'invalidValues', arguments: { validValues: ['a', 1] }, mustBe: 0 },
    ],
    [
      'values_to_be_in_set',
      { value_set: ['a', 1], mostly: 0.97 },
      { rule: 'one_of', values: ['a', '1'], mustBeLessOrEqualTo: 3, unit: 'percent', of: 'values' },
    ],
    ['values_to_not_be_in_set', { value_set: ['a'] }, { rule: 'none_of', values: ['a'] }],
    [
      'values_to_be_between',
      { min_value: 1, max_value: 2, strict_max: true },
      { rule: 'range', type: 'number', min: 1, exclusiveMax: 2 },
    ],
    [
      'values_to_be_between',
      { min_value: '2025-01-01 12:00:00' },
      { rule: 'range', type: 'timestamp', min: '2025-01-01T12:00:00' },
    ],
    ['value_lengths_to_be_between', { max_value: 5, strict_max: true }, { rule: 'length', max: 4 }],
    [
      'values_to_match_regex',
      { regex: '^a+$' },
      { metric: 'invalidValues', arguments: { pattern: '^a+$' }, mustBe: 0 },
    ],
    [
      'values_to_not_match_regex',
      { regex: String.raw`^\w` },
      { rule: 'pattern', pattern: String.raw`^[\p{L}\p{N}_]`, not: true },
    ],
    [
      'values_to_match_regex_list',
      { regex_list: ['^a', 'b'] },
      { metric: 'invalidValues', arguments: { pattern: '(?:^a)|(?:b)' }, mustBe: 0 },
    ],
    ['values_to_match_like_pattern', { like_pattern: 'a%' }, { rule: 'pattern', pattern: '^(?s:a.*)$' }],
    [
      'values_to_match_strftime_format',
      { strftime_format: '%d.%m.%Y' },
      { rule: 'type', type: 'date', format: '%d.%m.%Y' },
    ],
    [
      'values_to_match_strftime_format',
      { strftime_format: '%H:%M' },
      { rule: 'type', type: 'time', format: '%H:%M' },
    ],
    ['values_to_be_of_type', { type_: 'INTEGER' }, { rule: 'type', type: 'integer' }],
    ['values_to_be_in_type_list', { type_list: ['int64', 'np.float64'] }, { rule: 'type', type: 'number' }],
    [
      'mean_to_be_between',
      { min_value: 1, max_value: 2 },
      { aggregate: 'mean', mustBeGreaterOrEqualTo: 1, mustBeLessOrEqualTo: 2 },
    ],
    [
      'stdev_to_be_between',
      { max_value: 2, strict_max: true },
      { aggregate: 'standard_deviation', mustBeLessThan: 2 },
    ],
    [
      'unique_value_count_to_be_between',
      { min_value: 3 },
      { aggregate: 'distinct', mustBeGreaterOrEqualTo: 3 },
    ],
    [
      'max_to_be_between',
      { min_value: '2025-06-01', max_value: '2025-12-31', strict_max: true },
      {
        type: 'sql',
        query:
          "SELECT coalesce(CAST(max({property}) AS TIMESTAMP) >= TIMESTAMP '2025-06-01' AND CAST(max({property}) AS TIMESTAMP) < TIMESTAMP '2025-12-31', false) FROM {object}",
        mustBe: true,
      },
    ],
    [
      'distinct_values_to_contain_set',
      { value_set: ["o'clock", '{object}', 3] },
      {
        type: 'sql',
        query:
          "SELECT count(DISTINCT {property}) FROM {object} WHERE {property} IN ('o''clock', '' || '{' || 'object}', 3)",
        mustBe: 3,
      },
    ],
    [
      'proportion_of_non_null_values_to_be_between',
      { min_value: 0.9, max_value: 1 },
      { metric: 'nullValues', mustBeLessOrEqualTo: 10, unit: 'percent' },
    ],
  ] as [string, Arguments, unknown][])('says what expect_column_%s %j asks for', (type, kwargs, rule) => {
    expect(rules(`expect_column_${type}`, { column: 'c', ...kwargs })).toEqual([rule]);
    expect(lost(`expect_column_${type}`, { column: 'c', ...kwargs })).toEqual([]);
  });

  it.each([
    ['expect_table_row_count_to_equal', { value: 5 }, [{ metric: 'rowCount', mustBe: 5 }]],
    [
      'expect_table_row_count_to_be_between',
      { min_value: 5, max_value: 9 },
      [
        { metric: 'rowCount', mustBeGreaterOrEqualTo: 5 },
        { metric: 'rowCount', mustBeLessOrEqualTo: 9 },
      ],
    ],
    ['expect_table_column_count_to_equal', { value: 5 }, [{ columns: 'count', mustBe: 5 }]],
    [
      'expect_table_columns_to_match_ordered_list',
      { column_list: ['a', 'b'] },
      [{ columns: ['a', 'b'], ordered: true }],
    ],
    [
      'expect_table_columns_to_match_set',
      { column_set: ['a'], exact_match: false },
      [{ columns: ['a'], others: true }],
    ],
    [
      'expect_compound_columns_to_be_unique',
      { column_list: ['a', 'b'] },
      [{ rule: 'unique', columns: ['a', 'b'] }],
    ],
    ['expect_column_to_exist', { column: 'a' }, []],
  ] as [string, Arguments, unknown[]][])('says what %s %j asks for', (type, kwargs, found) => {
    expect(rules(type, kwargs)).toEqual(found);
    expect(lost(type, kwargs)).toEqual([]);
  });

  it.each([
    ['expect_column_values_to_be_increasing', { column: 'c' }, /no order/],
    ['expect_column_values_to_be_in_set', { column: 'c', value_set: { $PARAMETER: 'allowed' } }, /parameter/],
    [
      'expect_column_values_to_be_in_set',
      { column: 'c', value_set: ['a'], row_condition: 'b > 1', condition_parser: 'pandas' },
      /row_condition/,
    ],
    [
      'expect_column_values_to_be_in_set',
      { column: 'c', value_set: ['a'], parse_strings_as_datetimes: true },
      /parse_strings_as_datetimes/,
    ],
    ['expect_column_values_to_be_in_set', { column: 'c', value_set: [['a']] }, /value_set/],
    ['expect_column_values_to_be_in_set', { value_set: ['a'] }, /column is no text/],
    ['expect_column_values_to_be_between', { column: 'c' }, /neither min_value nor max_value/],
    ['expect_column_values_to_be_between', { column: 'c', min_value: 'a' }, /neither a number nor a date/],
    ['expect_column_values_to_be_between', { column: 'c', min_value: 1, mostly: 2 }, /mostly/],
    ['expect_column_values_to_be_of_type', { column: 'c', type_: 'object' }, /says nothing/],
    ['expect_column_values_to_match_strftime_format', { column: 'c', strftime_format: '%Q' }, /%Q/],
    ['expect_column_values_to_be_magic', { column: 'c' }, /no expectation of the core/],
    ['constructor', { column: 'c' }, /no expectation of the core/],
  ] as [string, Arguments, RegExp][])('loses %s %j, and says why', (type, kwargs, why) => {
    expect(rules(type, kwargs)).toEqual([]);
    expect(lost(type, kwargs)).toEqual([expect.stringMatching(why)]);
  });

  it('says lengths, and tells that an empty text is a missing value', () => {
    const kwargs = { column: 'c', min_value: 2, max_value: 5, strict_min: true };
    expect(rules('expect_column_value_lengths_to_be_between', kwargs)).toEqual([
      { rule: 'length', min: 3, max: 5 },
    ]);
    expect(rules('expect_column_value_lengths_to_equal', { column: 'c', value: 4 })).toEqual([
      { rule: 'length', min: 4, max: 4 },
    ]);
    expect(lost('expect_column_value_lengths_to_be_between', kwargs)).toEqual([
      expect.stringMatching(/empty text/),
    ]);
  });

  it('asks that a row keeps all patterns of a list where all must match', () => {
    const kwargs = { column: 'c', regex_list: ['a', 'b'], match_on: 'all', mostly: 0.9 };
    expect(rules('expect_column_values_to_match_regex_list', kwargs)).toEqual([
      {
        rule: 'all',
        rules: [
          { rule: 'pattern', column: 'c', pattern: 'a' },
          { rule: 'pattern', column: 'c', pattern: 'b' },
        ],
        mustBeLessOrEqualTo: 10,
        unit: 'percent',
        of: 'values',
      },
    ]);
  });

  it.each([
    ['either_value_is_missing', {}, []],
    ['both_values_are_missing', { missing: 'breaks' }, []],
    [undefined, { missing: 'breaks' }, []],
    ['neither', { missing: 'breaks' }, [expect.stringMatching(/both values are missing/)]],
  ])('says which rows a pair is judged in where ignore_row_if is %s', (ignored, missing, what) => {
    const type = 'expect_column_pair_values_a_to_be_greater_than_b';
    const kwargs = { column_A: 'a', column_B: 'b', ...(ignored ? { ignore_row_if: ignored } : {}) };
    expect(rules(type, kwargs)).toEqual([{ rule: 'compare', left: 'a', op: '>', right: 'b', ...missing }]);
    expect(lost(type, kwargs)).toEqual(what);
  });

  it('reads 0.x and 1.x alike', () => {
    const kwargs = { column: 'age', min_value: 18, batch_id: '1', result_format: 'BASIC' };
    const type = 'expect_column_values_to_be_between';
    const old = {
      expectation_suite_name: 's',
      expectations: [{ expectation_type: type, kwargs, meta: { notes: { content: ['Adults only.'] } } }],
    };
    const now = {
      name: 's',
      expectations: [{ type, kwargs, id: 'b857c4cc', severity: 'critical', notes: 'Adults only.' }],
    };
    const [before, after] = [old, now].map(
      (suite) =>
        importContract({ text: JSON.stringify(suite), name: 'suite.json' }, { id: 's' }).draft.document
          .schema[0].properties?.[0].quality?.[0],
    );
    expect(before).toMatchObject({
      id: 'age_range',
      description: 'Adults only.',
      implementation: { min: 18 },
    });
    expect(after).toEqual({ ...before, severity: 'error' });
  });

  it.each([
    ['critical', 'error'],
    ['warning', 'warning'],
    ['info', 'info'],
  ])('reads the severity %s as %s', (severity, ours) => {
    const { draft } = imported({
      type: 'expect_column_values_to_be_unique',
      kwargs: { column: 'c' },
      severity,
    });
    expect(draft.document.schema[0].properties?.[0].quality?.[0].severity).toBe(ours);
  });

  it('names each rule once, in letters that the standard allows', () => {
    const between = (column: string) => ({
      type: 'expect_column_values_to_be_between',
      kwargs: { column, min_value: 1 },
    });
    const { draft } = imported(between('a b'), between('a b'), between('a_b'), between('äöü'));
    const ids = draft.document.schema[0].properties?.flatMap(
      ({ quality }) => quality?.map(({ id }) => id) ?? [],
    );
    expect(ids).toEqual(['a_b_range', 'a_b_range_2', 'a_b_range_3', 'range']);
  });

  it('tells what is lost at the head of the file, on one line each', () => {
    const { draft } = imported({
      type: 'expect_column_values_to_be_increasing',
      kwargs: { column: 'a\n- id: planted' },
    });
    const head = writeContract(draft).split('apiVersion')[0];
    expect(head).toContain(
      '# - expect_column_values_to_be_increasing of a - id: planted: rows of a table have no order',
    );
    expect(head.split('\n').every((line) => line === '' || line.startsWith('#'))).toBe(true);
  });

  it.each([
    ['{', /must be JSON/],
    ['[]', /must be a suite of Great Expectations.*got a list/],
    ['{"a": 1}', /must be a suite of Great Expectations.*got keys "a"/],
    ['null', /must be a suite of Great Expectations/],
    ['{"name": "s", "expectations": [1]}', /expectations\[0\] must be an expectation/],
    [
      '{"name": "s", "expectations": [{"type": "x", "kwargs": 1}]}',
      /expectations\[0\] must be an expectation/,
    ],
  ])('refuses %s', (text, message) => {
    const read = () => importContract({ text, name: 'suite.json' }, { id: 'x' });
    expect(read).toThrow(InputError);
    expect(read).toThrow(message);
  });
});
