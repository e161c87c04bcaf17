/**
 * Benjamini and Hochberg's adjusted p-values, in the order given: claims whose adjusted p-value is at most α hold with
 * a false discovery rate of at most α, where the tests are independent or positively dependent. Throws a RangeError
 * for anything that is not a probability. Benjamini and Hochberg, JRSS B 57 (1995) 289–300.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  for (const p of pValues)
    if (!(p >= 0 && p <= 1)) throw new RangeError(`benjaminiHochberg needs p-values in [0, 1], got ${p}`);
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[b] - pValues[a]);
  const adjusted = new Array<number>(pValues.length);
  let running = 1;
  order.forEach((index, fromLargest) => {
    const rank = pValues.length - fromLargest;
    running = Math.min(running, (pValues.length / rank) * pValues[index]);
    adjusted[index] = running;
  });
  return adjusted;
}
