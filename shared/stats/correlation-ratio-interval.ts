import { noncentralF } from './noncentral-f.ts';
import { tailArea } from './tail-area.ts';

/**
 * A two-sided interval for a correlation ratio η, from the noncentralities under which its F is not surprising:
 * η² = λ / (λ + n). An F below 1, which is less than no difference brings, bounds it no closer than 1 does: else the interval
 * of groups that are even by chance would be 0 to 0. Steiger, Psychological Methods 9 (2004) 164–182.
 */
export function correlationRatioInterval(
  { etaSquared, n, groups }: { etaSquared: number; n: number; groups: number },
  level: number,
): [number, number] {
  const alpha = tailArea(level);
  if (etaSquared === 1) return [1, 1];
  const [between, within] = [groups - 1, n - groups];
  const f = etaSquared / between / ((1 - etaSquared) / within);
  const tailOf =
    (seen: number) =>
    (lambda: number): number =>
      noncentralF.sf(seen, between, within, lambda);
  const eta = (lambda: number): number => Math.sqrt(lambda / (lambda + n));
  const atLeastEven = Math.max(f, 1);
  return [
    eta(solve(tailOf(f), alpha, f * between)),
    eta(solve(tailOf(atLeastEven), 1 - alpha, atLeastEven * between)),
  ];
}

/** The λ at which the tail, which grows with it, reaches p; 0 where it is above p at once. */
function solve(tail: (lambda: number) => number, p: number, near: number): number {
  if (tail(0) >= p) return 0;
  let low = 0;
  let high = near + 10;
  while (tail(high) < p) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < 60 && high - low > 1e-10 * high; step++) {
    const middle = (low + high) / 2;
    if (tail(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
