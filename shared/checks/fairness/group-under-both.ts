import type { Sample } from '../../data/evaluation.ts';
import {
  isUndefined,
  normal,
  pairedRatio,
  type RateCounts,
  tango,
  type Undefined,
  wilsonBounds,
} from '../../stats/index.ts';
import { difference } from '../compare.ts';
import { type PairedHits, pairedHits } from '../kinds/paired-hits.ts';
import type { RateMetric } from '../metric.ts';
import type { Subject } from '../subject.ts';
import type { Disparity } from './disparity.ts';
import type { GroupUnderBoth, Limits } from './gap-change.ts';

/**
 * What is known of a rate in one group under both models, each end at the one-sided level `alpha`. Counts of the models'
 * own denominators are handed in. Undefined where a ratio is asked for and a model has no hit, or of predictive values,
 * whose denominators are not the same rows.
 */
export function groupUnderBoth(
  subject: Subject,
  sample: Sample,
  counts: { challenger: RateCounts; champion: RateCounts },
  compare: Disparity['compare'],
  alpha: number,
): GroupUnderBoth | Undefined {
  const { challenger, champion } = counts;
  const rates = { challenger: challenger.hits / challenger.n, champion: champion.hits / champion.n };
  // The mean of two models' hits on a row spreads no more than one hit of the same mean.
  const n = Math.min(challenger.n, champion.n);
  const value = (rates.challenger + rates.champion) / 2;
  const [low, high] = wilsonBounds({ n, hits: n * value }, normal.quantile(1 - alpha));
  const middle = { value, low, high };
  const level = 1 - 2 * alpha;
  const isRate = subject.metric.kind === 'rate';
  if (compare === 'difference') {
    const change = isRate
      ? tangoOf(hitsOf(subject, sample), level)
      : difference(subject, sample, 'challenger', 'champion');
    if (isUndefined(change)) return change;
    const [least, most] = change.interval(level);
    return { ...rates, change: { value: change.value, low: least, high: most }, middle };
  }
  if (!isRate) return { undefined: `the change of a ratio of ${subject.key} is not judged` };
  if (challenger.hits === 0 || champion.hits === 0) {
    return { undefined: `${subject.key} is 0 under one of the models, so that its ratio has no size` };
  }
  const hits = hitsOf(subject, sample);
  const both = hits.hitsA - hits.onlyA;
  const ratio = pairedRatio({ both, onlyA: hits.onlyA, onlyB: hits.onlyB }, level);
  return {
    challenger: Math.log(rates.challenger),
    champion: Math.log(rates.champion),
    change: logs({ value: rates.challenger / rates.champion, low: ratio[0], high: ratio[1] }),
    middle: logs(middle),
  };
}

function tangoOf({ n, onlyA, onlyB }: PairedHits, level: number) {
  const { value, interval } = tango({ n, gained: onlyA, lost: onlyB });
  return { value, interval: () => interval(level) };
}

function hitsOf(subject: Subject, sample: Sample): PairedHits {
  const hits = pairedHits(subject as Subject<RateMetric>, sample, 'challenger', 'champion');
  if (isUndefined(hits)) throw new Error(hits.undefined);
  return hits;
}

function logs({ value, low, high }: Limits): Limits {
  return { value: Math.log(value), low: Math.log(low), high: Math.log(high) };
}
