import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../shared/checks/summary-of.ts';
import type { Check, Finding } from '../../../shared/report/schema.ts';

function check(id: string, status: Check['status'], findings: Finding[]): Check {
  return { id, title: id, status, why: `${id} is ${status}`, findings };
}

function pair(value: number, status: Finding['status'] = 'fail'): Finding {
  const groups = ['F', 'M'];
  return {
    subject: 'demographic_parity_ratio',
    statistic: 'ratio',
    pair: groups,
    value,
    limit: { op: '>=', value: 0.8 },
    status,
    why: `ratio ${value}`,
  };
}

function part(value: number): Finding {
  const slice = { sex: String(value) };
  return {
    subject: 'recall',
    statistic: 'difference',
    slice,
    value,
    limit: { op: '>=', value: -0.02 },
    status: 'fail',
    why: `recall ${value}`,
  };
}

describe('summaryOf', () => {
  it('says alone what alone decides', () => {
    expect(summaryOf('fail', [check('disparity/a/sex', 'fail', [pair(0.5), pair(0.9, 'pass')])], '')).toBe(
      'ratio 0.5',
    );
  });

  it('counts what the same check judges alike by its name, and the other checks', () => {
    const checks = [
      check('disparity/a/sex', 'fail', [pair(0.5), pair(0.3), pair(0.4)]),
      check('change/recall/sex', 'fail', [part(-0.1), part(-0.2)]),
      check('disparity/a/race', 'warn', [pair(0.5)]),
      check('groups/sex', 'skip', []),
    ];
    expect(summaryOf('fail', checks, '')).toBe('ratio 0.3 (and 2 more pairs); 1 more check fails, 1 warns');
  });

  it('begins with the worst of the checks that judge alike', () => {
    const checks = [
      check('change/selection_rate/sex', 'fail', [part(-0.05)]),
      check('change/recall/age', 'fail', [part(-0.3), part(-0.1)]),
      check('disparity/a/sex', 'fail', [pair(0.1)]),
    ];
    expect(summaryOf('fail', checks, '')).toBe('recall -0.3 (and 1 more group); 2 more checks fail');
  });

  it('begins with the first of metrics, whose units differ', () => {
    const checks = [
      check('metric/a', 'fail', [part(-0.05)]),
      check('metric/b', 'fail', [part(-0.3)]),
      check('metric/primary', 'pass', []),
    ];
    expect(summaryOf('fail', checks, 'primary')).toMatch(/^recall -0.05/);
  });

  it('calls groups of people groups, and slices slices', () => {
    expect(summaryOf('fail', [check('change/recall/sex', 'fail', [part(-0.1), part(-0.2)])], '')).toBe(
      'recall -0.2 (and 1 more group)',
    );
    expect(summaryOf('fail', [check('slices/recall/sex', 'fail', [part(-0.1), part(-0.2)])], '')).toBe(
      'recall -0.2 (and 1 more slice)',
    );
  });

  it('leads with the primary metric, and counts nothing where everything passes', () => {
    const checks = [check('metric/accuracy', 'pass', []), check('metric/recall', 'pass', [])];
    expect(summaryOf('pass', checks, 'recall')).toBe('metric/recall is pass');
    expect(summaryOf('pass', [check('groups/sex', 'skip', [])], '')).toBe('nothing could be judged');
  });

  it('leaves room for what others come to, however long the reason', () => {
    const long = { ...pair(0.5), why: 'x'.repeat(2_000) };
    const said = summaryOf('fail', [check('a', 'fail', [long]), check('b', 'fail', [])], '');
    expect(said.length).toBeLessThanOrEqual(2_000);
    expect(said).toMatch(/; 1 more check fails$/);
  });
});
