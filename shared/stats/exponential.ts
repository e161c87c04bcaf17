import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import { tailArea } from './tail-area.ts';

/** What an estimate of the logarithm of a quantity says of the quantity. */
export function exponential(log: Estimate): Estimate {
  const p: Estimate['p'] = (limit, alternative) => {
    if (limit <= 0) return alternative === 'greater' ? 0 : 1;
    return log.p(Math.log(limit), alternative);
  };
  return {
    ...log,
    value: Math.exp(log.value),
    p,
    interval(level) {
      const alpha = tailArea(level);
      const [low, high] = log.interval(level).map(Math.exp);
      const limit = (alternative: 'greater' | 'less', guess: number): number =>
        confidenceLimit({
          p,
          alternative,
          alpha,
          guess,
          step: guess * 2 ** -50,
          range: [0, Number.MAX_VALUE],
        });
      return [limit('greater', low), limit('less', high)];
    },
  };
}
