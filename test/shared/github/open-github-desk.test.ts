import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { actionHost } from '../../../shared/github/action-host.ts';
import type { CheckRequest } from '../../../shared/github/check-runs.ts';
import type { GitHubDesk } from '../../../shared/github/github-desk.ts';
import type { Host } from '../../../shared/github/host.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import type { WorkflowRun } from '../../github-stand-in/world.ts';

let standIn: StandIn;
let folder: string;
beforeAll(async () => {
  standIn = await startStandIn({ files: { 'tollgate.yml': 'version: 1\n' } });
  standIn.openPullRequest({ number: 1, fork: 'stranger', files: { 'tollgate.yml': 'version: 2\n' } });
  folder = mkdtempSync(join(tmpdir(), 'open-github-desk-'));
});
afterAll(async () => {
  await standIn.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  standIn.reset();
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(standIn.violations).toEqual([]);
});

function hostOf(eventName: string, event: object, env: Record<string, string> = {}): Host {
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(event));
  return actionHost({
    GITHUB_API_URL: standIn.origin,
    GITHUB_EVENT_NAME: eventName,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'octo-org/models',
    GITHUB_RUN_ID: '9000000',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0'.repeat(40),
    'INPUT_GITHUB-TOKEN': tokens.write,
    ...env,
  });
}

async function deskOf(...asked: Parameters<typeof hostOf>): Promise<GitHubDesk> {
  const desk = await hostOf(...asked).github?.();
  if (!desk) throw new Error('there is no desk');
  return desk;
}

const checkOf = (run: WorkflowRun, conclusion: 'success' | 'failure'): CheckRequest => ({
  name: 'Tollgate',
  commit: run.headSha,
  conclusion,
  title: `judged by ${run.id}`,
  summary: 'all',
  annotations: [],
  outcome: { conclusion, runId: run.id, attempt: run.attempt },
});

describe('the desk', () => {
  it('is one and the same for a step, and absent outside of a repository', async () => {
    const host = hostOf('push', {});
    expect(await host.github?.()).toBe(await host.github?.());
    expect(await hostOf('push', {}, { GITHUB_REPOSITORY: '' }).github?.()).toBeUndefined();
  });

  it('follows a run on workflow_run and on nothing else', async () => {
    const run = standIn.addRun({ pull: 1 });
    const desk = await deskOf('workflow_run', standIn.workflowRunEvent(run));
    expect(await desk.followed?.('.github/workflows/review.yml')).toMatchObject({
      status: 'proved',
      runId: run.id,
      pullRequest: { number: 1 },
    });
    expect(await deskOf('pull_request', standIn.event(1))).not.toHaveProperty('followed');
  });

  it('begins and ends one check for the run that it follows', async () => {
    const run = standIn.addRun({ pull: 1 });
    const { checks } = await deskOf('workflow_run', standIn.workflowRunEvent(run));
    await checks.begin('Tollgate', run.headSha);
    expect(standIn.checks(run.headSha)).toMatchObject([{ status: 'in_progress' }]);
    expect(await checks.finish(checkOf(run, 'success'))).toMatchObject({ status: 'published' });
    expect(standIn.checks(run.headSha)).toMatchObject([{ status: 'completed', conclusion: 'success' }]);
  });

  it('leaves the check to the newer of two judged runs, whichever is published last', async () => {
    const [older, newer] = [standIn.addRun({ pull: 1 }), standIn.addRun({ pull: 1 })];
    for (const [run, conclusion] of [
      [newer, 'failure'],
      [older, 'success'],
    ] as const) {
      const { checks } = await deskOf('workflow_run', standIn.workflowRunEvent(run));
      await checks.begin('Tollgate', run.headSha);
      await checks.finish(checkOf(run, conclusion));
    }
    expect(standIn.checks(newer.headSha)).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('finds pull requests and files', async () => {
    const desk = await deskOf('push', {});
    const found = await desk.pullRequest(1);
    expect(found).toMatchObject({ number: 1, isFork: true });
    expect(await desk.fileAt('tollgate.yml')).toEqual({ text: 'version: 1\n' });
    const { headSha } = found as { headSha: string };
    expect(await desk.fileAt('tollgate.yml', headSha)).toEqual({ text: 'version: 2\n' });
    expect(await desk.fileAt('nowhere.yml')).toEqual({ absent: true });
  });

  it('says everywhere that it has no token', async () => {
    const run = standIn.addRun({ pull: 1 });
    const without = { 'INPUT_GITHUB-TOKEN': '' };
    const desk = await deskOf('workflow_run', standIn.workflowRunEvent(run), without);
    expect(desk).not.toHaveProperty('followed');
    expect(await desk.pullRequest(1)).toEqual({ fault: 'github-token is empty' });
    expect(await desk.fileAt('tollgate.yml')).toEqual({ fault: 'github-token is empty' });
    expect(await desk.checks.finish(checkOf(run, 'success'))).toMatchObject({ status: 'no-token' });
    const pull = { owner: 'octo-org', repo: 'models', number: 1, headSha: run.headSha };
    expect(await desk.reviews.count({ count: 1, from: [] }, pull)).toMatchObject({ status: 'unknown' });
    expect(standIn.requests).toEqual([]);
  });
});
