import { describe, expect, it } from 'vitest';
import { flipTest } from '../../../../shared/checks/fairness/flip-test.ts';

const request = { column: 'sex', limit: 0.05, alpha: 0.05, smallest: 10 };
const asked = (n: number, changed: number) => {
  const group = { n, changed, favorable: changed, unfavorable: 0 };
  return {
    column: 'sex',
    role: 'challenger' as const,
    groups: [group],
    repeated: { ...group, changed: 0, favorable: 0 },
    rows: n,
    of: n,
    tried: ['F', 'M'],
    untried: 0,
  };
};

describe('flipTest', () => {
  it('has a line with its limit and the reason where the model cannot be asked', () => {
    const flips = [{ column: 'sex', role: 'challenger' as const, why: 'a predictions file cannot be asked' }];
    expect(flipTest({ ...request, flips })).toMatchObject({
      status: 'inconclusive',
      findings: [
        {
          status: 'inconclusive',
          limit: { op: '<=', value: 0.05 },
          why: 'whether decisions change with another sex is not known: a predictions file cannot be asked',
        },
      ],
    });
  });

  it('says how many rows would decide, and next to its limit that no realistic number would', () => {
    const far = flipTest({ ...request, flips: [asked(200, 6)] });
    expect(far).toMatchObject({ status: 'inconclusive', findings: [{ needed: expect.any(Number) }] });
    expect(far.why).toMatch(/about [\d,]+ rows would decide$/);
    const near = flipTest({ ...request, flips: [asked(2_001, 100)] });
    expect(near).toMatchObject({ status: 'inconclusive', findings: [{ needed: null }] });
    expect(near.why).toMatch(/: no realistic number of rows would decide$/);
  });
});
