import { describe, expect, it } from 'vitest';
import { duplicateColumns } from '../../../../shared/checks/data/duplicate_columns.ts';
import { failures, judged } from './judged.ts';

describe('duplicate_columns', () => {
  it('names columns that hold what an earlier one holds', async () => {
    const check = await judged(duplicateColumns, [
      { a: 1, b: 'x', c: 1, d: 'x', e: 2, one: 5, two: 5 },
      { a: 2, b: '', c: 2, d: '', e: 1, one: 5, two: 5 },
      { a: 3, b: 'z', c: 3, d: 'z', e: 3, one: 5, two: 5 },
    ]);
    expect(failures(check)).toEqual([
      'c: holds what "a" holds in all of 3 rows',
      'd: holds what "b" holds in all of 3 rows',
    ]);
  });

  it('takes the same values in another order for another column', async () => {
    const check = await judged(duplicateColumns, [
      { a: 1, b: 2 },
      { a: 2, b: 1 },
    ]);
    expect(check).toMatchObject({ status: 'pass', why: 'no two of 2 columns hold the same' });
  });

  it('sees a missing value beside a value', async () => {
    const check = await judged(duplicateColumns, [
      { a: 'x', b: 'x' },
      { a: 'y', b: '' },
    ]);
    expect(check.status).toBe('pass');
  });
});
