import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readReport } from '../../../shared/report/index.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import { runAction } from '../../run-action.ts';

const root = join(import.meta.dirname, '../../..');

const contract = (rules: string) => `apiVersion: v3.1.0
kind: DataContract
id: loans
version: 1.0.0
status: active
schema:
  - name: loans
    properties:
      - { name: id, logicalType: string, required: true, unique: true }
      - name: amount
        logicalType: number
        ${rules}
`;
const strict = contract('logicalTypeOptions: { minimum: 0 }');
const loose = contract('required: true');

const settings = `version: 1
model: { name: loans, task: binary }
columns: { id: id, label: late }
data: { test: loans.csv, contract: loans.odcs.yaml }
`;

/** Sixty loans, three of them of a negative amount. */
const loans = `id,amount,late\n${Array.from({ length: 60 }, (_, i) => `l${i},${i % 20 === 7 ? -(i + 0.5) : i * 3.25},${i % 3 === 0 ? 1 : 0}`).join('\n')}\n`;

let workspace: string;
let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn({ files: { 'tollgate.yml': settings, 'loans.odcs.yaml': strict } });
  standIn.openPullRequest({ number: 1 });
});
afterAll(() => standIn.stop());
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'base-contract-'));
  writeFileSync(join(workspace, 'tollgate.yml'), settings);
  writeFileSync(join(workspace, 'loans.csv'), loans);
});
afterEach(() => {
  rmSync(workspace, { recursive: true });
  expect(standIn.violations).toEqual([]);
});

function validate(own: string, how: { eventName?: string; event: object }) {
  writeFileSync(join(workspace, 'loans.odcs.yaml'), own);
  return runAction(join(root, 'dist/validate-data.js'), {
    actionFile: join(root, 'actions/validate-data/action.yml'),
    workspace,
    token: tokens.write,
    env: { GITHUB_API_URL: standIn.origin, TOLLGATE_PUBLISH_SECONDS: '30' },
    ...how,
  });
}
const report = () => readReport(join(workspace, '.tollgate/validate-data.json'));
const ofAmount = (checks: Awaited<ReturnType<typeof report>>['checks']) =>
  checks.find(({ id, status }) => id.startsWith('contract/data.test/') && status === 'fail');

describe('a pull request that loosens its contract', () => {
  it("is held to the base branch's, and the report says so", async () => {
    const { exitCode, outputs } = await validate(loose, { event: standIn.event(1) });
    expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 1, verdict: 'fail' });
    const { checks, notices } = await report();
    expect(ofAmount(checks)?.findings[0]).toMatchObject({ subject: 'amount', rows: ['l7', 'l27', 'l47'] });
    expect(ofAmount(checks)?.at).toBeUndefined();
    expect(notices?.join()).toContain('This pull request changes the contract loans.odcs.yaml');
    expect(standIn.comments(1)[0].body).toContain('l27');
  });

  it('would pass by its own, which counts where there is no pull request', async () => {
    const { outputs } = await validate(loose, { eventName: 'push', event: {} });
    expect(outputs.verdict).toBe('pass');
  });

  it('has the line of the rule where the contract that counts is its own', async () => {
    const { outputs } = await validate(strict, { event: standIn.event(1) });
    expect(JSON.parse(outputs['failed-checks'])).toHaveLength(1);
    expect(outputs.rows).toBe('60');
    expect(ofAmount((await report()).checks)?.at).toMatchObject({ file: 'loans.odcs.yaml' });
  });
});
