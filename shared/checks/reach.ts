import type { Role, Sample } from '../data/evaluation.ts';
import { clopperPearson, type Estimate, isUndefined, tango } from '../stats/index.ts';
import { difference, estimateOf } from './compare.ts';
import { pairedHits } from './kinds/paired-hits.ts';
import { againstLimit, type Limit, rowsThatDecide } from './limit.ts';
import type { RateMetric } from './metric.ts';
import { withPerfectChallenger } from './perfect.ts';
import type { Subject } from './subject.ts';

/** Whether any challenger could pass a limit on these rows; where none could, the fewest rows that would do. */
export type Reach = { possible: true } | { possible: false; needed: number | null };

/**
 * Tries a limit on the challenger that predicts every label. For means of losses only what no data could
 * mend is told (too few rows for the method), because a perfect challenger need not be the one whose mean
 * is known best.
 */
export function reach(subject: Subject, sample: Sample, limit: Limit, alpha: number, against?: Role): Reach {
  if (subject.metric.needs === 'column') return { possible: true };
  const perfect = withPerfectChallenger(sample, subject.context);
  const best = against
    ? difference(subject, perfect, 'challenger', against)
    : estimateOf(subject, perfect, 'challenger');
  if (isUndefined(best)) return { possible: true };
  if (subject.metric.kind === 'mean' && !best.insufficient) return { possible: true };
  if (againstLimit(best, limit, alpha) === 'pass') return { possible: true };
  return { possible: false, needed: smallest(subject, perfect, best, limit, alpha, against) };
}

function smallest(
  subject: Subject,
  perfect: Sample,
  best: Estimate,
  limit: Limit,
  alpha: number,
  against?: Role,
): number | null {
  const independent = !perfect.rows?.weight && !perfect.rows?.cluster;
  if (subject.metric.kind !== 'rate' || !independent) return rowsThatDecide(best, limit, alpha, perfect.n);
  const hits = pairedHits(subject as Subject<RateMetric>, perfect, 'challenger', against ?? 'challenger');
  if (isUndefined(hits)) return null;
  const passesAt = (n: number): boolean => {
    const gained = (n * hits.onlyA) / hits.n;
    const estimate = against ? tango({ n, gained, lost: 0 }) : clopperPearson({ n, hits: n });
    return againstLimit(estimate, limit, alpha) === 'pass';
  };
  const denominator = fewest(passesAt, hits.n);
  return denominator === null ? null : Math.ceil((perfect.n * denominator) / hits.n);
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
