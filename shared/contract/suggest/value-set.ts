import { share } from './completeness.ts';
import { freshShare } from './fresh-share.ts';
import { count, fewestRows, type SuggestedColumn, type Suggestion } from './suggestion.ts';

/** Most values of a set; of whole numbers fewer, because counts and years go on where classes do not. */
const mostTexts = 100;
const mostNumbers = 10;
/** Largest ratio of distinct values to rows: deequ's. */
const mostDistinct = 0.1;
/** A value that fewer rows have may as well have been missed, and others like it were. */
const fewestOfValue = 5;
/** Least share of the rows that each number of a set has. */
const leastOfNumber = 0.01;
/** Least share of the rows that the values of a set with exceptions have: deequ's. */
const leastCovered = 0.9;

/**
 * The set of the values where they are few: closed where each of them is there often, so that none was missed; with
 * exceptions where rare values say that there are more of them.
 */
export function suggestValueSet({ profile, present, rows }: SuggestedColumn): Suggestion[] {
  const { kind, categories, distinct } = profile;
  if (!categories || present < fewestRows || (kind !== 'text' && kind !== 'integer')) return [];
  const { values, others } = categories;
  const rarest = values.at(-1)?.[1] ?? 0;
  const isFew = distinct <= mostDistinct * present && others === 0;
  const told = `${count(distinct)} ${distinct === 1 ? 'value' : 'values'} in ${count(present)} rows`;
  if (kind === 'integer') {
    if (!isFew || values.length > mostNumbers || rarest < Math.max(fewestOfValue, leastOfNumber * present))
      return [];
    const numbers = values.map(([value]) => Number(value)).sort((a, b) => a - b);
    if (!numbers.every(Number.isSafeInteger)) return [];
    return [closed(numbers, `${told}, the rarest in ${count(rarest)}`)];
  }
  if (isFew && values.length <= mostTexts && rarest >= fewestOfValue) {
    const texts = values.map(([value]) => value).sort();
    return [closed(texts, `${told}, the rarest in ${count(rarest)}`)];
  }
  const kept = values.filter(([, of]) => of >= fewestOfValue).slice(0, mostTexts);
  const covered = kept.reduce((sum, [, of]) => sum + of, 0);
  if (kept.length === 0 || covered < leastCovered * present || kept.length > mostDistinct * present)
    return [];
  const limit = freshShare(present - covered, present);
  if (limit >= 100 * (1 - leastCovered) * 2) return [];
  const nulls = rows - present;
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
          values: kept.map(([value]) => value).sort(),
          mustBeLessOrEqualTo: limit,
          unit: 'percent',
          of: 'values',
        },
      },
      because: `${told}; these ${count(kept.length)} have ${share(covered, present)} of ${nulls > 0 ? 'those with a value' : 'them'}, and ${limit} % is the upper Wilson bound of the rest`,
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
