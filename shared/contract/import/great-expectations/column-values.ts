import type { Arguments } from './arguments.ts';
import { Untranslatable } from './expectation.ts';
import { alternatives, likePattern, pythonPattern } from './python-pattern.ts';
import { metric, mostly, ours, type Translate, type Translated } from './translated.ts';
import { valueTypeOf, widest } from './value-type.ts';

/** Expectations of each value of a column. Missing values are ignored by all but the first two. */
export const columnValues: Readonly<Record<string, Translate>> = {
  expect_column_values_to_not_be_null(given) {
    const column = given.text('column');
    const { mustBeLessOrEqualTo: most } = mostly(given, 'rows');
    const required = most === undefined ? { mustBe: 0 } : { mustBeLessOrEqualTo: most, unit: 'percent' };
    return { rules: [metric('not_null', column, { metric: 'nullValues', ...required }, 'completeness')] };
  },
  expect_column_values_to_be_null(given) {
    const column = given.text('column');
    return { rules: [ours('null', column, { rule: 'absent', ...mostly(given, 'rows') }, 'completeness')] };
  },
  expect_column_values_to_be_unique(given) {
    const column = given.text('column');
    return {
      rules: [ours('unique', column, { rule: 'unique', columns: [column], ...mostly(given) }, 'uniqueness')],
    };
  },
  expect_column_values_to_be_in_set: (given) => oneOf(given),
  expect_column_distinct_values_to_be_in_set: (given) => oneOf(given),
  expect_column_values_to_not_be_in_set(given) {
    const column = given.text('column');
    const values = set(given).map(String);
    return {
      rules: [ours('not_in_set', column, { rule: 'none_of', values, ...mostly(given) }, 'conformity')],
    };
  },
  expect_column_values_to_be_between: (given) => between(given),
  expect_column_value_lengths_to_be_between(given) {
    const column = given.text('column');
    const [min, max] = [given.number('min_value'), given.number('max_value')];
    const least =
      min === undefined ? undefined : given.flag('strict_min') ? Math.floor(min) + 1 : Math.ceil(min);
    const most =
      max === undefined ? undefined : given.flag('strict_max') ? Math.ceil(max) - 1 : Math.floor(max);
    return lengths(given, column, least, most);
  },
  expect_column_value_lengths_to_equal(given) {
    const value = given.number('value');
    return lengths(given, given.text('column'), value, value);
  },
  expect_column_values_to_match_regex: (given) => matches(given, pythonPattern(given.text('regex'))),
  expect_column_values_to_not_match_regex: (given) =>
    matches(given, pythonPattern(given.text('regex')), true),
  expect_column_values_to_match_regex_list: (given) =>
    matchesList(given, given.texts('regex_list').map(pythonPattern)),
  expect_column_values_to_not_match_regex_list: (given) =>
    matches(given, alternatives(given.texts('regex_list').map(pythonPattern)), true),
  expect_column_values_to_match_like_pattern: (given) =>
    matches(given, like(given, given.text('like_pattern'))),
  expect_column_values_to_not_match_like_pattern: (given) =>
    matches(given, like(given, given.text('like_pattern')), true),
  expect_column_values_to_match_like_pattern_list: (given) =>
    matchesList(
      given,
      given.texts('like_pattern_list').map((pattern) => like(given, pattern)),
    ),
  expect_column_values_to_not_match_like_pattern_list: (given) =>
    matches(
      given,
      alternatives(given.texts('like_pattern_list').map((pattern) => like(given, pattern))),
      true,
    ),
  expect_column_values_to_match_strftime_format(given) {
    const column = given.text('column');
    const format = given.text('strftime_format');
    const unknown = /%[^aAbBdfHIjmMpSyYz%]/.exec(format.replaceAll('%%', ''));
    if (unknown) throw new Untranslatable(`no ${unknown[0]} is known in formats of dates`);
    const [hasDay, hasTime] = [/%[dejUWyYmbB]/.test(format), /%[HIMSpf]/.test(format)];
    const type = !hasTime ? 'date' : hasDay ? 'timestamp' : 'time';
    return {
      rules: [ours('format', column, { rule: 'type', type, format, ...mostly(given) }, 'conformity')],
    };
  },
  expect_column_values_to_be_of_type: (given) => typed(given, [given.text('type_')]),
  expect_column_values_to_be_in_type_list: (given) => typed(given, given.texts('type_list')),
  expect_column_type_to_be: (given) => typed(given, [given.text('type_')]),
};

function set(given: Arguments): (string | number | boolean)[] {
  const values = given.list('value_set').filter((value) => value !== null);
  if (!values.every((value) => ['string', 'number', 'boolean'].includes(typeof value))) {
    throw new Untranslatable('its value_set holds more than texts, numbers and booleans');
  }
  return values as (string | number | boolean)[];
}

