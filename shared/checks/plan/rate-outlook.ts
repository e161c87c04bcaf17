import probability from '@stdlib/stats-base-dists-binomial-pmf';
import { binomial, tango } from '../../stats/index.ts';
import { againstLimit, type Limit } from '../limit.ts';
import type { Outlook } from './outlook.ts';

export interface RateAssumption {
  /** Share of all rows that count for the rate: 1 for accuracy, the share of positives for recall. */
  counted: number;
  /** Share of the counted rows that one model hits and the other misses. */
  discordance: number;
  /** True difference challenger − champion. */
  difference: number;
}

const negligible = 1e-12;

/**
 * The verdict's probabilities for a rate, exactly: summed over every table of discordant rows that
 * matters, each judged by the shipped decision. The counted rows are taken at their expected number.
 */
export function rateOutlook(
  { counted, discordance, difference }: RateAssumption,
  limit: Limit,
  alpha: number,
  rows: number,
): Outlook {
  const n = Math.max(1, Math.round(rows * counted));
  const gainedShare = discordance === 0 ? 0.5 : (1 + difference / discordance) / 2;
  const spread = 8 * Math.sqrt(n * discordance * (1 - discordance)) + 20;
  const from = Math.max(0, Math.floor(n * discordance - spread));
  const to = Math.min(n, Math.ceil(n * discordance + spread));
  const upward = limit.op.startsWith('>');
  const outlook: Outlook = { rows, pass: 0, fail: 0, inconclusive: 0, how: 'exact' };
  for (let discordant = from; discordant <= to; discordant++) {
    const weight = probability(discordant, n, discordance);
    if (weight < negligible) continue;
    const verdict = (gained: number) =>
      againstLimit(tango({ n, gained, lost: discordant - gained }), limit, alpha);
    // More gains never turn the verdict for the worse, so two bisections find where it changes.
    const best = firstWhere(discordant, (gained) => verdict(gained) === (upward ? 'pass' : 'fail'));
    const middle = firstWhere(discordant, (gained) => verdict(gained) !== (upward ? 'fail' : 'pass'));
    const high = binomial.atLeast(best, discordant, gainedShare);
    const low = 1 - binomial.atLeast(middle, discordant, gainedShare);
    outlook.pass += weight * (upward ? high : low);
    outlook.fail += weight * (upward ? low : high);
  }
  outlook.inconclusive = Math.max(0, 1 - outlook.pass - outlook.fail);
  return outlook;
}

/** The smallest k in 0 … n + 1 from which a monotone statement holds. */
function firstWhere(n: number, holds: (k: number) => boolean): number {
  let low = -1;
  let high = n + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
