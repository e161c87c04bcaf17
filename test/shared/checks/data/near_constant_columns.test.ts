import { describe, expect, it } from 'vitest';
import { nearConstantColumns } from '../../../../shared/checks/data/near_constant_columns.ts';
import { findingOf, judged } from './judged.ts';

const rows = Array.from({ length: 1_000 }, (_, k) => ({
  flag: k < 3 ? 'yes' : 'no',
  amount: k < 4 ? k + 0.5 : 0.1,
  balanced: k % 2,
  constant: 7,
  sparse: k < 900 ? '' : k < 902 ? 'b' : 'a',
}));

describe('near_constant_columns', () => {
  it('counts the most frequent value among the values that are there', async () => {
    const check = await judged(nearConstantColumns, rows);
    expect(findingOf(check, 'flag')).toMatchObject({
      status: 'fail',
      value: 0.997,
      n: 1_000,
      why: '997 of 1,000 values are "no", more than 99.5 %',
    });
    expect(findingOf(check, 'amount')).toMatchObject({ status: 'fail', value: 0.996 });
    expect(findingOf(check, 'sparse')).toMatchObject({ status: 'pass', value: 0.98, n: 100 });
    expect(findingOf(check, 'balanced')).toMatchObject({ status: 'pass', value: 0.5 });
  });

  it('leaves constant columns to constant_columns', async () => {
    const check = await judged(nearConstantColumns, rows);
    expect(check.findings.map(({ subject }) => subject)).not.toContain('constant');
  });
});
