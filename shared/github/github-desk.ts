import type { CheckRuns } from './check-runs.ts';
import type { FollowedRun } from './followed-run.ts';
import type { Reviews } from './reviews.ts';
import type { RunArtifacts } from './run-artifacts.ts';

/** What the report over all gates asks of GitHub, besides what every gate does. */
export interface GitHubDesk {
  artifacts: RunArtifacts;
  checks: CheckRuns;
  reviews: Reviews;
  /**
   * The pull request's run that this one follows (event `workflow_run`), proved to be what it says;
   * nothing on any other event.
   */
  followed?(workflow: string): Promise<FollowedRun>;
}
