import type { Finding } from '../../report/schema.ts';
import { benjaminiHochberg } from '../../stats/index.ts';

/** One column of a family: how large the effect is, and how surprising it were if there were none. */
export interface FamilyMember {
  finding: Finding;
  /** Judged against the limit; infinite where it has no bound. */
  effect: number;
  /** Before any correction. */
  p: number;
}

/**
 * Judges an effect on many columns at once: one fails where it is beyond the limit and its p-value, adjusted after
 * Benjamini and Hochberg over all columns, is at most alpha. So where nothing changed any column fails with probability at
 * most alpha, and where much data makes anything significant, only what matters does. Without a limit nothing is judged.
 */
export function judgeFamily(
  members: readonly FamilyMember[],
  limit: number | undefined,
  alpha: number,
): Finding[] {
  const adjusted = benjaminiHochberg(members.map(({ p }) => p));
  return members.map(({ finding, effect }, k) => {
    const told: Finding = {
      ...finding,
      p: adjusted[k],
      ...(finding.method !== undefined && {
        method:
          members.length > 1
            ? `${finding.method}; Benjamini–Hochberg over ${members.length}`
            : finding.method,
      }),
    };
    if (limit === undefined) return told;
    const isBeyond = effect > limit;
    const isShown = adjusted[k] <= alpha;
    const chance = isBeyond && !isShown ? ', no more than chance may show' : '';
    return {
      ...told,
      limit: { op: '<=', value: limit },
      status: isBeyond && isShown ? 'fail' : 'pass',
      ...(finding.why !== undefined && { why: `${finding.why}${chance}` }),
    };
  });
}
