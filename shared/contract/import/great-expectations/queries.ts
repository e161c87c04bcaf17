import type { Arguments } from './arguments.ts';
import { Untranslatable } from './expectation.ts';
import { percent, type Translate, type Translated, type TranslatedRule } from './translated.ts';

type Value = string | number | boolean;

/** Most columns whose pairs are compared. */
const mostColumns = 20;

/** Expectations that the standard says by a query; DuckDB's dialect. */
export const queries: Readonly<Record<string, Translate>> = {
  expect_column_distinct_values_to_contain_set(given) {
    const column = given.text('column');
    const values = [...new Set(scalars(given.list('value_set')))];
    if (values.length === 0) throw new Untranslatable('its value_set is empty');
    const among = `{property} IN (${values.map(literal).join(', ')})`;
    const query = `SELECT count(DISTINCT {property}) FROM {object} WHERE ${among}`;
    return { rules: [asked('contains_set', column, query, { mustBe: values.length }, 'coverage')] };
  },
  expect_column_most_common_value_to_be_in_set(given) {
    const column = given.text('column');
    const values = scalars(given.list('value_set'));
    if (values.length === 0) throw new Untranslatable('its value_set is empty');
    const among = `value IN (${values.map(literal).join(', ')})`;
    const holds = given.flag('ties_okay') ? `bool_or(${among})` : `count(*) = 1 AND bool_or(${among})`;
    const query = `SELECT ${holds} FROM (SELECT {property} AS value FROM {object} WHERE {property} IS NOT NULL GROUP BY 1 QUALIFY rank() OVER (ORDER BY count(*) DESC) = 1)`;
    return { rules: [asked('most_common', column, query, { mustBe: true })] };
  },
  expect_column_quantile_values_to_be_between(given) {
    const column = given.text('column');
    const ranges = given.optional('quantile_ranges') as
      | { quantiles?: unknown; value_ranges?: unknown }
      | undefined;
    const { quantiles, value_ranges: pairs } = ranges ?? {};
    const isWhole =
      Array.isArray(quantiles) &&
      Array.isArray(pairs) &&
      quantiles.length > 0 &&
      quantiles.length === pairs.length &&
      quantiles.every((one) => typeof one === 'number' && one >= 0 && one <= 1) &&
      pairs.every(
        (pair) => Array.isArray(pair) && pair.every((one) => one === null || typeof one === 'number'),
      );
    if (!isWhole)
      throw new Untranslatable('its quantile_ranges are no quantiles with a range of numbers each');
    const within = quantiles.flatMap((quantile, k) => {
      const value = `quantile_disc({property}, ${quantile})`;
      const [low, high] = pairs[k] as (number | null)[];
      return [low == null ? [] : [`${value} >= ${low}`], high == null ? [] : [`${value} <= ${high}`]].flat();
    });
    if (within.length === 0) throw new Untranslatable('its quantile_ranges have no bounds');
    given.optional('allow_relative_error');
    const query = `SELECT coalesce(${within.join(' AND ')}, false) FROM {object}`;
    return { rules: [asked('quantiles', column, query, { mustBe: true })] };
  },
  expect_column_values_to_be_json_parseable(given) {
    const column = given.text('column');
    const rule = broken(
      given,
      'json',
      column,
      'NOT json_valid(CAST({property} AS VARCHAR))',
      '{property} IS NOT NULL',
    );
    return { rules: [rule] };
  },
  expect_column_pair_values_to_be_in_set(given) {
    const [left, right] = [given.text('column_A'), given.text('column_B')];
    const pairs = given.list('value_pairs_set').map((pair) => {
      if (!Array.isArray(pair) || pair.length !== 2)
        throw new Untranslatable('its value_pairs_set holds more than pairs');
      return pair.map((value) => (value === null ? value : scalars([value])[0])) as (Value | null)[];
    });
    if (pairs.length === 0) throw new Untranslatable('its value_pairs_set is empty');
    const is = (column: string, value: Value | null) =>
      `${identifier(column)} IS NOT DISTINCT FROM ${value === null ? 'NULL' : literal(value)}`;
    const among = pairs.map(([a, b]) => `(${is(left, a)} AND ${is(right, b)})`).join(' OR ');
    const rule = broken(
      given,
      'pairs_in_set',
      undefined,
      `NOT (${among})`,
      counted(given, [left, right], 'both_values_are_missing'),
    );
    return { rules: [rule], columns: [left, right] };
  },
  expect_multicolumn_sum_to_equal(given) {
    const columns = columnsOf(given);
    const total = given.number('sum_total');
    if (total === undefined) throw new Untranslatable('it has no sum_total');
    const rows = counted(given, columns, 'all_values_are_missing');
    const breaks = `coalesce(${columns.map(identifier).join(' + ')} <> ${total}, true)`;
    return { rules: [broken(given, 'sum', undefined, breaks, rows, 'consistency')], columns };
  },
  expect_multicolumn_values_to_be_equal(given) {
    const columns = columnsOf(given);
    const [first, ...others] = columns.map(identifier);
    const breaks = others.map((other) => `${other} IS DISTINCT FROM ${first}`).join(' OR ');
    const rows = counted(given, columns, 'all_values_are_missing');
    return { rules: [broken(given, 'equal', undefined, breaks, rows, 'consistency')], columns };
  },
  expect_select_column_values_to_be_unique_within_record: (given) => uniqueWithinRow(given),
  expect_multicolumn_values_to_be_unique: (given) => uniqueWithinRow(given),
  unexpected_rows_expectation(given) {
    const query = given
      .text('unexpected_rows_query')
      .trim()
      .replace(/;$/, '')
      .replaceAll('{batch}', '{object}');
    if (!query.includes('{object}')) throw new Untranslatable('its query does not read {batch}');
    return {
      rules: [asked('query', undefined, `SELECT count(*) FROM (${query})`, { mustBe: 0 })],
      lost: 'its query is taken as it is, and is read in the dialect of DuckDB',
    };
  },
};

