import type { CheckRuns } from './check-runs.ts';
import type { CountedApprovals } from './reviews.ts';
import { type TurnOutcome, turnCheck } from './turn-check.ts';

/** A check and what its approvals are counted by. */
export interface ApprovalsToSettle<T extends CountedApprovals> {
  checks: CheckRuns;
  /** The check's name. */
  name: string;
  /** The pull request's head, on which the approvals are counted. */
  commit: string;
  count(): Promise<T>;
  /** `why` of the approvals as markdown, everything untrusted escaped. */
  show(approvals: T): string;
}

const mostTurns = 5;

/**
 * Brings the check of a pull request's head in line with its reviews, and counts once more after each
 * write: of several runs that were started by reviews at the same time, the one that writes last has
 * then seen them all. A run that judges calls it after `finish`, because a review that was given
 * meanwhile found the check in progress and left it alone. Never throws what GitHub does.
 */
export async function settleApprovals<T extends CountedApprovals>(
  desk: ApprovalsToSettle<T>,
): Promise<{ approvals: T; turn: TurnOutcome }> {
  const { checks, name, commit, count, show } = desk;
  let approvals = await count();
  for (let turns = 1; ; turns++) {
    const turn = await turnCheck(checks, { name, commit, approvals, why: show(approvals) });
    if (turn.status !== 'turned' || turns === mostTurns) return { approvals, turn };
    const again = await count();
    if (again.status === approvals.status && again.why === approvals.why) return { approvals, turn };
    approvals = again;
  }
}
