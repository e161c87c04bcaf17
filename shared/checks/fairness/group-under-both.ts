import type { Sample } from '../../data/evaluation.ts';
import {
  type Estimate,
  isUndefined,
  linearised,
  loneValue,
  normal,
  pairedRatio,
  tango,
  type Undefined,
  wilsonBounds,
} from '../../stats/index.ts';
import { difference } from '../compare.ts';
import { type PairedHits, pairedHits } from '../kinds/paired-hits.ts';
import type { RateMetric } from '../metric.ts';
import type { Subject } from '../subject.ts';
import { changeParts } from './change-parts.ts';
import type { Disparity } from './disparity.ts';
import type { GroupUnderBoth, Limits } from './gap-change.ts';
import type { MeasuredGroup } from './measured-group.ts';

/**
 * What is known of a metric in one group under both models, each end at the one-sided level `alpha`. Undefined where the
 * rows bear no interval, and where a ratio is asked for and a model's value is not above 0. Ratios of all but counted rates
 * are linearised as logarithms, which needs rows.
 */
export function groupUnderBoth(
  subject: Subject,
  sample: Sample,
  models: { challenger: MeasuredGroup; champion: MeasuredGroup },
  compare: Disparity['compare'],
  alpha: number,
): GroupUnderBoth | Undefined {
  const { challenger, champion } = models;
  const level = 1 - 2 * alpha;
  const isCounted = subject.metric.kind === 'rate' && !sample.rows?.weight && !sample.rows?.cluster;
  if (!isCounted || !challenger.counts || !champion.counts) {
    const estimates = [challenger.estimate as Estimate, champion.estimate as Estimate] as const;
    return compare === 'ratio'
      ? fromLogarithms(subject, sample, estimates, level)
      : fromEstimates(subject, sample, estimates, level);
  }
  const hits = hitsOf(subject, sample);
  const { n, hitsA, hitsB, onlyA, onlyB } = hits;
  // The mean of two models' hits on a row spreads no more than one hit of the same mean.
  const mean = (hitsA + hitsB) / 2;
  const [low, high] = wilsonBounds({ n, hits: mean }, normal.quantile(1 - alpha));
  const middle = { value: mean / n, low, high };
  if (compare === 'difference') {
    const change = limitsOf(tango({ n, gained: onlyA, lost: onlyB }), level);
    return { challenger: hitsA / n, champion: hitsB / n, change, middle };
  }
  if (hitsA === 0 || hitsB === 0) {
    return { undefined: `${subject.key} is 0 under one of the models, so that its ratio has no size` };
  }
  const [least, most] = pairedRatio({ both: hitsA - onlyA, onlyA, onlyB }, level);
  return {
    challenger: Math.log(hitsA / n),
    champion: Math.log(hitsB / n),
    change: logs({ value: hitsA / hitsB, low: least, high: most }),
    middle: logs(middle),
  };
}

/** Of any metric. The mean of the two values is bounded by the means of their limits, whatever ties the two models. */
function fromEstimates(
  subject: Subject,
  sample: Sample,
  [challenger, champion]: readonly [Estimate, Estimate],
  level: number,
): GroupUnderBoth | Undefined {
  const change = difference(subject, sample, 'challenger', 'champion');
  if (isUndefined(change)) return change;
  const lacking = challenger.insufficient ?? champion.insufficient ?? change.insufficient;
  if (lacking) return { undefined: lacking.reason };
  const [a, b] = [limitsOf(challenger, level), limitsOf(champion, level)];
  return {
    challenger: a.value,
    champion: b.value,
    change: limitsOf(change, level),
    middle: { value: (a.value + b.value) / 2, low: (a.low + b.low) / 2, high: (a.high + b.high) / 2 },
  };
}

/** The same of logarithms: their change by the influences of both models, in the group's own design. */
function fromLogarithms(
  subject: Subject,
  { rows }: Sample,
  [challenger, champion]: readonly [Estimate, Estimate],
  level: number,
): GroupUnderBoth | Undefined {
  if (!rows) {
    return {
      undefined: `the change of a ratio of ${subject.key} is judged of rates with a fixed denominator, of means, and of rows with weights or clusters`,
    };
  }
  const parts = changeParts(subject, rows, 'ratio');
  if (isUndefined(parts)) return parts;
  const { n, weight, cluster } = rows;
  const { moved } = parts;
  const change =
    n < 2
      ? loneValue(moved.value)
      : linearised({ ...moved, weight, cluster, method: 'linearised logarithm' });
  const lacking = challenger.insufficient ?? champion.insufficient ?? change.insufficient;
  if (lacking) return { undefined: lacking.reason };
  const [a, b] = [challenger, champion].map((one) => logs(positive(limitsOf(one, level))));
  return {
    challenger: parts.challenger,
    champion: parts.champion,
    change: limitsOf(change, level),
    middle: { value: (a.value + b.value) / 2, low: (a.low + b.low) / 2, high: (a.high + b.high) / 2 },
  };
}

/** Of what cannot be below 0. */
function positive({ value, low, high }: Limits): Limits {
  return { value, low: Math.max(0, low), high };
}

function limitsOf({ value, interval }: Estimate, level: number): Limits {
  const [low, high] = interval(level);
  return { value, low, high };
}

function hitsOf(subject: Subject, sample: Sample): PairedHits {
  const hits = pairedHits(subject as Subject<RateMetric>, sample, 'challenger', 'champion');
  if (isUndefined(hits)) throw new Error(hits.undefined);
  return hits;
}

function logs({ value, low, high }: Limits): Limits {
  return { value: Math.log(value), low: Math.log(low), high: Math.log(high) };
}
