import type { CheckRuns } from './check-runs.ts';
import type { FollowedRun } from './followed-run.ts';
import type { PullRequestContext } from './pull-request-context.ts';
import type { Reviews } from './reviews.ts';
import type { RunArtifacts } from './run-artifacts.ts';

/** What the report over all gates asks of GitHub, besides what every gate does. */
export interface GitHubDesk {
  artifacts: RunArtifacts;
  checks: CheckRuns;
  reviews: Reviews;
  /**
   * The pull request's run that this one follows (event `workflow_run`), proved to be what it says, and a run
   * of the workflow of this path; absent on any other event, and without a token.
   */
  followed?(workflow: string): Promise<FollowedRun>;
  /** A pull request of this repository by its number, open or closed, for events that have none. */
  pullRequest(number: number): Promise<PullRequestContext | { fault: string }>;
  /** A file of this repository at a commit, or on the default branch; `path` from the root, with slashes. */
  fileAt(path: string, commit?: string): Promise<{ text: string } | { absent: true } | { fault: string }>;
}
