import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../shared/report/index.ts';
import { type ResultsService, startResultsService } from '../../github-stand-in/results-service.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { type ActionRun, runAction } from '../../run-action.ts';
import {
  canaried,
  drifted,
  evaluated,
  fair,
  tested,
  trained,
  validated,
} from '../../shared/report/overall-reports.ts';

const root = join(import.meta.dirname, '../../..');
const settings = readFileSync(join(root, 'workflows-examples/census-employment/tollgate.yml'), 'utf8');

let standIn: StandIn;
let results: ResultsService;
let workspace: string;
let run: ActionRun;
beforeAll(async () => {
  standIn = await startStandIn({ files: { 'tollgate.yml': settings } });
  results = await startResultsService(standIn.world);
  workspace = mkdtempSync(join(tmpdir(), 'six-gates-'));
  mkdirSync(join(workspace, '.tollgate'));
  writeFileSync(join(workspace, 'tollgate.yml'), settings);
  const { head } = standIn.openPullRequest({ number: 12, files: { 'tollgate.yml': settings } });
  const reports = [
    evaluated('without-health'),
    fair(),
    validated(),
    drifted(),
    trained(),
    canaried(),
    tested(),
  ];
  for (const report of reports) write({ ...report, provenance: { ...report.provenance, commit: head.sha } });
  run = await runAction(join(root, 'dist/report.js'), {
    actionFile: join(root, 'action.yml'),
    workspace,
    event: standIn.event(12),
    token: tokens.write,
    inputs: { require: 'fairness-check\nvalidate-data\ndrift-report\ntrain\ntests' },
    env: { GITHUB_API_URL: standIn.origin, TOLLGATE_PUBLISH_SECONDS: '30', ...results.env(50) },
  });
});
afterAll(async () => {
  await standIn.stop();
  await results.stop();
  rmSync(workspace, { recursive: true });
});

function write(report: Report): void {
  writeFileSync(join(workspace, `.tollgate/${report.gate}.json`), JSON.stringify(report));
}

describe('the reports of six gates and the tests', () => {
  it('come to the verdict of the worst', () => {
    expect({ exitCode: run.exitCode, verdict: run.outputs.verdict }, run.stdout).toEqual({
      exitCode: 1,
      verdict: 'fail',
    });
    expect(run.stderr).toBe('');
    expect([...standIn.violations, ...results.violations]).toEqual([]);
  });

  it('stand in one comment with a row for each', () => {
    const comments = standIn.comments(12);
    expect(comments).toHaveLength(1);
    const rows = comments[0].body.split('\n').filter((line) => /^\| (\*\*)?[a-z-]+(\*\*)? \| /.test(line));
    expect(rows.map((row) => /[a-z-]+/.exec(row)?.[0]).slice(0, 7)).toEqual([
      'evaluate-vs-champion',
      'fairness-check',
      'validate-data',
      'drift-report',
      'train',
      'tests',
      'canary-deploy',
    ]);
  });

  it('stand in one check', () => {
    const [{ head }] = [...standIn.world.pulls.values()];
    expect(standIn.checks(head.sha)).toMatchObject([{ name: 'Tollgate', conclusion: 'failure' }]);
  });

  it('stand on one page, which the comment leads to', () => {
    expect(existsSync(join(workspace, run.outputs.html))).toBe(true);
    const page = results.artifacts(50).find(({ name }) => name === 'tollgate.html');
    expect(page?.mime).toContain('html');
    expect(Buffer.from(page?.bytes ?? []).toString()).toMatch(/^<!doctype html>/i);
    const [comment] = standIn.comments(12);
    const artifact = [...standIn.world.artifacts.values()].find(({ name }) => name === 'tollgate.html');
    expect(comment.body).toContain(`/actions/runs/50/artifacts/${artifact?.id}>`);
  });

  it('stand in one JUnit file', () => {
    expect(readFileSync(join(workspace, run.outputs.junit), 'utf8').match(/<testsuite /g)).toHaveLength(7);
  });
});
