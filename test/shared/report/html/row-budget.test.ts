import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowBudget } from '../../../../shared/report/html/row-budget.ts';

const sizes = fc.array(
  fc.record({ rows: fc.integer({ min: 0, max: 20_000 }), columns: fc.integer({ min: 1, max: 50 }) }),
  { maxLength: 40 },
);

describe('rowBudget', () => {
  it('leaves everything where there is room', () => {
    expect(rowBudget([{ rows: 2_000, columns: 12 }])).toBe(Number.POSITIVE_INFINITY);
  });

  it('shortens the long tables and leaves the short ones', () => {
    expect(
      rowBudget(
        [
          { rows: 10, columns: 10 },
          { rows: 10_000, columns: 10 },
        ],
        1_100,
      ),
    ).toBe(100);
  });

  it('gives every table 20 rows at least', () => {
    expect(rowBudget(Array(1_000).fill({ rows: 100, columns: 50 }))).toBe(20);
  });

  it('keeps all tables together within the cells that there are, and could not give a row more', () => {
    fc.assert(
      fc.property(sizes, (tables) => {
        const most = rowBudget(tables, 30_000);
        const cells = (top: number) =>
          tables.reduce((sum, { rows, columns }) => sum + Math.min(rows, top) * columns, 0);
        if (most === Number.POSITIVE_INFINITY) expect(cells(most)).toBeLessThanOrEqual(30_000);
        else {
          if (most > 20) expect(cells(most)).toBeLessThanOrEqual(30_000);
          expect(cells(most + 1)).toBeGreaterThan(30_000);
        }
      }),
    );
  });
});
