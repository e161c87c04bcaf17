import { type Codes, newCodes } from './codes.ts';

/** Predicted classes from scores: P(positive) ≥ threshold, or the class with the largest score, the first of equals. */
export function deriveClasses(scores: readonly Float64Array[], threshold: number): Codes {
  const n = scores[0].length;
  const codes = newCodes(Math.max(2, scores.length), n);
  for (let i = 0; i < n; i++) {
    if (scores.length === 1) codes[i] = scores[0][i] >= threshold ? 1 : 0;
    else {
      let best = 0;
      for (let k = 1; k < scores.length; k++) if (scores[k][i] > scores[best][i]) best = k;
      codes[i] = best;
    }
  }
  return codes;
}
