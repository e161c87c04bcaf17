import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import { lackingInEither } from './lacking-in-either.ts';
import { moverTail } from './mover-tail.ts';
import { tailArea } from './tail-area.ts';

/**
 * `a` ÷ `b` of two independent estimates of quantities that are never negative, from their limits alone: a ratio is ruled
 * out where `a` − ratio × `b` is shown not to be 0 (see mover). The upper end is infinite where `b` may be 0.
 * Throws a RangeError unless `a` is at least 0 and `b` above it.
 * Newcombe, Statistical Methods in Medical Research 25 (2016) 1774–1778 (MOVER-R); Donner and Zou, ibid. 21 (2012) 347–359.
 */
export function moverRatio(a: Estimate, b: Estimate): Estimate {
  if (!(a.value >= 0 && b.value > 0 && Number.isFinite(a.value + b.value))) {
    throw new RangeError(`moverRatio needs a value from 0 over one above 0, got ${a.value} and ${b.value}`);
  }
  const value = a.value / b.value;
  const p: Estimate['p'] = (limit, alternative) => {
    if (limit <= 0) return alternative === 'greater' ? 0 : 1;
    if (limit === Number.POSITIVE_INFINITY) return alternative === 'greater' ? 1 : 0;
    const times = scaled(b, limit);
    const excess = a.value - times.value;
    const [above, below, distance] = alternative === 'greater' ? [a, times, excess] : [times, a, -excess];
    const isBeyond = alternative === 'greater' ? limit > value : limit < value;
    if (!isBeyond) return moverTail(above, below, Math.max(0, distance));
    // Beyond the value nothing is shown.
    return Math.max(atValue(alternative), 1 - moverTail(below, above, Math.max(0, -distance)));
  };
  const atValue = (alternative: 'greater' | 'less'): number => {
    if (value === 0) return 0.5;
    const times = scaled(b, value);
    return Math.max(0.5, alternative === 'greater' ? moverTail(a, times, 0) : moverTail(times, a, 0));
  };
  return {
    value,
    method: a.method === b.method ? `MOVER-R of two: ${a.method}` : `MOVER-R: ${a.method}; ${b.method}`,
    n: a.n + b.n,
    p,
    interval(level) {
      const alpha = tailArea(level);
      const range = [0, Number.POSITIVE_INFINITY] as const;
      const [lowA, highA] = a.interval(level);
      const [lowB, highB] = b.interval(level);
      const low = closedForm(a.value, b.value, Math.max(0, lowA), highB, -1);
      const high = lowB > 0 ? closedForm(a.value, b.value, highA, lowB, 1) : Number.POSITIVE_INFINITY;
      const limit = (alternative: 'greater' | 'less', guess: number): number =>
        Number.isFinite(guess)
          ? confidenceLimit({ p, alternative, alpha, guess, step: guess * 2 ** -50, range })
          : guess;
      return [limit('greater', low), limit('less', high)];
    },
    ...lackingInEither(a, b),
  };
}

function scaled(b: Estimate, factor: number): Estimate {
  return { ...b, value: b.value * factor, p: (limit, alternative) => b.p(limit / factor, alternative) };
}

/** Donner and Zou's limit of a ratio from a limit of each part. */
function closedForm(a: number, b: number, ofA: number, ofB: number, side: -1 | 1): number {
  if (ofA === 0) return 0;
  const product = a * b;
  const root = Math.sqrt(Math.max(0, product ** 2 - ofA * ofB * (2 * a - ofA) * (2 * b - ofB)));
  const below = ofB * (2 * b - ofB);
  // Where the limit of b lies twice as far out as b the other form of the same root loses nothing.
  return Math.abs(below) > 1e-12 * b * b
    ? (product + side * root) / below
    : (ofA * (2 * a - ofA)) / (2 * product);
}
