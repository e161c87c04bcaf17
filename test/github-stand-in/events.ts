import { describedOperations } from './description.ts';
import { shownPull } from './operations/pulls.ts';
import { shownRun } from './operations/workflow-runs.ts';
import type { PullRequest, Review, WorkflowRun, World } from './world.ts';

const operations = new Map(describedOperations().map((operation) => [operation.id, operation]));
const example = (id: string) => operations.get(id)?.example() ?? {};

/** Payloads of the events that start workflows. https://docs.github.com/en/webhooks/webhook-events-and-payloads */
export function eventsOf(world: World, origin: string) {
  const { owner, repo } = world;
  const repository = {
    id: 1,
    name: repo,
    full_name: `${owner}/${repo}`,
    owner: { login: owner, type: 'Organization' },
    html_url: `https://github.com/${owner}/${repo}`,
    default_branch: 'main',
    private: true,
    fork: false,
  };
  const ofPull = (pull: PullRequest) => ({
    number: pull.number,
    repository,
    organization: { login: owner },
    pull_request: shownPull(world, pull, example('pulls/get')),
    sender: pull.author,
  });

  return {
    pullRequest: (pull: PullRequest, action = 'synchronize') => ({ action, ...ofPull(pull) }),

    review({ id, author, state, commit, submitted }: Review, pull: PullRequest) {
      const { number: _, ...payload } = ofPull(pull);
      return {
        action: state === 'DISMISSED' ? 'dismissed' : 'submitted',
        ...payload,
        review: {
          id,
          user: author === null ? null : { login: author, type: 'User' },
          state: state.toLowerCase(),
          commit_id: commit,
          submitted_at: submitted,
        },
      };
    },

    workflowRun: (run: WorkflowRun) => ({
      action: 'completed',
      workflow_run: shownRun(world, origin, run, example('actions/get-workflow-run')),
      workflow: { id: 1, name: run.name, path: run.path, state: 'active' },
      repository,
    }),

    /** Merges a pull request for the queue and says what the queue asks for. */
    mergeGroup(pull: PullRequest) {
      const base = world.git.resolve(`refs/heads/${pull.base.ref}`) as string;
      const ref = `refs/heads/gh-readonly-queue/${pull.base.ref}/pr-${pull.number}-${base}`;
      const sha = world.git.merge(ref, base, pull.head.sha, `Merge pull request #${pull.number}`);
      return {
        action: 'checks_requested',
        merge_group: {
          head_sha: sha,
          head_ref: ref,
          base_sha: base,
          base_ref: `refs/heads/${pull.base.ref}`,
          head_commit: { id: sha, message: `Merge pull request #${pull.number}` },
        },
        repository,
      };
    },

    push(branch: string) {
      const sha = world.git.resolve(`refs/heads/${branch}`) as string;
      const { parents, message } = world.git.describe(sha);
      return {
        ref: `refs/heads/${branch}`,
        before: parents[0] ?? '0'.repeat(40),
        after: sha,
        head_commit: { id: sha, message },
        repository,
      };
    },
  };
}
