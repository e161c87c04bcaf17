import { describe, expect, it } from 'vitest';
import { realisticRows } from '../../../../shared/checks/fairness/realistic-rows.ts';

describe('realisticRows', () => {
  it('are a hundred times those that are there, or ten thousand', () => {
    expect(realisticRows(10_000, 6)).toBe(true);
    expect(realisticRows(10_001, 6)).toBe(false);
    expect(realisticRows(42_000, 420)).toBe(true);
    expect(realisticRows(250_000, 420)).toBe(false);
  });
});
