import betainc from '@stdlib/math-base-special-betainc';

/** Fisher's F distribution with `between` and `within` degrees of freedom. */
export const fDistribution = {
  /** Upper tail, P(F > x). */
  sf: (x: number, between: number, within: number): number =>
    x <= 0 ? 1 : betainc(within / (within + between * x), within / 2, between / 2),
};
