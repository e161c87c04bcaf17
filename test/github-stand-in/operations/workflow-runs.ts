import { createHash } from 'node:crypto';
import { type Call, type Handler, notFound, page, refuse } from '../handler.ts';
import type { Artifact, WorkflowRun, World } from '../world.ts';

/** https://docs.github.com/en/rest/actions */
export const workflowRuns: Record<string, Handler> = {
  'actions/get-workflow-run': ({ world, path, origin, operation }) => {
    const run = world.runs.get(Number(path.run_id));
    return run ? { status: 200, body: shownRun(world, origin, run, operation.example()) } : notFound();
  },

  'actions/list-workflow-run-artifacts': (call) => {
    const { world, path, query } = call;
    const run = Number(path.run_id);
    if (!world.runs.has(run)) return notFound();
    const name = query.get('name');
    const all = [...world.artifacts.values()].filter(
      (artifact) => artifact.run === run && (name === null || artifact.name === name),
    );
    if (query.get('direction') !== 'asc') all.reverse();
    const { body, ...answer } = page(call, `/actions/runs/${run}/artifacts`, all, (artifact) =>
      shown(call, artifact),
    );
    return { ...answer, body: { total_count: all.length, artifacts: body } };
  },

  'actions/get-artifact': (call) => {
    const artifact = called(call);
    return artifact ? { status: 200, body: shown(call, artifact) } : notFound();
  },

  'actions/download-artifact': (call) => {
    const artifact = called(call);
    if (!artifact || call.path.archive_format !== 'zip') return notFound();
    if (artifact.expired) return refuse(410, 'Artifact has expired');
    return { status: 302, headers: { location: call.world.signedUrl(artifact.id) } };
  },
};

function called({ world, path }: Call): Artifact | undefined {
  return world.artifacts.get(Number(path.artifact_id));
}

function shown({ operation, world, origin }: Call, artifact: Artifact): Record<string, unknown> {
  const whole = operation.example() as { artifacts?: Record<string, unknown>[] };
  const run = world.runs.get(artifact.run);
  const url = `${origin}/repos/${world.owner}/${world.repo}/actions/artifacts/${artifact.id}`;
  return {
    ...(whole.artifacts?.[0] ?? whole),
    id: artifact.id,
    name: artifact.name,
    size_in_bytes: artifact.size ?? artifact.bytes.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expired,
    created_at: artifact.created,
    updated_at: artifact.created,
    digest: `sha256:${createHash('sha256').update(artifact.bytes).digest('hex')}`,
    workflow_run: {
      id: artifact.run,
      repository_id: 1,
      head_repository_id: run && world.repositoryId(run.headOwner, run.headRepo),
      head_branch: run?.headBranch,
      head_sha: run?.headSha,
    },
  };
}

/** A run as GitHub shows it, in an answer as in the payload of an event. */
export function shownRun(
  world: World,
  origin: string,
  run: WorkflowRun,
  example: Record<string, unknown>,
): Record<string, unknown> {
  const api = `${origin}/repos/${world.owner}/${world.repo}`;
  const url = `${api}/actions/runs/${run.id}`;
  const repository = (owner: string, name: string) => ({
    ...(example.repository as object),
    id: world.repositoryId(owner, name),
    name,
    full_name: `${owner}/${name}`,
    fork: world.repositoryId(owner, name) !== 1,
    owner: { ...(example.repository as { owner: object }).owner, login: owner },
  });
  const isFork = run.headOwner !== world.owner || run.headRepo !== world.repo;
  // of a fork's run GitHub names no pull request
  const pulls = [...world.pulls.values()].filter(
    ({ head, state }) =>
      !isFork && state === 'open' && head.owner === run.headOwner && head.ref === run.headBranch,
  );
  return {
    ...example,
    id: run.id,
    name: run.name,
    path: run.path,
    event: run.event,
    display_title: run.name,
    run_attempt: run.attempt,
    run_number: run.id,
    status: run.status,
    conclusion: run.conclusion,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    head_commit: { ...(example.head_commit as object), id: run.headSha },
    created_at: run.created,
    updated_at: run.created,
    run_started_at: run.created,
    url,
    html_url: `https://github.com/${world.owner}/${world.repo}/actions/runs/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    referenced_workflows: [],
    pull_requests: pulls.map(({ number, head, base }) => {
      const own = { id: 1, url: api, name: world.repo };
      return {
        id: number,
        number,
        url: `${api}/pulls/${number}`,
        head: { ref: head.ref, sha: head.sha, repo: own },
        base: { ref: base.ref, sha: base.sha, repo: own },
      };
    }),
    repository: repository(world.owner, world.repo),
    head_repository: repository(run.headOwner, run.headRepo),
  };
}
