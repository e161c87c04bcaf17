import { freshShare } from './fresh-share.ts';
import { count, enoughRows, type SuggestedColumn, type Suggestion } from './suggestion.ts';

type Numbers = NonNullable<SuggestedColumn['profile']['numbers']>;

/** A tail has no end in sight where it is longer than so many times the way from the median to its percentile. */
const longTail = { 95: 2, 99: 1 } as const;
/** … or where the values are this peaked: 3 is a normal, 6 a Laplace distribution. */
const mostKurtosis = 6;
/** The extreme value may move on by so many times its way from the percentile. */
const tailSlack = { 95: 2, 99: 3 } as const;
/** … and by at least this share of the whole range; of few values by all of it. */
const rangeSlack = (present: number) => (present < 1_000 ? 1 : 0.5);

/** Where the quantiles 0.01, 0.05, 0.5, 0.95 and 0.99 stand in a profile. */
const [first, second, middle, beforeLast, last] = [0, 1, 6, 11, 12];

export interface Bounds {
  /** The least value that a fresh sample may have; absent where the tail says nothing. */
  min?: { value: number; because: string };
  max?: { value: number; because: string };
  /** Where a tail is long: the quantile that 99 % of the values keep. */
  below?: number;
  above?: number;
}

/**
 * The range that fresh values are expected in. A sample's own least and greatest values are passed by the next one as
 * often as not, so each bound has slack: half of the range (of fewer than 1,000 values all of it), or some times the way
 * from the outer percentile to the extreme value where that is more. 0 bounds what is never negative. A long tail has no
 * bound, but a limit on how many values lie beyond its outer percentile. Bounds are in the column's own unit; none are
 * given where a double is no longer the number that was seen.
 */
export function boundsOf(
  { min, max, quantiles, kurtosis }: Numbers,
  isInteger: boolean,
  present: number,
): Bounds {
  const slack = rangeSlack(present);
  // Beyond 2^53 a double is not the number that was seen.
  if (![min, max, ...quantiles].every((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER)) return {};
  const range = max - min;
  const [low, median, high] = [quantiles[first], quantiles[middle], quantiles[last]];
  const [low5, high5] = [quantiles[second], quantiles[beforeLast]];
  const isPeaked = kurtosis !== undefined && kurtosis > mostKurtosis;
  const [left, right] = [median - min, max - median];
  const up =
    max - high > longTail[99] * (high - median) ||
    max - high5 > longTail[95] * (high5 - median) ||
    (isPeaked && 2 * right > left);
  const down =
    low - min > longTail[99] * (median - low) ||
    low5 - min > longTail[95] * (median - low5) ||
    (isPeaked && 2 * left > right);
  const most = max + Math.max(slack * range, tailSlack[99] * (max - high), tailSlack[95] * (max - high5));
  const least = min - Math.max(slack * range, tailSlack[99] * (low - min), tailSlack[95] * (low5 - min));
  const seen = `seen ${tell(min)} to ${tell(max)}, and slack`;
  // Never negative by more than chance: 0 itself is there, or lies far beyond the lower tail, or the values crowd at it.
  const isNatural =
    min === 0 || (min > 0 && (min >= tailSlack[99] * (low5 - min) || median - min < 0.5 * (max - median)));
  const lower: Pick<Bounds, 'min' | 'below'> = isNatural
    ? { min: { value: 0, because: `none is negative, the least is ${tell(min)}` } }
    : down
      ? { below: low }
      : { min: { value: outward(least, -1, range, isInteger), because: seen } };
  const upper: Pick<Bounds, 'max' | 'above'> = up
    ? high > median
      ? { above: high }
      : {}
    : { max: { value: outward(most, 1, range, isInteger), because: seen } };
  return { ...lower, ...upper };
}

/** The range of a column of numbers; none for keys, whose numbers go on. */
export function suggestRange({ profile, evidence, present }: SuggestedColumn): Suggestion[] {
  const { numbers, kind } = profile;
  if (!numbers || (kind !== 'integer' && kind !== 'number') || present < enoughRows) return [];
  if (numbers.min === numbers.max || evidence.infinite) return [];
  const { min, max } = boundsOf(numbers, kind === 'integer', present);
  const isKey = evidence.isUnique === true && kind === 'integer';
  const options: Suggestion[] = [];
  if (min && (!isKey || min.value === 0)) {
    options.push({ at: 'options', key: 'minimum', value: min.value, because: min.because });
  }
  if (max && !isKey) options.push({ at: 'options', key: 'maximum', value: max.value, because: max.because });
  return isKey ? options : [...options, ...tails(evidence.beyond ?? {}, present)];
}

function tails(beyond: NonNullable<SuggestedColumn['evidence']['beyond']>, present: number): Suggestion[] {
  return (['below', 'above'] as const).flatMap((side): Suggestion[] => {
    const found = beyond[side];
    if (!found) return [];
    const limit = freshShare(found.rows, present);
    const bound = side === 'below' ? { min: found.bound } : { max: found.bound };
    return [
      {
        at: 'quality',
        quality: {
          id: side === 'below' ? 'low_values' : 'high_values',
          severity: 'warning',
          type: 'custom',
          engine: 'tollgate',
          implementation: {
            rule: 'range',
            type: 'number',
            ...bound,
            mustBeLessOrEqualTo: limit,
            unit: 'percent',
            of: 'values',
          },
        },
        because: `a long tail: ${count(found.rows)} of ${count(present)} values lie ${side} ${tell(found.bound)}; ${limit} % is the upper Wilson bound for a fresh sample`,
      },
    ];
  });
}

/** A number away from the data, with no more digits than the range asks for. */
function outward(value: number, sign: 1 | -1, range: number, isInteger: boolean): number {
  const step =
    range > 0
      ? 10 ** (Math.floor(Math.log10(range)) - 1)
      : isInteger || value === 0
        ? 1
        : Math.abs(value) / 10;
  const size = isInteger ? Math.max(1, step) : step;
  const rounded = Number(((sign > 0 ? Math.ceil : Math.floor)(value / size) * size).toPrecision(15));
  return sign * (rounded - value) >= 0 ? rounded : value;
}

function tell(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15
    ? count(value)
    : String(Number(value.toPrecision(4)));
}
