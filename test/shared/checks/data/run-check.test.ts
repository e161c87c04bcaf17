import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../../shared/checks/data/run-check.ts';
import type { Finding } from '../../../../shared/report/schema.ts';

const named = { id: 'outliers/data', title: 'No number is far from all others' };
const findings = (count: number, status?: Finding['status']): Finding[] =>
  Array.from({ length: count }, (_, k) => ({ subject: `c${k}`, statistic: 'outliers', status }));

describe('runCheck', () => {
  it('keeps all that does not pass, and fills up with the first of the others', async () => {
    const all = [...findings(300, 'pass'), ...findings(3, 'fail')];
    const { check } = await runCheck(named, 'error', async () => ({ findings: all, why: 'three fail' }));
    expect(check.findings).toHaveLength(200);
    expect(check.findings.slice(-3).map(({ status }) => status)).toEqual(['fail', 'fail', 'fail']);
  });

  it('keeps the first of many findings that are only told', async () => {
    const { check } = await runCheck(named, 'info', async () => ({ findings: findings(300), why: 'told' }));
    expect(check).toMatchObject({ status: 'skip', why: 'told' });
    expect(check.findings).toHaveLength(200);
  });

  it('says that a failure of no severity is told', async () => {
    const { check } = await runCheck(named, 'info', async () => ({
      findings: findings(1, 'fail'),
      why: 'x',
    }));
    expect(check).toMatchObject({ status: 'skip', why: 'told, not judged: x' });
  });

  it('makes an error of what goes wrong inside, with its reason', async () => {
    const { check } = await runCheck(named, 'info', () => Promise.reject(new Error('no memory')));
    expect(check).toMatchObject({ status: 'error', why: 'could not be judged: no memory', findings: [] });
  });
});
