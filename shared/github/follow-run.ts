import { z } from 'zod';
import type { Octokit } from './connect.ts';
import { failureOf } from './failure.ts';
import type { FollowedRun } from './followed-run.ts';
import { lookRefusal } from './look-refusal.ts';
import type { Patience } from './patience.ts';
import { persist } from './persist.ts';
import { plainWords } from './plain-words.ts';
import { contextOf, shownPullRequest } from './pull-request-context.ts';
import { readRunFile } from './read-run-file.ts';
import { readable } from './readable.ts';

/** What following a run needs of the outside. */
export interface FollowDesk {
  octokit: Octokit;
  owner: string;
  repo: string;
  /** The event's payload. */
  payload: unknown;
  /** Starts the patience of one question. */
  patience(): Patience;
}

const id = z.number().int().positive();
const sha = z.string().regex(/^[0-9a-f]{40,64}$/);

const shownRun = z.object({
  id,
  event: z.string(),
  path: z.string(),
  run_attempt: id,
  head_branch: z.string().min(1).nullish(),
  head_sha: sha,
  html_url: z.string(),
  repository: z.object({ id }),
  head_repository: z.object({ id, owner: z.object({ login: z.string() }) }).nullish(),
});
type ShownRun = z.infer<typeof shownRun>;

const completedEvent = z.object({
  action: z.string(),
  workflow_run: shownRun,
  repository: z.object({ id, full_name: z.string() }),
});

const openPull = shownPullRequest.extend({
  head: shownPullRequest.shape.head.extend({ ref: z.string() }),
  state: z.string(),
});
type OpenPull = z.infer<typeof openPull>;

const followedEvents = ['pull_request', 'pull_request_review'] as const;
const perPage = 100;
/** Pages of pull requests of one branch; GitHub allows one for each branch that it may go into. */
const mostPages = 10;

/**
 * Proves that the run which this one follows is what it should be: a completed run of the workflow
 * `workflow` (its path) in this very repository, on a pull request. GitHub is asked for the run and its pull
 * request; nothing that the run itself wrote takes part. Never throws what GitHub does.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflow_run
 */
export async function followRun(workflow: string, desk: FollowDesk): Promise<FollowedRun> {
  const event = completedEvent.safeParse(desk.payload);
  if (!event.success) return refused('the event names no completed run; only workflow_run does');
  const { action, workflow_run: told, repository } = event.data;
  if (action !== 'completed') {
    return refused(
      `the run is ${plainWords(action, 40)}; add "types: [completed]" to the event workflow_run`,
    );
  }
  if (repository.full_name.toLowerCase() !== `${desk.owner}/${desk.repo}`.toLowerCase()) {
    return refused('the event belongs to another repository');
  }
  const broken = brokenRule(told, workflow, repository.id);
  if (broken) return refused(broken);
  try {
    const run = await askedAnew(told.id, desk);
    const brokenNow = brokenRule(run, workflow, repository.id) ?? difference(told, run);
    if (brokenNow) return refused(brokenNow);
    return await proved(run, desk);
  } catch (error) {
    return refused(lookRefusal(error, 'actions: read, pull-requests: read'));
  }
}

function brokenRule(run: ShownRun, workflow: string, repository: number): string | undefined {
  if (run.repository.id !== repository) return 'it is a run of another repository';
  if (!isFollowed(run.event)) {
    return `it was started by ${plainWords(run.event, 40)}, not by a pull request`;
  }
  if (bare(run.path) !== expectedPath(workflow)) {
    return `it is a run of ${plainWords(bare(run.path))}, not of ${expectedPath(workflow)}`;
  }
  return undefined;
}

function isFollowed(event: string): event is (typeof followedEvents)[number] {
  return followedEvents.some((one) => one === event);
}

/** GitHub adds the ref that the workflow was read at in places: `.github/workflows/gates.yml@refs/heads/main`. */
function bare(path: string): string {
  return path.split('@', 1)[0];
}

