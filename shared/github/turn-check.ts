import type { CheckRuns, Conclusion } from './check-runs.ts';
import { withheld } from './conclusion-of.ts';
import type { CountedApprovals } from './reviews.ts';
import { showApprovals } from './show-approvals.ts';

export interface TurnRequest {
  name: string;
  /** The pull request's head, on which the approvals were counted. */
  commit: string;
  approvals: CountedApprovals;
  /** `approvals.why` as markdown, everything untrusted already escaped. */
  why: string;
}

export type TurnOutcome =
  | { status: 'turned' | 'unchanged'; conclusion: Conclusion; id: number; url: string }
  /** Nothing was written, because there is no verdict yet to go with the approvals. */
  | { status: 'nothing-to-turn'; why: string }
  | { status: 'read-only' | 'failed' | 'no-token'; why: string };

/**
 * Turns the check of a commit that is already judged, when its approvals have changed: from
 * `action_required` to what the judging run remembered, or back. A failure stays a failure. Title and
 * summary keep what they say of the verdict. Never throws what GitHub does.
 */
export async function turnCheck(
  checks: CheckRuns,
  { name, commit, approvals, why }: TurnRequest,
): Promise<TurnOutcome> {
  const found = await checks.find(name, commit);
  if (found === undefined) {
    return nothing(`no run has published a check "${name}" on ${commit.slice(0, 7)} yet`);
  }
  if ('unreadable' in found) {
    return { status: 'failed', why: `The check "${name}" could not be read: ${found.unreadable}` };
  }
  if (found.conclusion === undefined) {
    return nothing('its run is still judging, and will count the approvals itself');
  }
  const { outcome, id, url } = found;
  if (outcome === undefined) {
    return nothing('its run ended before there was a verdict; run it again');
  }
  const conclusion = withheld(outcome.conclusion, approvals.status);
  const shown = showApprovals(found, approvals.status, why);
  const isSaid = shown.title === found.title && shown.summary.trimEnd() === found.summary.trimEnd();
  if (conclusion === found.conclusion && isSaid) {
    return { status: 'unchanged', conclusion, id, url };
  }
  const published = await checks.finish({ name, commit, conclusion, ...shown, annotations: [], outcome });
  if ('why' in published) return published;
  if (published.status === 'superseded') return nothing('a newer run is judging this commit');
  return { status: 'turned', conclusion, id: published.id, url: published.url };
}

function nothing(reason: string): TurnOutcome {
  return { status: 'nothing-to-turn', why: `The approvals turn no check: ${reason}.` };
}
