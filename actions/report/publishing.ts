import type { CommentMode } from '../../shared/github/comment.ts';
import type { GitHubDesk } from '../../shared/github/github-desk.ts';
import type { Host } from '../../shared/github/host.ts';
import type { RunContext } from '../../shared/github/run-context.ts';
import type { Approvals } from '../../shared/report/index.ts';
import type { ReportInputs } from './read-inputs.ts';

/** Where one result goes. */
export interface Publishing {
  host: Host;
  desk?: GitHubDesk;
  inputs: ReportInputs;
  /** The run, commit and pull request that the result belongs to; not this run's own where it follows another. */
  run: RunContext;
  mode: CommentMode;
  /** Counts the approvals anew, for reviews that were given while the check was in progress. */
  recount?(): Promise<Approvals | undefined>;
  /** Why the comment must not be written, asked right before it would be. */
  holdsBack?(): Promise<string | undefined>;
}