function expectedPath(workflow: string): string {
  const path = bare(workflow.trim()).replace(/^\.?\//, '');
  return path.includes('/') ? path : `.github/workflows/${path}`;
}

async function askedAnew(run: number, { octokit, owner, repo, patience }: FollowDesk): Promise<ShownRun> {
  const { data } = await persist(
    (signal) => octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: run, request: { signal } }),
    patience(),
  );
  return readable(shownRun, data);
}

function difference(told: ShownRun, run: ShownRun): string | undefined {
  if (run.id !== told.id || run.head_sha !== told.head_sha) {
    return 'GitHub knows the run with another commit than the event says';
  }
  if (run.run_attempt > told.run_attempt) {
    return `it has been started again; attempt ${run.run_attempt} is published when it is completed`;
  }
  return undefined;
}

async function proved(run: ShownRun, desk: FollowDesk): Promise<FollowedRun> {
  const ofBranch = await openPulls(run, desk);
  const found = ofBranch.filter(({ head }) => head.sha === run.head_sha);
  const [pull] = found;
  const bases = new Map(ofBranch.map(({ base }) => [base.ref, { sha: base.sha, ref: base.ref }]));
  return {
    status: 'proved',
    event: run.event as (typeof followedEvents)[number],
    runId: run.id,
    attempt: run.run_attempt,
    url: run.html_url,
    headSha: run.head_sha,
    isFork: run.head_repository?.id !== run.repository.id,
    ...(found.length === 1 ? { pullRequest: contextOf(pull) } : { moved: whyNone(run, ofBranch, found) }),
    ...(bases.size === 1 && { base: [...bases.values()][0] }),
    read: (artifact, file) => readRunFile(run.id, artifact, file, desk),
    isCurrent: async () => found.length === 1 && isCurrent(run, pull.number, desk),
  };
}

/** The open pull requests from the run's branch into this repository, whatever their heads are. */
async function openPulls(run: ShownRun, { octokit, owner, repo, patience }: FollowDesk): Promise<OpenPull[]> {
  const { head_branch: branch, head_repository: from } = run;
  if (!branch || !from) return [];
  const which = { owner, repo, state: 'open' as const, head: `${from.owner.login}:${branch}` };
  const all: OpenPull[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const found = await persist(async (signal) => {
      const asked = { ...which, per_page: perPage, page, request: { signal } };
      return readable(z.array(openPull), (await octokit.rest.pulls.list(asked)).data);
    }, patience());
    all.push(...found);
    if (found.length < perPage) break;
  }
  // an owner may have several forks, and a filter that GitHub cannot read is no filter
  return all.filter(
    ({ state, head, base }) =>
      state === 'open' &&
      base.repo.id === run.repository.id &&
      head.repo?.id === from.id &&
      head.ref === branch,
  );
}

function whyNone(run: ShownRun, ofBranch: readonly OpenPull[], found: readonly OpenPull[]): string {
  if (found.length > 1) {
    const which = found.map(({ number, base }) => `#${number} into ${plainWords(base.ref ?? '', 100)}`);
    return `the commit is the head of ${found.length} open pull requests (${which.join(', ')})`;
  }
  if (!run.head_repository) return 'the repository that the pull request came from is gone';
  if (ofBranch.length > 0) {
    const { number, head } = ofBranch[0];
    return `pull request #${number} has moved on to ${head.sha.slice(0, 7)}`;
  }
  const branch = plainWords(`${run.head_repository.owner.login}:${run.head_branch ?? ''}`, 200);
  return `there is no open pull request from ${branch}`;
}

async function isCurrent(
  run: ShownRun,
  number: number,
  { octokit, owner, repo, patience }: FollowDesk,
): Promise<boolean> {
  try {
    const { data } = await persist(
      (signal) => octokit.rest.pulls.get({ owner, repo, pull_number: number, request: { signal } }),
      patience(),
    );
    const { state, head } = readable(openPull, data);
    return state === 'open' && head.sha === run.head_sha && head.repo?.id === run.head_repository?.id;
  } catch (error) {
    failureOf(error);
    return false;
  }
}

function refused(why: string): FollowedRun {
  return { status: 'refused', why };
}