function oneOf(given: Arguments): Translated {
  const column = given.text('column');
  const values = set(given);
  if (values.length === 0) throw new Untranslatable('its value_set is empty');
  const tolerance = mostly(given);
  if (tolerance.unit) {
    return {
      rules: [
        ours('in_set', column, { rule: 'one_of', values: values.map(String), ...tolerance }, 'conformity'),
      ],
    };
  }
  const valid = { metric: 'invalidValues', arguments: { validValues: values }, mustBe: 0 };
  return { rules: [metric('in_set', column, valid, 'conformity')] };
}

function between(given: Arguments): Translated {
  const column = given.text('column');
  const [min, max] = [bound(given, 'min_value'), bound(given, 'max_value')];
  const said = [min, max].filter((value) => value !== undefined);
  if (said.length === 0) throw new Untranslatable('it has neither min_value nor max_value');
  if (new Set(said.map((value) => typeof value)).size > 1)
    throw new Untranslatable('one of its bounds is a number, the other a date');
  const [strictMin, strictMax] = [given.flag('strict_min'), given.flag('strict_max')];
  const range = {
    rule: 'range' as const,
    type: typeof said[0] === 'number' ? ('number' as const) : ('timestamp' as const),
    ...(min === undefined ? {} : strictMin ? { exclusiveMin: min } : { min }),
    ...(max === undefined ? {} : strictMax ? { exclusiveMax: max } : { max }),
  };
  return { rules: [ours('range', column, { ...range, ...mostly(given) }, 'conformity')] };
}

/** A bound of a range: a number, or a time as ISO text. */
export function bound(given: Arguments, name: string): number | string | undefined {
  const value = given.optional(name);
  if (value === undefined || typeof value === 'number') return value;
  const time =
    typeof value === 'string' &&
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?))?$/.exec(value);
  if (!time) throw new Untranslatable(`its ${name} is neither a number nor a date such as 2026-05-01`);
  return time[2] === undefined ? time[1] : `${time[1]}T${time[2]}`;
}

function lengths(
  given: Arguments,
  column: string,
  min: number | undefined,
  max: number | undefined,
): Translated {
  if (min === undefined && max === undefined)
    throw new Untranslatable('it has neither min_value nor max_value');
  if (min !== undefined && max !== undefined && min > max)
    throw new Untranslatable('no length lies between its bounds');
  const length = {
    rule: 'length' as const,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
  return {
    rules: [ours('length', column, { ...length, ...mostly(given) }, 'conformity')],
    // Great Expectations takes the empty text of a Parquet file for a text of no characters.
    ...(min === undefined || min < 1
      ? {}
      : { lost: 'that empty texts break it: an empty text is a missing value here' }),
  };
}

function matches(given: Arguments, pattern: string, not = false): Translated {
  const column = given.text('column');
  const tolerance = mostly(given);
  const name = not ? 'no_match' : 'match';
  // The standard's patterns are those of ECMAScript 5.1, which knows neither scripts nor flags.
  if (not || tolerance.unit || /\\p|\(\?[a-z]/.test(pattern)) {
    return {
      rules: [
        ours(name, column, { rule: 'pattern', pattern, ...(not ? { not } : {}), ...tolerance }, 'conformity'),
      ],
    };
  }
  return {
    rules: [
      metric(name, column, { metric: 'invalidValues', arguments: { pattern }, mustBe: 0 }, 'conformity'),
    ],
  };
}

function matchesList(given: Arguments, patterns: readonly string[]): Translated {
  if (given.optional('match_on') !== 'all' || patterns.length === 1)
    return matches(given, alternatives(patterns));
  const column = given.text('column');
  const rules = patterns.map((pattern) => ({ rule: 'pattern', column, pattern }) as const);
  return { rules: [ours('match_all', column, { rule: 'all', rules, ...mostly(given) }, 'conformity')] };
}

function like(given: Arguments, pattern: string): string {
  const sign = given.optional('escape');
  if (sign !== undefined && typeof sign !== 'string') throw new Untranslatable('its escape is no text');
  return likePattern(pattern, sign);
}

function typed(given: Arguments, names: readonly string[]): Translated {
  const column = given.text('column');
  const type = widest(names.map(valueTypeOf));
  if (type === undefined) throw new Untranslatable(`${names.join(', ')} says nothing of the values`);
  const tolerance = mostly(given);
  if (type === 'text') {
    return { rules: [], type: { column, type }, lost: 'kept as logicalType: string, which every value fits' };
  }
  return { rules: [ours('type', column, { rule: 'type', type, ...tolerance }, 'conformity')] };
}
