import { describe, expect, it } from 'vitest';
import { rowCount } from '../../../../shared/checks/data/row_count.ts';
import { judged } from './judged.ts';

const three = [{ a: 1 }, { a: 2 }, { a: 3 }];

describe('row_count', () => {
  it('passes a table with a row', async () => {
    const check = await judged(rowCount, three);
    expect(check).toMatchObject({ status: 'pass', why: '3 rows, at least 1 row' });
  });

  it('fails a table that is shorter than asked', async () => {
    const check = await judged(rowCount, three, {}, { limit: 1_000 });
    expect(check).toMatchObject({ status: 'fail', why: '3 rows, fewer than 1,000 rows' });
    expect(check.findings[0]).toMatchObject({ value: 3, limit: { op: '>=', value: 1_000 } });
  });
});
