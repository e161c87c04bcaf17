import { describe, expect, it } from 'vitest';
import { constantColumns } from '../../../../shared/checks/data/constant_columns.ts';
import { failures, findingOf, judged } from './judged.ts';

describe('constant_columns', () => {
  it('names columns with one value in all rows', async () => {
    const check = await judged(constantColumns, [
      { a: 1, year: 2015, b: 'x', half: 'y' },
      { a: 2, year: 2015, b: 'x', half: '' },
    ]);
    expect(failures(check)).toEqual([
      'year: all of 2 rows hold the same value',
      'b: all of 2 rows hold the same value',
    ]);
    expect(check.why).toBe('year: all of 2 rows hold the same value; and 1 more column');
    expect(findingOf(check, 'half')).toMatchObject({
      status: 'pass',
      why: '1 row hold the same value, and 1 row hold none',
    });
  });

  it('says nothing of a single row', async () => {
    expect(await judged(constantColumns, [{ a: 1 }])).toMatchObject({ status: 'skip' });
  });
});
