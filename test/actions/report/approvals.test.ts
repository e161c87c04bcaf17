import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { faults } from '../../github-stand-in/faults.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { runAction } from '../../run-action.ts';
import { judgedWorkspace, settingsText } from './judged-workspace.ts';

const root = join(import.meta.dirname, '../../..');
const pull = 1;
const rule = '\napprovals:\n  medium: { count: 2, from: [team/model-risk] }\n';

let standIn: StandIn;
let head: string;
const workspaces: Record<string, string> = {};
beforeAll(async () => {
  standIn = await startStandIn({ files: { 'tollgate.yml': settingsText() + rule } });
  head = standIn.openPullRequest({ number: pull, author: 'author' }).head.sha;
  for (const challenger of ['equal', 'worse'] as const) {
    workspaces[challenger] = await judgedWorkspace(challenger, standIn.event(pull));
    appendFileSync(join(workspaces[challenger], 'tollgate.yml'), rule);
  }
});
afterAll(async () => {
  await standIn.stop();
  for (const workspace of Object.values(workspaces)) rmSync(workspace, { recursive: true });
});
beforeEach(() => {
  standIn.reset();
  standIn.world.teams.set('model-risk', ['ann', 'bob', 'cy']);
});
afterEach(() => expect(standIn.violations).toEqual([]));

const step = (
  eventName: string,
  event: object,
  run: number,
  workspace?: string,
  teams: string = tokens.org,
) =>
  runAction(join(root, 'dist/report.js'), {
    actionFile: join(root, 'action.yml'),
    ...{ workspace, eventName, event, token: tokens.write },
    inputs: { upload: 'false', 'approvals-token': teams },
    env: { GITHUB_API_URL: standIn.origin, TOLLGATE_PUBLISH_SECONDS: '30', GITHUB_RUN_ID: String(run) },
  });
const judge = (challenger: 'equal' | 'worse' = 'equal', run = 50, teams?: string) =>
  step('pull_request', standIn.event(pull), run, workspaces[challenger], teams);
const review = (author: string, state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED' = 'APPROVED') =>
  standIn.addReview({ pull, author, state });
const turn = (given: ReturnType<typeof review>, run = 60) =>
  step('pull_request_review', standIn.reviewEvent(given), run);
const checks = () => standIn.checks(head);
const summary = () => checks().at(-1)?.output.summary ?? '';

describe('approvals of a model', () => {
  it('turn the check once there are enough, and back when one is taken away', async () => {
    const judged = await judge();
    expect(judged.exitCode, judged.stdout).toBe(0);
    expect(judged.outputs).toMatchObject({ verdict: 'pass', approved: 'false' });
    expect(checks()).toMatchObject([{ conclusion: 'action_required' }]);
    expect(checks()[0].output.title).toMatch(/ passes.* · waiting for approvals$/);

    expect((await turn(review('ann'))).outputs.approved).toBe('false');
    expect(checks()).toMatchObject([{ conclusion: 'action_required' }]);
    const second = await turn(review('bob'), 61);
    expect(second).toMatchObject({ exitCode: 0, outputs: { approved: 'true' } });
    expect(checks()).toMatchObject([{ conclusion: 'success' }]);
    expect(checks()[0].output.title).toMatch(/ · approved$/);
    expect(summary()).toContain('2 of 2 approvals');
    expect(summary()).not.toMatch(/waits? for approval|[01] of 2 approvals/);
    expect(summary()).toContain('| **accuracy** (primary)');

    await turn(review('bob', 'CHANGES_REQUESTED'), 62);
    expect(checks()).toMatchObject([{ conclusion: 'action_required' }]);
  });

  it('count the author and strangers for nothing', async () => {
    await judge();
    for (const author of ['author', 'stranger', 'ann[bot]']) await turn(review(author));
    expect(checks()).toMatchObject([{ conclusion: 'action_required' }]);
  });

  it('are asked for anew by a new commit', async () => {
    review('ann');
    review('bob');
    await judge();
    expect(checks()).toMatchObject([{ conclusion: 'success' }]);
    const before = head;
    try {
      head = standIn.moveHead(pull);
      await turn(review('cy'));
      expect(checks()).toEqual([]);
      expect(standIn.checks(before)).toMatchObject([{ conclusion: 'success' }]);
    } finally {
      // later tests judge the new head
      for (const name of Object.keys(workspaces)) rmSync(workspaces[name], { recursive: true });
      for (const challenger of ['equal', 'worse'] as const) {
        workspaces[challenger] = await judgedWorkspace(challenger, standIn.event(pull));
        appendFileSync(join(workspaces[challenger], 'tollgate.yml'), rule);
      }
    }
  });

  it('save no model that fails', async () => {
    review('ann');
    review('bob');
    expect((await judge('worse')).exitCode).toBe(1);
    await turn(review('cy'));
    expect(checks()).toMatchObject([{ conclusion: 'failure' }]);
  });

  it('are unknown, and so not given, where the token may not see the team', async () => {
    review('ann');
    review('bob');
    const { outputs } = await judge('equal', 50, '');
    expect(outputs.approved).toBe('false');
    expect(checks()).toMatchObject([{ conclusion: 'action_required' }]);
    expect(summary()).toContain('approvals-token');
  });

  it('are counted again once the check has ended, for who approves in between', async () => {
    let isGiven = false;
    standIn.onRequest = ({ operation }) => {
      if (operation !== 'checks/update' || isGiven) return;
      isGiven = true;
      review('ann');
      review('bob');
    };
    const { outputs } = await judge();
    expect(outputs.approved).toBe('true');
    expect(checks()).toMatchObject([{ conclusion: 'success' }]);
  });

  it('never turn what GitHub does not let them', async () => {
    await judge();
    review('ann');
    standIn.setFaults([faults.readOnly('checks/update'), faults.readOnly('checks/create')]);
    const { exitCode, annotations } = await turn(review('bob'));
    expect(exitCode).toBe(0);
    expect(annotations.map(({ message }) => message).join()).toContain('checks: write');
    expect(checks()).toMatchObject([{ conclusion: 'action_required' }]);
  });
});
