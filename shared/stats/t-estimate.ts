import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import { studentT } from './student-t.ts';
import { tailArea } from './tail-area.ts';

interface Moments {
  value: number;
  /** Standard error of the value, > 0. */
  se: number;
  /** Degrees of freedom, > 0. */
  df: number;
  method: string;
  n: number;
  insufficient?: Estimate['insufficient'];
}

/** A t interval and t test from a value and its standard error. */
export function tEstimate({ value, se, df, method, n, insufficient }: Moments): Estimate {
  const p: Estimate['p'] = (limit, alternative) => {
    const t = (value - limit) / se;
    return alternative === 'greater' ? studentT.sf(t, df) : studentT.cdf(t, df);
  };
  return {
    value,
    method,
    n,
    ...(insufficient && { insufficient }),
    p,
    interval(level) {
      const alpha = tailArea(level);
      const half = studentT.quantile(1 - alpha, df) * se;
      const step = half * 1e-13;
      return [
        confidenceLimit({ p, alternative: 'greater', alpha, guess: value - half, step }),
        confidenceLimit({ p, alternative: 'less', alpha, guess: value + half, step }),
      ];
    },
  };
}
