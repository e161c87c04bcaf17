import betainc from '@stdlib/math-base-special-betainc';

/** Tails of the binomial distribution, as incomplete beta functions: exact also for n = 1e8. */
export const binomial = {
  /** P(X ≥ k). */
  atLeast(k: number, n: number, p: number): number {
    if (k <= 0) return 1;
    if (k > n) return 0;
    return betainc(clamp(p), k, n - k + 1);
  },
  /** P(X ≤ k). */
  atMost(k: number, n: number, p: number): number {
    if (k < 0) return 0;
    if (k >= n) return 1;
    return betainc(clamp(p), k + 1, n - k, true, true);
  },
};

function clamp(p: number): number {
  return Math.min(1, Math.max(0, p));
}