function uniqueWithinRow(given: Arguments): Translated {
  const columns = columnsOf(given);
  const names = columns.map(identifier);
  const pairs = names.flatMap((a, k) => names.slice(k + 1).map((b) => `${a} IS NOT DISTINCT FROM ${b}`));
  const rows = counted(given, columns, 'all_values_are_missing');
  return { rules: [broken(given, 'unlike', undefined, pairs.join(' OR '), rows, 'consistency')], columns };
}

function columnsOf(given: Arguments): string[] {
  const columns = given.texts('column_list');
  if (columns.length < 2) throw new Untranslatable('its column_list has fewer than two columns');
  if (columns.length > mostColumns)
    throw new Untranslatable(`its column_list has more than ${mostColumns} columns`);
  return columns;
}

/** The rows that `ignore_row_if` leaves, as a condition. */
function counted(given: Arguments, columns: readonly string[], standard: string): string {
  const ignored = String(given.optional('ignore_row_if') ?? standard);
  const there = columns.map((column) => `${identifier(column)} IS NOT NULL`);
  if (/^(?:both_values_are|all_values_are)_missing$/.test(ignored)) return `(${there.join(' OR ')})`;
  if (/^(?:either_value_is|any_value_is)_missing$/.test(ignored)) return `(${there.join(' AND ')})`;
  if (ignored === 'neither' || ignored === 'never') return 'true';
  throw new Untranslatable(`its ignore_row_if ${ignored} is not known`);
}

/** How many of the rows of a condition break a rule; in percent of them where there is a `mostly`. */
function broken(
  given: Arguments,
  name: string,
  column: string | undefined,
  breaks: string,
  rows: string,
  dimension = 'conformity',
): TranslatedRule {
  const share = given.number('mostly') ?? 1;
  if (share < 0 || share > 1) throw new Untranslatable('its mostly is no share from 0 to 1');
  if (share === 1)
    return asked(
      name,
      column,
      `SELECT count(*) FROM {object} WHERE ${rows} AND (${breaks})`,
      { mustBe: 0 },
      dimension,
    );
  const query = `SELECT 100.0 * count_if(${breaks}) / count(*) FROM {object} WHERE ${rows}`;
  return asked(name, column, query, { mustBeLessOrEqualTo: percent(1 - share) }, dimension);
}

function asked(
  name: string,
  column: string | undefined,
  query: string,
  operator: { mustBe: number | boolean } | { mustBeLessOrEqualTo: number },
  dimension?: string,
): TranslatedRule {
  return {
    name,
    ...(column === undefined ? {} : { column }),
    quality: { ...(dimension ? { dimension } : {}), type: 'sql', query, ...operator },
  };
}

function scalars(values: readonly unknown[]): Value[] {
  const there = values.filter((value) => value !== null);
  if (!there.every((value) => ['string', 'number', 'boolean'].includes(typeof value))) {
    throw new Untranslatable('its values are more than texts, numbers and booleans');
  }
  return there as Value[];
}

/** A value in SQL. Braces are taken apart, because `{object}` inside a text is no placeholder. */
function literal(value: Value): string {
  if (typeof value !== 'string') return String(value);
  if (value.includes('\0')) throw new Untranslatable('its values hold a NUL character');
  return value
    .split('{')
    .map((part) => `'${part.replaceAll("'", "''")}'`)
    .join(" || '{' || ");
}

function identifier(name: string): string {
  if (/\{\w+\}|\0/.test(name))
    throw new Untranslatable(`the column ${JSON.stringify(name)} cannot be named in a query`);
  return `"${name.replaceAll('"', '""')}"`;
}
