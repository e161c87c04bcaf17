import { noncentralF } from './noncentral-f.ts';
import { tailArea } from './tail-area.ts';

/**
 * A two-sided interval for a correlation ratio η, from the noncentralities under which its F is not surprising:
 * η² = λ / (λ + n). Steiger, Psychological Methods 9 (2004) 164–182.
 */
export function correlationRatioInterval(
  { etaSquared, n, groups }: { etaSquared: number; n: number; groups: number },
  level: number,
): [number, number] {
  const alpha = tailArea(level);
  if (etaSquared === 1) return [1, 1];
  const [between, within] = [groups - 1, n - groups];
  const f = etaSquared / between / ((1 - etaSquared) / within);
  const tail = (lambda: number): number => noncentralF.sf(f, between, within, lambda);
  const eta = (lambda: number): number => Math.sqrt(lambda / (lambda + n));
  return [eta(solve(tail, alpha, f * between)), eta(solve(tail, 1 - alpha, f * between))];
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
