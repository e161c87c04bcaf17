import type { Octokit } from './connect.ts';
import { failureOf } from './failure.ts';
import type { Patience } from './patience.ts';
import { persist } from './persist.ts';
import { contextOf, type PullRequestContext, shownPullRequest } from './pull-request-context.ts';
import { readable } from './readable.ts';

/**
 * A pull request of a repository by its number, open or closed, for events that have none of their own; a
 * fault with the reason where there is none or nobody knows. Never throws what GitHub does.
 */
export async function pullRequestByNumber(
  octokit: Octokit,
  { owner, repo, number }: { owner: string; repo: string; number: number },
  patience: Patience,
): Promise<PullRequestContext | { fault: string }> {
  try {
    const { data } = await persist(
      (signal) => octokit.rest.pulls.get({ owner, repo, pull_number: number, request: { signal } }),
      patience,
    );
    return contextOf(readable(shownPullRequest, data));
  } catch (error) {
    const { status, message } = failureOf(error);
    return {
      fault: status === 404 ? `${owner}/${repo} has no pull request ${number} that may be read` : message,
    };
  }
}
