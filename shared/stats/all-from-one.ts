/**
 * The probability that `count` given rows all lie in a sample of `n` where n + m rows are split at random into n and m:
 * what a value that occurs `count` times has of being unknown to the other m.
 */
export function allFromOne(count: number, n: number, m: number): number {
  if (count > n) return 0;
  let p = 1;
  for (let i = 0; i < count && p > 1e-300; i++) p *= (n - i) / (n + m - i);
  return p;
}
