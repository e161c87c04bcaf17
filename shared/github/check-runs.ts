/** How a check run ends. https://docs.github.com/en/rest/checks/runs */
export type Conclusion = 'success' | 'failure' | 'neutral' | 'action_required' | 'cancelled';

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

export type CheckPublished =
  | { status: 'published'; id: number; url: string }
  | { status: 'superseded'; id: number; url: string }
  | { status: 'read-only' | 'failed' | 'no-token'; why: string };

/** Check runs of one repository. No method throws what GitHub does: the outcome says what happened. */
export interface CheckRuns {
  /** Shows that judging has begun. `post:` closes it as cancelled where `finish` was never reached. */
  begin(name: string, commit: string): Promise<void>;
  finish(request: CheckRequest): Promise<CheckPublished>;
  /** The check of that name on the commit as an earlier run left it, if it is ours. */
  find(
    name: string,
    commit: string,
  ): Promise<
    | { id: number; conclusion?: string; outcome?: CheckOutcomeMemory; title: string; summary: string }
    | undefined
  >;
}
