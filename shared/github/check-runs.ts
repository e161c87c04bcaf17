/** How a check run ends. https://docs.github.com/en/rest/checks/runs */
export const conclusions = ['success', 'failure', 'neutral', 'action_required', 'cancelled'] as const;
export type Conclusion = (typeof conclusions)[number];

/** Bytes that a check's summary may have. GitHub takes 65,535; the rest is for what `turnCheck` adds. */
export const checkSummaryBytes = 60_000;

export interface CheckAnnotation {
  /** From the repository's root, with slashes. */
  path: string;
  line: number;
  level: 'failure' | 'warning' | 'notice';
  title: string;
  message: string;
}

export interface CheckRequest {
  /** The name that branch protection requires. */
  name: string;
  /** The commit it stands on: a pull request's head, never its merge commit. */
  commit: string;
  conclusion: Conclusion;
  /** The verdict and what decides it, plain text. */
  title: string;
  /** Markdown, everything untrusted already escaped; at most `checkSummaryBytes`. */
  summary: string;
  annotations: readonly CheckAnnotation[];
  /** What a later event needs to know of the verdict, so that an approval can turn the check. */
  outcome: CheckOutcomeMemory;
}

/** Kept in the check run's external_id. */
export interface CheckOutcomeMemory {
  /** What the conclusion would be with all approvals. */
  conclusion: Conclusion;
  runId: number;
  attempt: number;
}

/** What happened; `untidy` says what is missing of a check whose conclusion is right. */
export type CheckPublished =
  | { status: 'published'; id: number; url: string; untidy?: string }
  /** A newer run has judged the commit, or is at it; its check stands. */
  | { status: 'superseded'; id: number; url: string }
  | { status: 'read-only' | 'failed' | 'no-token'; why: string };

/** A check as a run left it. */
export interface FoundCheck {
  id: number;
  url: string;
  /** Absent while it is in progress. */
  conclusion?: string;
  /** Absent while it is in progress, and where it was closed without a verdict. */
  outcome?: CheckOutcomeMemory;
  title: string;
  summary: string;
}

/** Check runs of one repository. No method throws what GitHub does: the outcome says what happened. */
export interface CheckRuns {
  /**
   * Shows that judging has begun. `post:` closes it as cancelled where `finish` was never reached.
   * Tried once, without waiting: `finish` makes up for it.
   */
  begin(name: string, commit: string): Promise<void>;
  /** Ends the check that `begin` showed, or one of the same run; otherwise makes one. */
  finish(request: CheckRequest): Promise<CheckPublished>;
  /** The newest check of that name on the commit that is ours, as a run left it. */
  find(name: string, commit: string): Promise<FoundCheck | { unreadable: string } | undefined>;
}
