import { describe, expect, it } from 'vitest';
import { reportable } from '../../../../shared/checks/data/reportable.ts';
import type { Check } from '../../../../shared/report/schema.ts';

const check = (finding: Partial<Check['findings'][number]>): Check => ({
  id: 'outliers/data',
  title: 'No value is far from all others',
  status: 'pass',
  why: 'none is',
  findings: [{ subject: 'income', statistic: 'outliers', status: 'pass', ...finding }],
});

describe('reportable', () => {
  it('leaves what a report can hold as it is', () => {
    const sound = check({ value: 0.5, n: 10, rows: ['a1'] });
    expect(reportable(sound)).toEqual(sound);
  });

  it.each([{ value: Number.NaN }, { value: Number.POSITIVE_INFINITY }, { n: -1 }, { p: 1.5 }])(
    'makes an error of %o, and of nothing else',
    (wrong) => {
      const { status, why, findings } = reportable(check(wrong));
      expect({ status, findings }).toEqual({ status: 'error', findings: [] });
      expect(why).toContain('findings.0');
    },
  );

  it("cuts what is too long of the data's own texts", () => {
    const long = 'x'.repeat(1e6);
    const { status, why, findings } = reportable({
      ...check({ subject: long, why: long, rows: Array.from({ length: 2_000 }, () => long) }),
      why: long,
    });
    expect(status).toBe('pass');
    expect(why).toHaveLength(2_000);
    expect(findings[0].subject).toHaveLength(1_000);
    expect(findings[0].rows).toHaveLength(1_000);
    expect(findings[0].rows?.[0]).toHaveLength(1_000);
  });
});
