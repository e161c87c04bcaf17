import { describe, expect, it } from 'vitest';
import { outliers } from '../../../../shared/checks/data/outliers.ts';
import { findingOf, judged } from './judged.ts';

const numbers = (values: readonly number[]) => values.map((x, k) => ({ id: `r${k}`, x }));
const columns = { id: 'id' };
const spread = Array.from({ length: 41 }, (_, k) => k - 20);

describe('outliers', () => {
  it('tells the numbers far from the median, the furthest row first', async () => {
    const check = await judged(outliers, numbers([...spread, 80, 900, -300]), { columns });
    expect(check.status).toBe('skip');
    // The median of the 44 is 0.5, the median distance from it 11.
    expect(findingOf(check, 'x')).toMatchObject({ value: 2 / 44, n: 44, rows: ['r42', 'r43'] });
    expect(findingOf(check, 'x').why).toContain('lie below −81 or above 82; the median is 0.5');
  });

  it('judges them where the user sets a limit', async () => {
    const rows = numbers([...spread, 900]);
    expect(await judged(outliers, rows, { columns }, { limit: 0 })).toMatchObject({ status: 'fail' });
    expect(await judged(outliers, rows, { columns }, { limit: 0.05 })).toMatchObject({ status: 'pass' });
  });

  it('uses the mean distance where most numbers are the same', async () => {
    const values = [...Array.from({ length: 90 }, () => 0), ...Array.from({ length: 30 }, (_, k) => k / 30)];
    const check = await judged(outliers, numbers([...values, 1_000]), { columns });
    expect(findingOf(check, 'x')).toMatchObject({ value: 1 / 121, rows: ['r120'] });
  });

  it('stands aside where all numbers are the same', async () => {
    const check = await judged(outliers, numbers(Array.from({ length: 30 }, () => 4)), { columns });
    expect(check).toMatchObject({ status: 'skip', why: 'no column has 20 different numbers' });
  });
});
