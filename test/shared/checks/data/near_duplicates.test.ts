import { describe, expect, it } from 'vitest';
import { nearDuplicates } from '../../../../shared/checks/data/near_duplicates.ts';
import { judged } from './judged.ts';

const columns = { id: 'id' };

describe('near_duplicates', () => {
  it('names rows that are equal but for letter case, spaces or the last digits', async () => {
    const check = await judged(
      nearDuplicates,
      [
        { id: 'a', name: 'Ada  Lovelace', x: 0.1 },
        { id: 'b', name: 'Grace Hopper', x: 1 / 3 },
        { id: 'c', name: ' ada lovelace', x: 0.1 },
        { id: 'd', name: 'Grace Hopper', x: 0.33333334 },
        { id: 'e', name: 'Grace Hopper', x: 0.3334 },
      ],
      { columns },
    );
    expect(check).toMatchObject({
      status: 'fail',
      why: '2 of 5 rows are an earlier one but for letter case, spaces or the last digits, more than 0 %',
    });
    expect(check.findings[0].rows).toEqual(['a ≈ c', 'b ≈ d']);
  });

  it('leaves exact copies to duplicate_rows', async () => {
    const row = { name: 'Ada', x: 0.5 };
    const check = await judged(
      nearDuplicates,
      [
        { id: 1, ...row },
        { id: 2, ...row },
      ],
      { columns },
    );
    expect(check).toMatchObject({ status: 'pass' });
  });

  it('tells a missing value from an empty-looking one, and 0 from −0.1', async () => {
    const check = await judged(
      nearDuplicates,
      [
        { id: 1, name: 'a', x: 0 },
        { id: 2, name: '', x: 0 },
        { id: 3, name: 'a', x: -0.1 },
        { id: 4, name: 'a', x: '' },
        { id: 5, name: 'a', x: 1e-300 },
      ],
      { columns },
    );
    expect(check).toMatchObject({ status: 'pass' });
  });

  it('tells, and does not judge, rows of columns so coarse that chance makes them equal', async () => {
    const rows = Array.from({ length: 300 }, (_, k) => ({
      id: k,
      gene: ['A', 'a', 'B', 'b'][k % 4],
      size: ['S', 'M', 'L'][Math.floor(k / 4) % 3],
    }));
    const check = await judged(nearDuplicates, rows, { columns });
    expect(check.status).toBe('skip');
    expect(check.why).toMatch(/^6 of 300 rows are .*, where chance alone makes most rows agree$/);
  });

  it('leaves tables of very many columns aside, and says so', async () => {
    const row = Object.fromEntries(Array.from({ length: 501 }, (_, k) => [`c${k}`, `${k}.5`]));
    const { status, why } = await judged(nearDuplicates, [row, row]);
    expect(status).toBe('skip');
    expect(why).toContain('501 columns');
  });
});
