import { describe, expect, it } from 'vitest';
import { duplicateRows } from '../../../../shared/checks/data/duplicate_rows.ts';
import { random } from '../../../../shared/stats/index.ts';
import { judged } from './judged.ts';

describe('duplicate_rows', () => {
  it('names rows that an earlier one equals, whatever their id', async () => {
    const draw = random(3);
    const rows = Array.from({ length: 200 }, (_, k) => ({ id: `r${k}`, x: draw(), y: k % 2 ? '' : 'b' }));
    const copies = [3, 50, 3].map((k, i) => ({ ...rows[k], id: `copy${i}` }));
    const check = await judged(duplicateRows, [...rows, ...copies], { columns: { id: 'id' } });
    expect(check).toMatchObject({
      status: 'fail',
      why: '3 of 203 rows equal an earlier one in 2 columns, more than 0 %',
    });
    expect(check.findings[0]).toMatchObject({
      value: 3 / 203,
      rows: ['r3 = copy0 = copy2', 'r50 = copy1'],
    });
  });

  it('does not take rows for copies that agree by chance', async () => {
    const draw = random(4);
    const rows = Array.from({ length: 300 }, (_, k) => ({
      id: `r${k}`,
      sex: draw() < 0.5 ? 'f' : 'm',
      age: Math.floor(20 + 50 * draw()),
    }));
    const check = await judged(duplicateRows, rows, { columns: { id: 'id' } });
    expect(check.status).toBe('pass');
    expect(check.why).toMatch(
      /^0 of 300 rows equal an earlier one with its id, at most 0 %; \d+ of 300 rows equal .* chance alone makes/,
    );
    const withCopies = await judged(duplicateRows, [...rows, rows[7], rows[9]], { columns: { id: 'id' } });
    expect(withCopies.status).toBe('fail');
    expect(withCopies.findings[0].rows).toEqual(['r7 = r7', 'r9 = r9']);
  });

  it('only tells them where no id could tell them apart', async () => {
    const rows = Array.from({ length: 100 }, (_, k) => ({ a: k % 3, b: k % 2 }));
    expect(await judged(duplicateRows, rows)).toMatchObject({ status: 'skip' });
  });
});
