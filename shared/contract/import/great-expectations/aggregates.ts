import type { Arguments } from './arguments.ts';
import { bound } from './column-values.ts';
import { Untranslatable } from './expectation.ts';
import { bounds, metric, ours, percent, type Translate, type Translated } from './translated.ts';

type Aggregate =
  | 'mean'
  | 'median'
  | 'standard_deviation'
  | 'sum'
  | 'min'
  | 'max'
  | 'distinct'
  | 'distinct_share';

/** Expectations of one figure of a column. */
export const aggregates: Readonly<Record<string, Translate>> = {
  expect_column_mean_to_be_between: (given) => between(given, 'mean'),
  expect_column_median_to_be_between: (given) => between(given, 'median'),
  expect_column_stdev_to_be_between: (given) => between(given, 'standard_deviation'),
  expect_column_sum_to_be_between: (given) => between(given, 'sum'),
  expect_column_min_to_be_between: (given) => extreme(given, 'min'),
  expect_column_max_to_be_between: (given) => extreme(given, 'max'),
  expect_column_unique_value_count_to_be_between: (given) => between(given, 'distinct'),
  expect_column_proportion_of_unique_values_to_be_between: (given) => between(given, 'distinct_share'),
  expect_column_proportion_of_non_null_values_to_be_between(given) {
    const column = given.text('column');
    const { min, max } = bounds(given);
    const [strictMin, strictMax] = [given.flag('strict_min'), given.flag('strict_max')];
    const nulls = (name: string, operators: Record<string, number>) =>
      metric(name, column, { metric: 'nullValues', ...operators, unit: 'percent' }, 'completeness');
    return {
      rules: [
        ...(min === undefined || (min <= 0 && !strictMin)
          ? []
          : [
              nulls('nulls_at_most', {
                [strictMin ? 'mustBeLessThan' : 'mustBeLessOrEqualTo']: percent(1 - min),
              }),
            ]),
        ...(max === undefined || (max >= 1 && !strictMax)
          ? []
          : [
              nulls('nulls_at_least', {
                [strictMax ? 'mustBeGreaterThan' : 'mustBeGreaterOrEqualTo']: percent(1 - max),
              }),
            ]),
      ],
      columns: [column],
    };
  },
  expect_column_distinct_values_to_equal_set(given) {
    const column = given.text('column');
    const values = [...new Set(given.list('value_set').filter((value) => value !== null))];
    if (values.length === 0) throw new Untranslatable('its value_set is empty');
    return {
      rules: [
        metric(
          'in_set',
          column,
          { metric: 'invalidValues', arguments: { validValues: values }, mustBe: 0 },
          'conformity',
        ),
        ours(
          'whole_set',
          column,
          { aggregate: 'distinct', mustBeGreaterOrEqualTo: values.length },
          'coverage',
        ),
      ],
    };
  },
};

function between(given: Arguments, aggregate: Aggregate): Translated {
  const column = given.text('column');
  const { least, most } = bounds(given);
  return { rules: [ours(aggregate, column, { aggregate, ...least, ...most })] };
}

/** The least or the greatest value: of numbers a figure, of times what a query says. */
function extreme(given: Arguments, aggregate: 'min' | 'max'): Translated {
  const [low, high] = [bound(given, 'min_value'), bound(given, 'max_value')];
  if (typeof low !== 'string' && typeof high !== 'string') return between(given, aggregate);
  if (typeof low === 'number' || typeof high === 'number')
    throw new Untranslatable('one of its bounds is a number, the other a date');
  const value = `CAST(${aggregate}({property}) AS TIMESTAMP)`;
  const within = [
    low === undefined ? [] : [`${value} ${given.flag('strict_min') ? '>' : '>='} TIMESTAMP '${low}'`],
    high === undefined ? [] : [`${value} ${given.flag('strict_max') ? '<' : '<='} TIMESTAMP '${high}'`],
  ].flat();
  const query = `SELECT coalesce(${within.join(' AND ')}, false) FROM {object}`;
  return {
    rules: [{ name: aggregate, column: given.text('column'), quality: { type: 'sql', query, mustBe: true } }],
  };
}
