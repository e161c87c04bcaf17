import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '../../../shared/report/index.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { runAction } from '../../run-action.ts';
import { twoModels } from './two-models.ts';

const root = join(import.meta.dirname, '../../..');
const actionFile = join(root, 'actions/evaluate-vs-champion/action.yml');

let workspace: string;
let strict: string;
let standIn: StandIn;
beforeAll(async () => {
  workspace = twoModels();
  strict = readFileSync(join(workspace, 'tollgate.yml'), 'utf8');
  standIn = await startStandIn({ files: { 'tollgate.yml': strict } });
  standIn.openPullRequest({ number: 1 });
});
afterAll(async () => {
  await standIn.stop();
  rmSync(workspace, { recursive: true });
});
afterEach(() => expect(standIn.violations).toEqual([]));

/** Judges the worse challenger on a pull request that widens its own margin to half of everything. */
function judge(settings: { eventName?: string; event?: object }) {
  writeFileSync(join(workspace, 'tollgate.yml'), strict.replace('margin: 0.03', 'margin: 0.5'));
  return runAction(join(root, 'dist/evaluate-vs-champion.js'), {
    actionFile,
    workspace,
    token: tokens.write,
    inputs: { challenger: 'worse.csv' },
    env: { GITHUB_API_URL: standIn.origin, TOLLGATE_PUBLISH_SECONDS: '30' },
    ...settings,
  });
}

const report = () => readReport(join(workspace, '.tollgate/evaluate-vs-champion.json'));

describe('a pull request that loosens its own gate', () => {
  it("is judged by the base branch's limits, and the report says so", async () => {
    const { exitCode, outputs } = await judge({ event: standIn.event(1) });
    expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 1, verdict: 'fail' });
    const { checks, notices } = await report();
    const difference = checks[0].findings.find(({ statistic }) => statistic === 'difference');
    expect(difference?.limit).toEqual({ op: '>=', value: -0.03 });
    expect(notices?.join()).toContain('tollgate.yml on main');
    expect(standIn.comments(1)[0].body).toContain('main');
  });

  it("is judged by the base's limits in the merge queue, too", async () => {
    const { exitCode, outputs } = await judge({
      eventName: 'merge_group',
      event: standIn.mergeGroupEvent(1),
    });
    expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 1, verdict: 'fail' });
  });

  it('has no line for a limit that its own file does not hold', async () => {
    await judge({ event: standIn.event(1) });
    expect((await report()).checks[0].at).toBeUndefined();
  });

  it('would pass by its own limits, which count where there is no pull request', async () => {
    const { exitCode, outputs } = await judge({ eventName: 'push', event: {} });
    expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 0, verdict: 'pass' });
    const { checks, provenance } = await report();
    expect(checks[0].at).toEqual({ file: 'tollgate.yml', line: 8 });
    expect(provenance).toMatchObject({ config: 'tollgate.yml', attempt: 1, job: 'gate' });
  });
});
