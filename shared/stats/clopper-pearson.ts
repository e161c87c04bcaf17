import { binomial } from './binomial.ts';
import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import { tailArea } from './tail-area.ts';

/**
 * One model's rate, `hits` of `n` independent rows, with the exact interval and the exact binomial test.
 * Throws a RangeError unless 0 ≤ hits ≤ n and n ≥ 1.
 * Clopper and Pearson, Biometrika 26 (1934) 404–413.
 */
export function clopperPearson({ n, hits }: { n: number; hits: number }): Estimate {
  if (!(n >= 1 && hits >= 0 && hits <= n)) {
    throw new RangeError(`clopperPearson needs 0 ≤ hits ≤ n and n ≥ 1, got ${hits} of ${n}`);
  }
  const value = hits / n;
  const p: Estimate['p'] = (limit, alternative) => {
    if (limit <= 0) return alternative === 'greater' ? 0 : 1;
    if (limit >= 1) return alternative === 'greater' ? 1 : 0;
    return alternative === 'greater' ? binomial.atLeast(hits, n, limit) : binomial.atMost(hits, n, limit);
  };
  const range = [0, 1] as const;
  return {
    value,
    method: 'Clopper–Pearson',
    n,
    p,
    interval(level) {
      const alpha = tailArea(level);
      const step = 1 / n;
      return [
        confidenceLimit({ p, alternative: 'greater', alpha, guess: value, step, range }),
        confidenceLimit({ p, alternative: 'less', alpha, guess: value, step, range }),
      ];
    },
  };
}
