import type { EventContext, PullRequestContext } from './pull-request-context.ts';

/** What is known of the run that a gate is part of; every part is absent outside of GitHub. */
export interface RunContext {
  /** `owner/name` */
  repository?: string;
  /** The commit that is judged: a pull request's head, never its merge commit. */
  commit?: string;
  /** The run's page. */
  url?: string;
  /** The run's number, growing with time, and how often it has been started. */
  id?: number;
  attempt?: number;
  /** The event's name: `pull_request`, `push`, `schedule`, … */
  event?: string;
  workflow?: string;
  /** The workflow's file in its repository: `.github/workflows/gates.yml`. */
  workflowPath?: string;
  job?: string;
  pullRequest?: PullRequestContext;
  /** In a merge queue: the commit whose limits count, and its branch. */
  mergeBase?: EventContext['mergeBase'];
}

/** Reads the run from a runner's environment and the event's payload. */
export function runContext(env: NodeJS.ProcessEnv, event: EventContext): RunContext {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = env;
  const server = env.GITHUB_SERVER_URL;
  return {
    repository: repository || undefined,
    commit: event.pullRequest?.headSha ?? event.headSha ?? (env.GITHUB_SHA || undefined),
    url: server && repository && id ? `${server}/${repository}/actions/runs/${id}` : undefined,
    id: wholeNumber(id),
    attempt: wholeNumber(attempt),
    event: env.GITHUB_EVENT_NAME || undefined,
    workflow: env.GITHUB_WORKFLOW || undefined,
    workflowPath: workflowPath(env.GITHUB_WORKFLOW_REF),
    job: env.GITHUB_JOB || undefined,
    pullRequest: event.pullRequest,
    mergeBase: event.mergeBase,
  };
}

/** The path in `owner/name/.github/workflows/gates.yml@refs/heads/main`. */
function workflowPath(ref = ''): string | undefined {
  return /^[^/]+\/[^/]+\/(.+?\.ya?ml)@/.exec(ref)?.[1];
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
