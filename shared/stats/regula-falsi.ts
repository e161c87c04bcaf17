/**
 * Where a continuous function changes its sign between `low` and `high`, by regula falsi (Illinois); the end of the last
 * bracket on `low`'s side. Throws a RangeError where both ends have the same sign.
 */
export function regulaFalsi(f: (x: number) => number, low: number, high: number): number {
  let [atLow, atHigh] = [f(low), f(high)];
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (!(atLow * atHigh < 0)) throw new RangeError(`regulaFalsi needs a change of sign in [${low}, ${high}]`);
  const sign = Math.sign(atLow);
  for (let step = 0, side = 0; step < 100; step++) {
    if (Math.abs(high - low) <= 4e-15 * Math.max(Math.abs(low), Math.abs(high))) break;
    let x = (low * atHigh - high * atLow) / (atHigh - atLow);
    if (!(x > Math.min(low, high) && x < Math.max(low, high))) x = (low + high) / 2;
    if (x === low || x === high) break;
    const at = f(x);
    if (at === 0) return x;
    if (Math.sign(at) === sign) {
      [low, atLow] = [x, at];
      if (side < 0) atHigh /= 2;
      side = -1;
    } else {
      [high, atHigh] = [x, at];
      if (side > 0) atLow /= 2;
      side = 1;
    }
  }
  return low;
}
