import { freshShare } from './fresh-share.ts';
import { count, fewestRows, type SuggestedColumn, type Suggestion } from './suggestion.ts';

/** Most values of a set; of whole numbers fewer, because counts and years go on where classes do not. */
const mostTexts = 100;
const mostNumbers = 10;
/** Largest ratio of distinct values to rows: deequ's. */
const mostDistinct = 0.1;
/** A value that fewer rows have may as well have been missed, and others like it were. */
const fewestOfValue = 5;
/** Fewest rows, and least share of them, that each number of a set has: counts thin out towards those that were not seen. */
const fewestOfNumber = 20;
const leastOfNumber = 0.01;
/** Least share of the rows that the values of a set with exceptions have: deequ's. */
const leastCovered = 0.9;
/** Longest value of a set, in characters; longer ones are prose. */
const longestValue = 200;
/** Largest limit on exceptions, in percent, that still says something. */
const mostExceptions = 20;

/**
 * The set of the values where they are few: closed where each of them is there often, so that none was missed; with
 * exceptions where rare values say that there are more of them.
 */
export function suggestValueSet({ profile, present }: SuggestedColumn): Suggestion[] {
  const { kind, categories, distinct } = profile;
  if (!categories || present < fewestRows || (kind !== 'text' && kind !== 'integer')) return [];
  const { values, others } = categories;
  if (values.some(([value]) => value.length > longestValue)) return [];
  const rarest = values.at(-1)?.[1] ?? 0;
  const isFew = distinct <= mostDistinct * present && others === 0;
  const told = `${count(distinct)} ${distinct === 1 ? 'value' : 'values'} in ${count(present)} rows`;
  if (kind === 'integer') {
    // A number that is always the same is a year or a version, and the next one is another.
    if (
      !isFew ||
      values.length < 2 ||
      values.length > mostNumbers ||
      rarest < Math.max(fewestOfNumber, leastOfNumber * present)
    )
      return [];
    const numbers = values.map(([value]) => Number(value)).sort((a, b) => a - b);
    if (!numbers.every(Number.isSafeInteger)) return [];
    return [closed(numbers, `${told}, the rarest in ${count(rarest)}`)];
  }
  if (isFew && values.length <= mostTexts && rarest >= fewestOfValue) {
    const texts = values.map(([value]) => value).sort();
    return [closed(texts, `${told}, the rarest in ${count(rarest)}`)];
  }
  // Good and Turing: the share of values that were never seen is about that of those seen once.
  const listed = values.slice(0, mostTexts);
  const covered = listed.reduce((sum, [, of]) => sum + of, 0);
  if (listed.length > mostDistinct * present || covered < leastCovered * present) return [];
  const once = listed.filter(([, of]) => of === 1).length;
  const limit = freshShare(present - covered + once, present);
  if (limit > mostExceptions) return [];
  return [
    {
      at: 'quality',
      quality: {
        id: 'frequent_values',
        dimension: 'conformity',
        type: 'custom',
        engine: 'tollgate',
        implementation: {
          rule: 'one_of',
          values: listed.map(([value]) => value).sort(),
          mustBeLessOrEqualTo: limit,
          unit: 'percent',
          of: 'values',
        },
      },
      because: `${told}, ${listed.length < distinct ? `these ${listed.length} in ${count(covered)}` : `the rarest in ${count(rarest)}`}; ${limit} % is the upper Wilson bound of others in a fresh sample`,
    },
  ];
}

function closed(values: readonly (string | number)[], because: string): Suggestion {
  return {
    at: 'quality',
    quality: {
      id: 'valid_values',
      dimension: 'conformity',
      metric: 'invalidValues',
      arguments: { validValues: values },
      mustBe: 0,
    },
    because,
  };
}
