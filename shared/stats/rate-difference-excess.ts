import type { RateCounts } from './rate-counts.ts';

/**
 * How far two rates, `a` and `b`, lie from having the difference `limit` (−1 < limit < 1): a − b − limit, and its variance
 * with the rates that are likeliest under that difference. Hits and n may be fractions.
 * Miettinen and Nurminen, Statistics in Medicine 4 (1985) 213–226; their cubic's root is polished by Newton's method, as the
 * closed form loses digits.
 */
export function rateDifferenceExcess(
  a: RateCounts,
  b: RateCounts,
  limit: number,
): { excess: number; variance: number } {
  const total = a.n + b.n;
  const rateB = likeliest(a, b, limit);
  const rateA = rateB + limit;
  return {
    excess: a.hits / a.n - b.hits / b.n - limit,
    variance:
      (Math.max(0, rateA * (1 - rateA)) / a.n + Math.max(0, rateB * (1 - rateB)) / b.n) *
      (total / (total - 1)),
  };
}

function likeliest(a: RateCounts, b: RateCounts, limit: number): number {
  const total = a.n + b.n;
  const cubic = total;
  const square = (a.n + 2 * b.n) * limit - total - (a.hits + b.hits);
  const linear = (b.n * limit - total - 2 * b.hits) * limit + a.hits + b.hits;
  const constant = b.hits * limit * (1 - limit);
  const shift = square / (3 * cubic);
  const q = shift ** 3 - (square * linear) / (6 * cubic ** 2) + constant / (2 * cubic);
  const p = Math.sign(q || 1) * Math.sqrt(Math.max(0, shift ** 2 - linear / (3 * cubic)));
  const cosine = p === 0 ? 0 : Math.min(1, Math.max(-1, q / p ** 3));
  const [least, most] = [Math.max(0, -limit), Math.min(1, 1 - limit)];
  const inside = (x: number): number => Math.min(most, Math.max(least, x));
  let rate = inside(2 * p * Math.cos((Math.PI + Math.acos(cosine)) / 3) - shift);
  for (let step = 0; step < 2; step++) {
    const slope = (3 * cubic * rate + 2 * square) * rate + linear;
    const at = ((cubic * rate + square) * rate + linear) * rate + constant;
    if (slope === 0) break;
    const next = inside(rate - at / slope);
    if (!(Math.abs(next - rate) < 1e-4)) break;
    rate = next;
  }
  return rate;
}
