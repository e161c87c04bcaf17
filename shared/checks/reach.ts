import type { Role, Sample } from '../data/evaluation.ts';
import { clopperPearson, type Estimate, isUndefined, leastChanged, tango } from '../stats/index.ts';
import { difference, estimateOf } from './compare.ts';
import { pairedHits } from './kinds/paired-hits.ts';
import { againstLimit, type Limit, rowsThatDecide } from './limit.ts';
import type { RateMetric } from './metric.ts';
import { withPerfectChallenger, withUnchangedChallenger } from './perfect.ts';
import type { Subject } from './subject.ts';

/** Whether some challenger could pass a limit on these rows; where none could, the fewest rows that would do. */
export type Reach = { possible: true } | { possible: false; needed: number | null };

/** The same for an unchanged challenger, with its interval where counts alone decide. */
export type ReachOfUnchanged = Reach & { interval?: [number, number] };

/**
 * Tries a limit on the challenger that predicts every label. For means of losses only what no data could
 * mend is told (too few rows for the method), because a perfect challenger need not be the one whose mean
 * is known best.
 */
export function reachOfPerfect(
  subject: Subject,
  sample: Sample,
  limit: Limit,
  alpha: number,
  against?: Role,
): Reach {
  if (subject.metric.needs === 'column') return { possible: true };
  if (!against && subject.metric.kind === 'influence') return reachByRows(subject, sample);
  const perfect = withPerfectChallenger(sample, subject.context);
  const best = against
    ? difference(subject, perfect, 'challenger', against)
    : estimateOf(subject, perfect, 'challenger');
  if (isUndefined(best)) return { possible: true };
  if (subject.metric.kind === 'mean' && !best.insufficient) return { possible: true };
  return reached(subject, perfect, best, limit, alpha, against);
}

/** A perfect model's influences are all 0 and have no spread to judge by; only the metric's least rows are told. */
function reachByRows({ metric, context, options }: Subject, { rows, n }: Sample): Reach {
  const enough =
    metric.kind === 'influence' && rows ? metric.sufficient?.(rows, context, options) : undefined;
  return enough?.ok === false
    ? { possible: false, needed: Math.max(n + 1, enough.needed) }
    : { possible: true };
}

/**
 * Tries a limit against the champion on a challenger that predicts exactly what the champion does. Where
 * not even that passes, there are too few rows to judge changes as they are usually made. What a mean or an area
 * can show hangs on the changes themselves, so there only the fewest rows of the method count.
 */
export function reachOfUnchanged(
  subject: Subject,
  sample: Sample,
  limit: Limit,
  alpha: number,
): ReachOfUnchanged {
  const unchanged = withUnchangedChallenger(sample);
  const best = difference(subject, unchanged, 'challenger', 'champion');
  if (isUndefined(best)) return { possible: true };
  if (!countsDecide(subject) && !best.insufficient) {
    if (best.n >= leastChanged) return { possible: true };
    return { possible: false, needed: Math.ceil((sample.n * leastChanged) / best.n) };
  }
  const reach = reached(subject, unchanged, best, limit, alpha, 'champion');
  if (!countsDecide(subject)) return reach;
  const [least, most] = subject.metric.range;
  // where the method says nothing, anything is possible
  return {
    ...reach,
    interval: best.insufficient ? [least - most, most - least] : best.interval(1 - 2 * alpha),
  };
}

/** Whether what a model that changes nothing would show follows from how many rows there are of which kind. */
export function countsDecide({ metric: { kind } }: Pick<Subject, 'metric'>): boolean {
  return kind === 'rate' || kind === 'row-rate' || kind === 'cells';
}

function reached(
  subject: Subject,
  sample: Sample,
  best: Estimate,
  limit: Limit,
  alpha: number,
  against?: Role,
): Reach {
  if (againstLimit(best, limit, alpha) === 'pass') return { possible: true };
  return { possible: false, needed: smallest(subject, sample, best, limit, alpha, against) };
}

function smallest(
  subject: Subject,
  sample: Sample,
  best: Estimate,
  limit: Limit,
  alpha: number,
  against?: Role,
): number | null {
  const independent = !sample.rows?.weight && !sample.rows?.cluster;
  if (subject.metric.kind !== 'rate' || !independent) return rowsThatDecide(best, limit, alpha, sample.n);
  const hits = pairedHits(subject as Subject<RateMetric>, sample, 'challenger', against ?? 'challenger');
  if (isUndefined(hits)) return null;
  const passesAt = (n: number): boolean => {
    const gained = (n * hits.onlyA) / hits.n;
    const estimate = against ? tango({ n, gained, lost: 0 }) : clopperPearson({ n, hits: n });
    return againstLimit(estimate, limit, alpha) === 'pass';
  };
  const denominator = fewest(passesAt, hits.n);
  return denominator === null ? null : Math.ceil((sample.n * denominator) / hits.n);
}

/** The fewest n above `from` at which a test passes, by doubling and bisection; null beyond 2^40. */
function fewest(passes: (n: number) => boolean, from: number): number | null {
  let high = Math.max(1, from);
  while (!passes(high)) {
    high *= 2;
    if (high > 2 ** 40) return null;
  }
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) high = middle;
    else low = middle;
  }
  return high;
}
