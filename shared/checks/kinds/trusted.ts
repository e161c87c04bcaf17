import type { Role, Rows } from '../../data/evaluation.ts';
import type { Estimate } from '../../stats/index.ts';
import type { Subject } from '../subject.ts';
import { widened } from '../widened.ts';

/** The estimate of `a` (or of `a` − `b`) as far as its metric trusts it: widened by its allowance, insufficient on too few rows. */
export function trusted(estimate: Estimate, subject: Subject, rows: Rows, a: Role, b?: Role): Estimate {
  const { metric, context, options } = subject;
  if (metric.kind !== 'influence') return estimate;
  const allowance = metric.allowance?.(rows, a, b, context, options);
  const wide = allowance ? widened(estimate, allowance) : estimate;
  const enough = metric.sufficient?.(rows, context, options);
  if (enough?.ok !== false) return wide;
  // An estimate counts in its own units, which with clusters are not rows.
  const needed = Math.ceil((enough.needed * estimate.n) / rows.n);
  return { ...wide, insufficient: { reason: enough.reason, needed } };
}
