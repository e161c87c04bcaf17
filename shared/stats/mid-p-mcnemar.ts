import { binomial } from './binomial.ts';
import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import { tailArea } from './tail-area.ts';
import type { PairedCounts } from './tango.ts';

/**
 * Difference of two paired rates by McNemar's conditional test, for claims of superiority (limit 0):
 * among the discordant rows a fair coin decides. The mid-p form (default) counts half of the observed
 * outcome's probability; `exact` counts all of it. Limits other than 0 take the number of discordant
 * rows as fixed; for margins use Tango.
 * Throws a RangeError unless the counts fit into n ≥ 1.
 * Fagerland, Lydersen and Laake, BMC Medical Research Methodology 13 (2013) 91.
 */
export function midPMcnemar({ n, gained, lost }: PairedCounts, form: 'mid-p' | 'exact' = 'mid-p'): Estimate {
  if (!(n >= 1 && gained >= 0 && lost >= 0 && gained + lost <= n)) {
    throw new RangeError(`midPMcnemar needs counts within n ≥ 1, got n ${n}, gained ${gained}, lost ${lost}`);
  }
  const discordant = gained + lost;
  const value = (gained - lost) / n;
  const method = form === 'mid-p' ? 'mid-p McNemar' : 'exact McNemar';
  if (discordant === 0) {
    return {
      value,
      method,
      n,
      insufficient: { reason: 'the two models agree on every row', needed: 1 },
      p: (limit, alternative) => ((alternative === 'greater' ? limit <= -1 : limit >= 1) ? 0 : 1),
      interval: () => [-1, 1],
    };
  }
  const most = discordant / n;
  const p: Estimate['p'] = (limit, alternative) => {
    if (limit <= -most) return alternative === 'greater' ? 0 : 1;
    if (limit >= most) return alternative === 'greater' ? 1 : 0;
    const share = (1 + limit / most) / 2;
    // P(X ≥ k) and P(X ≥ k + 1) of the winner's count k, mirrored for `less`.
    const [count, chance] = alternative === 'greater' ? [gained, share] : [lost, 1 - share];
    const reached = binomial.atLeast(count, discordant, chance);
    return form === 'exact' ? reached : (reached + binomial.atLeast(count + 1, discordant, chance)) / 2;
  };
  const range = [-most, most] as const;
  return {
    value,
    method,
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
