import { z } from 'zod';
import { artifactsOfRun } from './artifacts-of-run.ts';
import type { CheckRuns } from './check-runs.ts';
import { saveOpenCheck } from './check-state.ts';
import type { Octokit } from './connect.ts';
import { fileAt } from './file-at.ts';
import { followRun } from './follow-run.ts';
import type { GitHubDesk } from './github-desk.ts';
import { openCheckRuns } from './open-check-runs.ts';
import { openReviews } from './open-reviews.ts';
import { patience } from './patience.ts';
import { pullRequestByNumber } from './pull-request-by-number.ts';
import { renewedPatience } from './renewed-patience.ts';
import type { RunContext } from './run-context.ts';

/** What the desk is opened with. */
export interface GitHubDeskSettings {
  /** Nothing where there is no token. */
  octokit?: Octokit;
  /** Asks who is in a team; `octokit` where absent. */
  approvalsOctokit?: Octokit;
  owner: string;
  repo: string;
  run: RunContext;
  /** The event's payload. */
  payload: unknown;
  /** The runner's environment. */
  env: NodeJS.ProcessEnv;
  /** Milliseconds that each question may take in all. */
  patience: number;
}

const followedEvent = z.object({
  workflow_run: z.object({ id: z.number().int().positive(), run_attempt: z.number().int().positive() }),
});

/**
 * All that the report over all gates asks of GitHub about one repository. Without a token only artifacts can be
 * reached; everything else says so.
 */
export function openGitHubDesk(settings: GitHubDeskSettings): GitHubDesk {
  const { octokit, approvalsOctokit, owner, repo, run, payload, env } = settings;
  const left = () => patience(settings.patience);
  const noToken = { fault: 'github-token is empty' };
  return {
    artifacts: artifactsOfRun({ run, env, patience: left }),
    checks: checksOf(settings),
    reviews: {
      count: (...asked) => openReviews({ octokit, approvalsOctokit, patience: left() }).count(...asked),
    },
    ...(octokit &&
      run.event === 'workflow_run' && {
        followed: (workflow: string) =>
          followRun(workflow, { octokit, owner, repo, payload, patience: left }),
      }),
    pullRequest: async (number) =>
      octokit ? pullRequestByNumber(octokit, { owner, repo, number }, left()) : noToken,
    fileAt: async (path, commit) =>
      octokit ? fileAt(octokit, { owner, repo, path, ref: commit }, left()) : noToken,
  };
}

/**
 * Checks speak for the run that was judged: of two runs the newer one's check stands, in whatever order they
 * are published.
 */
function checksOf({ octokit, owner, repo, run, payload, patience: total }: GitHubDeskSettings): CheckRuns {
  const followed = run.event === 'workflow_run' ? followedEvent.safeParse(payload).data : undefined;
  const { id, run_attempt: attempt } = followed?.workflow_run ?? { id: run.id, run_attempt: run.attempt };
  const left = renewedPatience(total);
  const checks = openCheckRuns({
    octokit,
    owner,
    repo,
    run: { id, attempt, url: run.url },
    patience: left,
    saveState: saveOpenCheck,
  });
  return {
    begin(...asked) {
      left.renew();
      return checks.begin(...asked);
    },
    finish(request) {
      left.renew();
      return checks.finish(request);
    },
    find(...asked) {
      left.renew();
      return checks.find(...asked);
    },
  };
}
