/** A fresh sample may be so many times smaller than the data that the contract comes from. */
const smaller = 5;
/** Standard errors: passed by chance once in 30,000 times, because a contract holds hundreds of such limits. */
const errors = 4;

/**
 * The largest share, in percent, that a fresh sample of the same source would show of what `k` of `n` rows show: the
 * upper end of Wilson's interval, widened by the sampling error of a sample a fifth as large. Rounded up to one decimal;
 * 100 where nothing can be said.
 */
export function freshShare(k: number, n: number): number {
  if (n === 0) return 100;
  const share = k / n;
  const size = n / (1 + smaller);
  const square = errors ** 2;
  const centre = share + square / (2 * size);
  const half = errors * Math.sqrt((share * (1 - share)) / size + square / (4 * size * size));
  const upper = (centre + half) / (1 + square / size);
  return Math.min(100, Math.ceil(1_000 * Math.min(1, upper) - 1e-9) / 10);
}
