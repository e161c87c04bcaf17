import { z } from 'zod';

/** The pull request that a run belongs to. */
export interface PullRequestContext {
  owner: string;
  repo: string;
  number: number;
  headSha: string;
  baseSha: string;
  /** Name of the branch that it wants to go into. */
  baseRef?: string;
  /** Whether the head lies in another repository, or in one that is gone. */
  isFork: boolean;
}

const sha = z.string().regex(/^[0-9a-f]{40,64}$/);
const repository = z.object({ id: z.number(), name: z.string(), owner: z.object({ login: z.string() }) });

/** A pull request as GitHub shows it, in the payload of an event and in an answer. */
export const shownPullRequest = z.object({
  number: z.number().int().positive(),
  head: z.object({ sha, repo: z.object({ id: z.number() }).nullish() }),
  base: z.object({ sha, ref: z.string().max(300).optional(), repo: repository }),
});

const pullRequestEvent = z.object({ pull_request: shownPullRequest });
const mergeGroupEvent = z.object({
  merge_group: z.object({
    head_sha: sha,
    base_sha: sha.optional(),
    base_ref: z.string().max(300).optional(),
  }),
});
const workflowRunEvent = z.object({ workflow_run: z.object({ head_sha: sha }) });

/** What an event's payload tells of the commits that it is about. */
export interface EventContext {
  pullRequest?: PullRequestContext;
  headSha?: string;
  /** What a merge queue puts its group upon: the branch, with the groups before it. */
  mergeBase?: { sha: string; ref?: string };
}

/**
 * The pull request of an event's payload, or nothing where the event belongs to none: push,
 * schedule, workflow_dispatch, and merge_group, which stands for several at once.
 * `headSha` is the commit that a merge queue tests, or that the run judged which this one follows
 * (`workflow_run`); whose pull request that was, the payload does not say of a fork.
 */
export function pullRequestContext(payload: unknown): EventContext {
  const pullRequest = pullRequestEvent.safeParse(payload);
  if (pullRequest.success) return { pullRequest: contextOf(pullRequest.data.pull_request) };
  const mergeGroup = mergeGroupEvent.safeParse(payload);
  if (mergeGroup.success) {
    const { head_sha: headSha, base_sha: baseSha, base_ref: baseRef } = mergeGroup.data.merge_group;
    const ref = baseRef?.replace(/^refs\/heads\//, '');
    return { headSha, ...(baseSha !== undefined && { mergeBase: { sha: baseSha, ref } }) };
  }
  const workflowRun = workflowRunEvent.safeParse(payload);
  return workflowRun.success ? { headSha: workflowRun.data.workflow_run.head_sha } : {};
}

export function contextOf({ number, head, base }: z.infer<typeof shownPullRequest>): PullRequestContext {
  return {
    owner: base.repo.owner.login,
    repo: base.repo.name,
    number,
    headSha: head.sha,
    baseSha: base.sha,
    baseRef: base.ref,
    isFork: head.repo?.id !== base.repo.id,
  };
}
