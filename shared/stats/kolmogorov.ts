/** Kolmogorov's limiting distribution of √n · sup |F̂ − F|: SciPy's `kolmogorov`. */
export const kolmogorov = {
  /** Upper tail, P(K > x). */
  sf(x: number): number {
    if (!(x > 0)) return 1;
    // Below 1 the alternating series needs many terms; the theta function's other form needs two.
    if (x < 1) {
      let cdf = 0;
      for (let k = 1; k <= 5; k++) cdf += Math.exp(-((2 * k - 1) ** 2 * Math.PI ** 2) / (8 * x * x));
      return 1 - (Math.sqrt(2 * Math.PI) / x) * cdf;
    }
    let sf = 0;
    for (let k = 1; k <= 8; k++) sf += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
    return sf;
  },
};
