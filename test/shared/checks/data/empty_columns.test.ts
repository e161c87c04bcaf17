import { describe, expect, it } from 'vitest';
import { emptyColumns } from '../../../../shared/checks/data/empty_columns.ts';
import { failures, judged } from './judged.ts';

describe('empty_columns', () => {
  it('names the columns without a value', async () => {
    const check = await judged(emptyColumns, [
      { a: 1, b: '', c: '', d: 'x' },
      { a: 2, b: '', c: '', d: '' },
    ]);
    expect(failures(check)).toEqual(['b: none of 2 rows has a value', 'c: none of 2 rows has a value']);
    expect(check.why).toBe('b: none of 2 rows has a value; and 1 more column');
  });

  it('passes columns with a single value', async () => {
    const check = await judged(emptyColumns, [
      { a: '', b: 'x' },
      { a: 'y', b: '' },
    ]);
    expect(check).toMatchObject({ status: 'pass', why: 'all of 2 columns have values' });
  });
});
