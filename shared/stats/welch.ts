import { studentT } from './student-t.ts';

/** A sample's size, mean and sample variance (ddof 1). */
export interface SampleMoments {
  n: number;
  mean: number;
  variance: number;
}

/**
 * Welch's t test of one sample's mean against another's. Undefined where a sample has fewer than two values or both are
 * constant. SciPy's `ttest_ind_from_stats(equal_var=False)`.
 */
export function welch(
  a: SampleMoments,
  b: SampleMoments,
): { difference: number; standardError: number; df: number; p: number } | undefined {
  if (a.n < 2 || b.n < 2) return undefined;
  const ofA = a.variance / a.n;
  const ofB = b.variance / b.n;
  if (!(ofA + ofB > 0)) return undefined;
  const standardError = Math.sqrt(ofA + ofB);
  const share = ofA / (ofA + ofB);
  const df = 1 / (share ** 2 / (a.n - 1) + (1 - share) ** 2 / (b.n - 1));
  const difference = a.mean - b.mean;
  return {
    difference,
    standardError,
    df,
    p: Math.min(1, 2 * studentT.sf(Math.abs(difference) / standardError, df)),
  };
}
