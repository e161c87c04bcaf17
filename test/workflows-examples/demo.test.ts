import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Report, readReport } from '../../shared/report/index.ts';
import { pullRequests, reportPath } from '../../workflows-examples/demo.ts';

const root = resolve(import.meta.dirname, '..', '..');

describe('the demo', () => {
  let reports: Record<string, Report>;
  let output: string;
  let status: number | null;

  beforeAll(async () => {
    rmSync(join(root, '.tollgate', 'demo'), { recursive: true, force: true });
    const demo = spawnSync(process.execPath, [join(root, 'workflows-examples', 'demo.ts')], {
      encoding: 'utf8',
    });
    output = demo.stdout;
    status = demo.status;
    const read = pullRequests.map(async ({ branch }) => [
      branch,
      await readReport(join(root, reportPath(branch))),
    ]);
    reports = Object.fromEntries(await Promise.all(read));
  }, 60_000);

  it('ends well although two of its pull requests may not be merged', () => {
    expect(status).toBe(0);
  });

  it('passes the model that is better everywhere', () => {
    expect(reports['boosted-trees'].verdict).toBe('pass');
  });

  it('blocks the model that is better overall and worse for people with a disability', () => {
    const { verdict, checks } = reports['without-health'];
    expect(verdict).toBe('fail');
    const status = Object.fromEntries(checks.map(({ id, status }) => [id, status]));
    expect(status).toMatchObject({
      'metric/roc_auc': 'pass',
      'metric/log_loss': 'pass',
      'slices/log_loss/disability': 'fail',
    });
  });

  it('calls the retrained champion inconclusive and says how many rows would decide', () => {
    const { verdict, checks } = reports.retrained;
    expect(verdict).toBe('inconclusive');
    const accuracy = checks.find(({ id }) => id === 'metric/accuracy');
    const difference = accuracy?.findings.find(({ statistic }) => statistic === 'difference');
    expect(difference?.needed).toBeGreaterThan(10_000);
  });

  it('prints every report and the three verdicts at the end', () => {
    for (const { branch } of pullRequests) {
      expect(output).toContain(`predictions/${branch}.parquet`);
      expect(output.trimEnd().split('\n').slice(-12).join('\n')).toContain(branch);
    }
  });
});
