import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readReport } from '../../../shared/report/index.ts';
import { random } from '../../../shared/stats/index.ts';
import { runCommand } from '../cli/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'compared-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings = `version: 1
model: { name: churn, task: binary }
columns: { id: account, label: left, time: month }
data: { train: train.csv, test: missing.csv }
`;

/** Accounts by month, with a plan that some of those who left are given later. */
function accounts(planOf: (left: number, plan: string) => string): string {
  const next = random(3);
  const rows = Array.from({ length: 600 }, (_, k) => {
    const left = next() < 0.3 ? 1 : 0;
    const plan = planOf(left, next() < 0.5 ? 'free' : 'team');
    return `a${k},2026-0${1 + (k % 6)}-01,${(100 * next()).toFixed(4)},${plan},${left}`;
  });
  return `account,month,balance,plan,left\n${rows.join('\n')}\n`;
}

async function validate() {
  const path = join(folder, 'report.json');
  const { exit, out, err } = await runCommand(
    ...['validate-data', '--working-directory', folder, '--data', 'now.csv', '--report-path', path],
  );
  expect(exit, out + err).toBeLessThan(2);
  return readReport(path);
}

describe('data that is given beside training data', () => {
  it('is compared with it, and alone is judged', async () => {
    writeFileSync(join(folder, 'tollgate.yml'), settings);
    writeFileSync(
      join(folder, 'train.csv'),
      accounts((_, plan) => plan),
    );
    writeFileSync(
      join(folder, 'now.csv'),
      accounts((left, plan) => (left ? 'cancelled' : plan)),
    );
    const { checks, provenance } = await validate();
    expect(provenance.inputs?.map(({ name }) => name)).toEqual(['data', 'data.train']);
    expect(checks.filter(({ id }) => id.endsWith('/data.train'))).toEqual([]);
    const statusOf = (name: string) => checks.find(({ id }) => id === `${name}/data`)?.status;
    expect(['new_categories', 'mean_shift', 'values_rewritten'].map(statusOf)).toEqual([
      'fail',
      'pass',
      'warn',
    ]);
    expect(checks.find(({ id }) => id === 'values_rewritten/data')?.findings[0]).toMatchObject({
      subject: 'plan',
      n: 600,
    });
    // an id that is there again is no overlap: it is the same row, delivered anew
    expect(checks.some(({ id }) => id.startsWith('id_overlap'))).toBe(false);
  });
});
