import type { CheckRuns } from './check-runs.ts';
import type { ApprovalRule, CountedApprovals, Reviews } from './reviews.ts';
import { type TurnOutcome, turnCheck } from './turn-check.ts';

export interface ApprovalsToSettle {
  checks: CheckRuns;
  reviews: Reviews;
  /** The check's name. */
  name: string;
  rule: ApprovalRule;
  pullRequest: { owner: string; repo: string; number: number; headSha: string };
  /** `why` of the approvals as markdown, everything untrusted escaped. */
  show(approvals: CountedApprovals): string;
}

const mostTurns = 5;

/**
 * Brings the check of a pull request's head in line with its reviews, and counts once more after each
 * write: of several runs that were started by reviews at the same time, the one that writes last has
 * then seen them all. A run that judges calls it after `finish`, because a review that was given
 * meanwhile found the check in progress and left it alone. Never throws what GitHub does.
 */
export async function settleApprovals(
  desk: ApprovalsToSettle,
): Promise<{ approvals: CountedApprovals; turn: TurnOutcome }> {
  const { checks, reviews, name, rule, pullRequest, show } = desk;
  const count = () => reviews.count(rule, pullRequest);
  let approvals = await count();
  for (let turns = 1; ; turns++) {
    const what = { name, commit: pullRequest.headSha, approvals, why: show(approvals) };
    const turn = await turnCheck(checks, what);
    if (turn.status !== 'turned' || turns === mostTurns) return { approvals, turn };
    const again = await count();
    if (again.status === approvals.status && again.why === approvals.why) return { approvals, turn };
    approvals = again;
  }
}
