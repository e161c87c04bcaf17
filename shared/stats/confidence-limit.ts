import type { Estimate } from './estimate.ts';

interface Search {
  /** One-sided p-value at a limit; rising in the limit for `greater`, falling for `less`. */
  p: Estimate['p'];
  alternative: 'greater' | 'less';
  alpha: number;
  /** Where the limit lies about; a closed form or the estimate itself. */
  guess: number;
  /** First step from the guess when it has to be bracketed. */
  step: number;
  /** Range of the quantity: the limit lies in it. */
  range?: readonly [number, number];
}

/**
 * The confidence limit that a p-value implies, to the last bit: the farthest limit whose p-value is
 * still at most `alpha`. So p-value and interval cannot disagree, whatever the rounding of either.
 */
export function confidenceLimit({ p, alternative, alpha, guess, step, range }: Search): number {
  // `shown(x)`: x is a limit that the data rule out. Shown limits lie on the far side of the estimate.
  const shown = (x: number): boolean => p(x, alternative) <= alpha;
  const outward = alternative === 'greater' ? -1 : 1;
  const [low, high] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const farthest = outward < 0 ? low : high;
  const nearest = outward < 0 ? high : low;
  const clamp = (x: number): number => Math.min(high, Math.max(low, x));

  let out = clamp(guess);
  let stride = Math.max(step, Math.abs(guess) * Number.EPSILON, Number.MIN_VALUE);
  let inside: number;
  if (shown(out)) {
    if (out === nearest) return out;
    inside = clamp(out - outward * stride);
    while (shown(inside)) {
      out = inside;
      if (out === nearest) return out;
      stride *= 8;
      inside = clamp(out - outward * stride);
    }
  } else {
    inside = out;
    do {
      if (inside === farthest) return farthest;
      out = clamp(inside + outward * stride);
      if (!shown(out)) inside = out;
      stride *= 8;
    } while (inside === out);
  }
  for (;;) {
    const middle = out + (inside - out) / 2;
    if (!(middle > Math.min(out, inside) && middle < Math.max(out, inside))) return out;
    if (shown(middle)) out = middle;
    else inside = middle;
  }
}
