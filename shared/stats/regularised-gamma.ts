import gammainc from '@stdlib/math-base-special-gammainc';

/** Above this @stdlib's expansion is off by up to 0.01 where x is near a. */
const largest = 500;

/** Terms are added until they are smaller than this share of the sum. */
const negligible = 1e-17;

/** log of Γ(a + 1) over Stirling's √(2πa) (a/e)^a, for a of some hundreds and more. */
function stirlingError(a: number): number {
  return 1 / (12 * a) - 1 / (360 * a ** 3) + 1 / (1260 * a ** 5);
}

/** x^a e^−x / Γ(a + 1). */
function weight(a: number, x: number): number {
  const t = (x - a) / a;
  return Math.exp(-a * (t - Math.log1p(t)) - stirlingError(a)) / Math.sqrt(2 * Math.PI * a);
}

/** Power series of the lower part over `weight`; about √a terms near x = a. */
function series(a: number, x: number): number {
  let sum = 1;
  for (let n = 1, term = x / (a + 1); term > negligible * sum; n++, term *= x / (a + n)) sum += term;
  return sum;
}

/** Legendre's continued fraction of the upper part over a times `weight`, by Lentz. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 1e6; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const step = c * d;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return h;
}

/**
 * The regularised incomplete gamma functions for x ≥ 0 and a > 0; both parts keep their relative precision. From
 * @stdlib; for a above 500 by the series and the continued fraction. Press and others, Numerical Recipes (2007), 6.2.
 */
export const regularisedGamma = {
  /** P(a, x). */
  lower(a: number, x: number): number {
    if (a <= largest) return gammainc(x, a);
    if (x <= 0) return 0;
    return x < a + 1 ? weight(a, x) * series(a, x) : 1 - a * weight(a, x) * fraction(a, x);
  },
  /** Q(a, x) = 1 − P(a, x). */
  upper(a: number, x: number): number {
    if (a <= largest) return gammainc(x, a, true, true);
    if (x <= 0) return 1;
    return x < a + 1 ? 1 - weight(a, x) * series(a, x) : a * weight(a, x) * fraction(a, x);
  },
};
