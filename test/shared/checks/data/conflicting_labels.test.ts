import { describe, expect, it } from 'vitest';
import { conflictingLabels } from '../../../../shared/checks/data/conflicting_labels.ts';
import { random } from '../../../../shared/stats/index.ts';
import { judged } from './judged.ts';

const columns = { id: 'id', label: 'y', group: 'g' };

function drawn(seed: number) {
  const draw = random(seed);
  return Array.from({ length: 200 }, (_, k) => ({
    id: `r${k}`,
    g: k,
    x: draw(),
    colour: draw() < 0.5 ? 'red' : 'blue',
    y: draw() < 0.5 ? 'no' : 'yes',
  }));
}

describe('conflicting_labels', () => {
  it('names rows that agree in all features and not in the label', async () => {
    const rows = drawn(1);
    const other = { ...rows[5], id: 'again', g: 900, y: rows[5].y === 'no' ? 'yes' : 'no' };
    const check = await judged(conflictingLabels, [...rows, other, { ...rows[9], id: 'copy' }], { columns });
    expect(check).toMatchObject({
      status: 'fail',
      why: '2 of 202 rows agree with another in 2 features and not in y, more than 0 %',
    });
    expect(check.findings[0]).toMatchObject({
      value: 2 / 202,
      rows: [`r5: ${rows[5].y}, again: ${other.y}`],
    });
  });

  it('takes a row without a label for no conflict', async () => {
    const rows = drawn(2);
    const check = await judged(conflictingLabels, [...rows, { ...rows[5], id: 'again', y: '' }], { columns });
    expect(check.status).toBe('pass');
  });

  it('only tells where coarse features agree by chance', async () => {
    const rows = drawn(3).map((row) => ({ ...row, x: Math.round(row.x * 10) }));
    const check = await judged(conflictingLabels, rows, { columns });
    expect(check.status).toBe('skip');
    expect(check.why).toMatch(/chance alone makes at least about [\d,]+ pairs that agree$/);
  });

  it('looks at the features that the settings name', async () => {
    const rows = drawn(4);
    const other = { ...rows[5], id: 'again', colour: 'green', y: rows[5].y === 'no' ? 'yes' : 'no' };
    expect((await judged(conflictingLabels, [...rows, other], { columns })).status).toBe('pass');
    const named = { ...columns, features: ['x'] };
    expect((await judged(conflictingLabels, [...rows, other], { columns: named })).status).toBe('fail');
  });

  it('stands aside without a label', async () => {
    expect(await judged(conflictingLabels, drawn(5))).toMatchObject({ status: 'skip' });
  });
});
