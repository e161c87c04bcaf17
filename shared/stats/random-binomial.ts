/**
 * One draw from the binomial distribution, exact for any n: by inversion where the mean is small, by
 * transformed rejection elsewhere (BTRS: Hörmann, Journal of Statistical Computation and Simulation 46 (1993) 101–110).
 */
export function randomBinomial(n: number, p: number, uniform: () => number): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - randomBinomial(n, 1 - p, uniform);
  return n * p < 10 ? byInversion(n, p, uniform) : byRejection(n, p, uniform);
}

function byInversion(n: number, p: number, uniform: () => number): number {
  const odds = p / (1 - p);
  const start = Math.exp(n * Math.log1p(-p));
  for (;;) {
    let u = uniform();
    let mass = start;
    for (let k = 0; k <= n; k++) {
      if (u <= mass) return k;
      u -= mass;
      mass *= (odds * (n - k)) / (k + 1);
      if (mass === 0) break;
    }
  }
}

function byRejection(n: number, p: number, uniform: () => number): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const v0 = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = uniform() - 0.5;
    let v = uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= v0) return k;
    if (k < 0 || k > n) continue;
    v = Math.log((v * alpha) / (a / (us * us) + b));
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / ((p / (1 - p)) * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log(((p / (1 - p)) * (n - k + 1)) / (k + 1)) +
      stirling(mode) +
      stirling(n - mode) -
      stirling(k) -
      stirling(n - k);
    if (v <= bound) return k;
  }
}

const small = [
  0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
  0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.00833056343336287,
];

/** The remainder of Stirling's formula for ln k!. */
function stirling(k: number): number {
  if (k < 10) return small[k];
  const square = (k + 1) ** 2;
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}
