import { freshShare } from './fresh-share.ts';
import { count, enoughRows, type SuggestedColumn, type Suggestion } from './suggestion.ts';

type Numbers = NonNullable<SuggestedColumn['profile']['numbers']>;

/** A tail that is longer than this many times the way from the median to its 99th percentile has no end in sight. */
const longTail = 1;
/** The largest value may move on by this many times its way from the 99th percentile. */
const tailSlack = 3;
/** … and by at least this share of the whole range. */
const rangeSlack = 0.5;

/** Where the quantiles 0.01, 0.05, 0.5 and 0.99 stand in a profile. */
const [first, second, middle, last] = [0, 1, 6, 12];

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
 * often as not, so each bound has slack: half of the range, or three times the way from the outer percentile to the
 * extreme value where that is more. 0 bounds what is never negative. A long tail has no bound, but a limit on how many
 * values lie beyond its outer percentile.
 */
export function boundsOf({ min, max, quantiles }: Numbers, isInteger: boolean): Bounds {
  if (![min, max, ...quantiles].every(Number.isFinite)) return {};
  const range = max - min;
  const [low, median, high] = [quantiles[first], quantiles[middle], quantiles[last]];
  const up = max - high > longTail * (high - median);
  const down = low - min > longTail * (median - low);
  const most = max + Math.max(rangeSlack * range, tailSlack * (max - high));
  const least = min - Math.max(rangeSlack * range, tailSlack * (low - min));
  const seen = `seen ${tell(min)} to ${tell(max)}, and slack`;
  // Never negative by more than chance: 0 itself is there, or lies far beyond the lower tail, or the values crowd at it.
  const isNatural =
    min === 0 ||
    (min > 0 && (min >= tailSlack * (quantiles[second] - min) || median - min < 0.5 * (max - median)));
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
  if (numbers.min === numbers.max) return [];
  const { min, max } = boundsOf(numbers, kind === 'integer');
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
  const rounded = sign > 0 ? Math.ceil(value / size) * size : Math.floor(value / size) * size;
  return Number(rounded.toPrecision(12));
}

function tell(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15
    ? count(value)
    : String(Number(value.toPrecision(4)));
}
