import { Untranslatable } from './expectation.ts';
import { bounds, metric, mostly, ours, type Translate } from './translated.ts';

const ofAllRows = 'that its mostly is a share of the rows that have values: it is one of all rows here';

/** Expectations of the table, and of several columns of a row. */
export const tables: Readonly<Record<string, Translate>> = {
  expect_column_to_exist(given) {
    const column = given.text('column');
    const place = given.number('column_index');
    return {
      rules: [],
      columns: [column],
      ...(place === undefined
        ? {}
        : { lost: `that it is column ${place}, counted from 0: columns are known by their names` }),
    };
  },
  expect_table_row_count_to_equal(given) {
    const rows = given.number('value') ?? missing('value');
    return { rules: [metric('row_count', undefined, { metric: 'rowCount', mustBe: rows })] };
  },
  expect_table_row_count_to_be_between(given) {
    const { least, most } = bounds(given);
    return {
      rules: [
        ...(least ? [metric('rows_at_least', undefined, { metric: 'rowCount', ...least })] : []),
        ...(most ? [metric('rows_at_most', undefined, { metric: 'rowCount', ...most })] : []),
      ],
    };
  },
  expect_table_column_count_to_equal(given) {
    const columns = given.number('value') ?? missing('value');
    return { rules: [ours('column_count', undefined, { columns: 'count', mustBe: columns })] };
  },
  expect_table_column_count_to_be_between(given) {
    const { least, most } = bounds(given);
    return { rules: [ours('column_count', undefined, { columns: 'count', ...least, ...most })] };
  },
  expect_table_columns_to_match_ordered_list(given) {
    const columns = given.texts('column_list');
    return { rules: [ours('columns', undefined, { columns, ordered: true })], columns };
  },
  expect_table_columns_to_match_set(given) {
    const columns = given.texts('column_set');
    const others = given.optional('exact_match') === false;
    return { rules: [ours('columns', undefined, { columns, ...(others ? { others } : {}) })], columns };
  },
  expect_compound_columns_to_be_unique(given) {
    const columns = given.texts('column_list');
    const ignored = given.optional('ignore_row_if') ?? 'all_values_are_missing';
    if (ignored === 'any_value_is_missing')
      throw new Untranslatable('its ignore_row_if leaves out rows that lack one value');
    const tolerance = mostly(given, 'rows');
    return {
      rules: [ours('unique', undefined, { rule: 'unique', columns, ...tolerance }, 'uniqueness')],
      columns,
      ...(tolerance.unit ? { lost: ofAllRows } : {}),
      ...(ignored === 'never' ? { lost: 'that it counts rows of missing values alone' } : {}),
    };
  },
  expect_column_pair_values_a_to_be_greater_than_b(given) {
    return compared(given, given.flag('or_equal') ? '>=' : '>');
  },
  expect_column_pair_values_to_be_equal: (given) => compared(given, '='),
};

const compared = (given: Parameters<Translate>[0], op: '>' | '>=' | '='): ReturnType<Translate> => {
  const [left, right] = [given.text('column_A'), given.text('column_B')];
  const ignored = given.optional('ignore_row_if') ?? 'both_values_are_missing';
  const isOfBoth = ignored === 'either_value_is_missing';
  const tolerance = mostly(given, isOfBoth ? 'values' : 'rows');
  const rule = {
    rule: 'compare' as const,
    left,
    op,
    right,
    ...(isOfBoth ? {} : { missing: 'breaks' as const }),
    ...tolerance,
  };
  return {
    rules: [ours('compare', undefined, rule, 'consistency')],
    columns: [left, right],
    ...(ignored === 'neither' ? { lost: 'that a row breaks it where both values are missing' } : {}),
    ...(tolerance.unit && !isOfBoth && ignored !== 'neither' ? { lost: ofAllRows } : {}),
  };
};

function missing(name: string): never {
  throw new Untranslatable(`it has no ${name}`);
}
