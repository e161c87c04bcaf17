import { describe, expect, it } from 'vitest';
import { duplicateIds } from '../../../../shared/checks/data/duplicate_ids.ts';
import { judged } from './judged.ts';

const rows = [
  { id: 'a', customer: 1, month: 1 },
  { id: 'b', customer: 1, month: 2 },
  { id: 'a', customer: 1, month: 2 },
  { id: 'c', customer: 2, month: 1 },
];

describe('duplicate_ids', () => {
  it('names all rows that share an id', async () => {
    const check = await judged(duplicateIds, rows, { columns: { id: 'id' } });
    expect(check).toMatchObject({
      status: 'fail',
      why: 'id: 2 of 4 rows have what another row has there, too, more than 0 %',
    });
    expect(check.findings[0].rows).toEqual(['a', 'a']);
  });

  it('reads 1 and 01 as two ids', async () => {
    const check = await judged(duplicateIds, [{ id: '1' }, { id: '01' }], { columns: { id: 'id' } });
    expect(check.status).toBe('pass');
  });

  it('judges a key of several columns', async () => {
    const check = await judged(duplicateIds, rows, {}, { options: { key: ['customer', 'month'] } });
    expect(check).toMatchObject({
      status: 'fail',
      why: 'customer, month: 2 of 4 rows have what another row has there, too, more than 0 %',
    });
  });

  it('stands aside without an id', async () => {
    expect(await judged(duplicateIds, rows)).toMatchObject({ status: 'skip' });
  });

  it('cannot judge a key that the table lacks a column of, and says so', async () => {
    const check = await judged(duplicateIds, rows, {}, { options: { key: ['customer', 'year'] } });
    expect(check.status).toBe('error');
    expect(check.why).toContain('the table has no column "year"');
  });
});
