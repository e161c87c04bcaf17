import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readReport } from '../../../shared/report/index.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { runAction } from '../../run-action.ts';

const root = join(import.meta.dirname, '../../..');
const census = join(root, 'workflows-examples/census-employment');

let standIn: StandIn;
let workspace: string;
beforeAll(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'census-'));
  for (const part of ['tollgate.yml', 'contracts', 'data', 'predictions']) {
    cpSync(join(census, part), join(workspace, part), { recursive: true });
  }
  cpSync(join(workspace, 'predictions/champion.parquet'), join(workspace, 'predictions/unchanged.parquet'));
  standIn = await startStandIn({
    files: { 'tollgate.yml': readFileSync(join(workspace, 'tollgate.yml'), 'utf8') },
  });
  standIn.openPullRequest({ number: 1 });
});
afterAll(async () => {
  await standIn.stop();
  rmSync(workspace, { recursive: true });
});
beforeEach(() => standIn.reset());
afterEach(() => expect(standIn.violations).toEqual([]));

/** What a gate says of one of the example's challengers, on a pull request. */
async function judge(gate: 'evaluate-vs-champion' | 'fairness-check', challenger: string) {
  const run = await runAction(join(root, 'dist', `${gate}.js`), {
    actionFile: join(root, 'actions', gate, 'action.yml'),
    workspace,
    event: standIn.event(1),
    token: tokens.write,
    inputs: { challenger: `predictions/${challenger}.parquet` },
    env: { GITHUB_API_URL: standIn.origin, TOLLGATE_PUBLISH_SECONDS: '30' },
  });
  return { ...run, report: await readReport(join(workspace, '.tollgate', `${gate}.json`)) };
}

const failed = ({ outputs }: { outputs: Record<string, string> }) => JSON.parse(outputs['failed-checks']);

describe('the built action on a pull request', { timeout: 60_000 }, () => {
  it('keeps to limits that the champion itself keeps', async () => {
    const { exitCode, outputs } = await judge('fairness-check', 'unchanged');
    expect([exitCode, outputs.verdict, outputs['worse-than-champion']]).toEqual([0, 'pass', 'false']);
  });

  it('lets a challenger through that treats no group worse, and says so', async () => {
    const { exitCode, outputs } = await judge('fairness-check', 'retrained');
    expect([exitCode, outputs.verdict]).toEqual([0, 'pass']);
    expect(standIn.comments(1).map(({ body }) => body)).toEqual([
      expect.stringContaining('census-employment passes'),
    ]);
  });

  it('blocks a challenger that is better overall and worse for one group, which it names', async () => {
    const overall = await judge('evaluate-vs-champion', 'boosted-trees');
    expect([overall.exitCode, overall.outputs.verdict]).toEqual([0, 'pass']);
    const accuracy = overall.report.checks.find(({ id }) => id === 'metric/accuracy');
    const gain = accuracy?.findings.find(({ statistic }) => statistic === 'difference')?.interval?.[0];
    expect(gain).toBeGreaterThan(0);
    standIn.reset();

    const run = await judge('fairness-check', 'boosted-trees');
    expect([run.exitCode, run.outputs.verdict, run.outputs['worse-than-champion']]).toEqual([
      1,
      'fail',
      'true',
    ]);
    expect(failed(run)).toEqual(['change/true_positive_rate/age']);
    const check = run.report.checks.find(({ id }) => id === 'change/true_positive_rate/age');
    const old = check?.findings.find(({ slice }) => slice?.age === '65 or more');
    expect(old).toMatchObject({ statistic: 'difference', status: 'fail', n: expect.any(Number) });
    expect(old?.interval?.[1]).toBeLessThan(-0.02);
    expect(run.outputs.summary).toContain('age = 65 or more');
    expect(run.summary).toContain('65 or more');
    const [{ body }, ...others] = standIn.comments(1);
    expect(others).toEqual([]);
    const [top] = body.split('<details');
    expect(top).toContain('census-employment fails');
    expect(top).toContain('65 or more');
    expect(top).toContain('true_positive_rate');
    expect(run.annotations[0]).toMatchObject({
      level: 'error',
      message: expect.stringContaining('65 or more'),
    });
  });

  it('names people with a disability where the answers about them are wrong more often', async () => {
    const run = await judge('fairness-check', 'without-health');
    expect(run.exitCode).toBe(1);
    expect(failed(run)).toContain('change/accuracy/disability');
    const check = run.report.checks.find(({ id }) => id === 'change/accuracy/disability');
    expect(check?.findings.filter(({ status }) => status === 'fail').map(({ slice }) => slice)).toEqual([
      { disability: 'yes' },
    ]);
    expect(standIn.comments(1)[0].body).toContain('disability');
  });
});
