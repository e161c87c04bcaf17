import type { PullRequestContext } from './pull-request-context.ts';

/** The pull request's run whose artifact is published by a run with more rights (event `workflow_run`). */
export type FollowedRun =
  | {
      status: 'proved';
      /** The event that started it. */
      event: 'pull_request' | 'pull_request_review';
      runId: number;
      attempt: number;
      url: string;
      /** The commit that it judged. */
      headSha: string;
      /** Whether its code came from another repository, or from one that is gone. */
      isFork: boolean;
      /** Found by branch and commit, never by the artifact; nothing where the head has moved on. */
      pullRequest?: PullRequestContext;
      /** Why there is no pull request to comment on, the end of a sentence; plain text. */
      moved?: string;
      /** The branch that it wants to go into, also where `pullRequest` is missing, as long as there is but one. */
      base?: { sha: string; ref?: string };
      /** Reads one file of one of its artifacts in memory, within caps. Never throws what GitHub does. */
      read(artifact: string, file: string): Promise<{ bytes: Uint8Array } | { fault: string }>;
      /** Whether the pull request is open and its head still `headSha`, asked anew; false where nobody knows. */
      isCurrent(): Promise<boolean>;
    }
  /** Not a run to publish for; `why` says which rule it breaks. */
  | { status: 'refused'; why: string };
