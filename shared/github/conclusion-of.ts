import { blocks, type FailOn, type Verdict } from '../verdict.ts';
import type { Conclusion } from './check-runs.ts';
import type { CountedApprovals } from './reviews.ts';

export interface Judged {
  verdict: Verdict;
  failOn: FailOn;
  /** Whether a gate that counts was measured by code of the pull request itself, as one from a fork. */
  selfReported?: boolean;
  /** Absent where no approval is asked for. */
  approvals?: CountedApprovals['status'];
  /** What such a result comes to where it would let the pull request through. */
  asSelfReported?: 'neutral' | 'action_required';
}

/**
 * How the check ends now, and how it would end with all approvals. A verdict that blocks is a
 * `failure`; pass and warn are a `success`; the rest, let through by `fail-on`, is `neutral`.
 * GitHub merges on success and on neutral alike, so neither stands where an approval is missing or
 * nobody knows.
 */
export function conclusionOf({
  verdict,
  failOn,
  selfReported = false,
  approvals,
  asSelfReported = 'neutral',
}: Judged): { conclusion: Conclusion; withApprovals: Conclusion } {
  const measured = ofVerdict(verdict, failOn);
  const withApprovals = selfReported && letsThrough(measured) ? asSelfReported : measured;
  return { conclusion: withheld(withApprovals, approvals), withApprovals };
}

/** The conclusion as it stands while approvals are as they are. */
export function withheld(withApprovals: Conclusion, approvals?: CountedApprovals['status']): Conclusion {
  const isHeld = approvals !== undefined && approvals !== 'granted';
  return isHeld && letsThrough(withApprovals) ? 'action_required' : withApprovals;
}

function ofVerdict(verdict: Verdict, failOn: FailOn): Conclusion {
  if (blocks(verdict, failOn)) return 'failure';
  return verdict === 'pass' || verdict === 'warn' ? 'success' : 'neutral';
}

/** Whether branch protection takes it for a passed check. */
function letsThrough(conclusion: Conclusion): boolean {
  return conclusion === 'success' || conclusion === 'neutral';
}
