import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBar } from '../../../../shared/report/fairness/group-bar.ts';

const rate = (value: number, interval?: [number, number]) => ({
  subject: 'selection_rate',
  statistic: 'value',
  value,
  ...(interval && { interval }),
});

describe('groupBar', () => {
  it('draws from the smallest to the largest', () => {
    expect(groupBar(rate(0, [0, 0]), { from: 0, to: 1 })).toBe('●···········');
    expect(groupBar(rate(1, [1, 1]), { from: 0, to: 1 })).toBe('···········●');
    expect(groupBar(rate(0.5, [0.3, 0.7]), { from: 0, to: 1 }, 0.8)).toBe('···━━━●━━┊··');
  });

  it('draws nothing where nothing was measured', () => {
    expect(groupBar({ subject: 'selection_rate', statistic: 'value' }, { from: 0, to: 1 })).toBe('');
  });

  it('is 12 characters, and its value is on the side of the limit that it is on', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (a, b, c, limit) => {
        const [low, value, high] = [a, b, c].toSorted((x, y) => x - y);
        const bar = groupBar(rate(value, [low, high]), { from: 0, to: 1 }, limit);
        expect([...bar]).toHaveLength(12);
        const [dot, mark] = [bar.indexOf('●'), bar.indexOf('┊')];
        expect(dot).toBeGreaterThanOrEqual(0);
        if (value !== limit) expect(Math.sign(dot - mark)).toBe(Math.sign(value - limit));
      }),
    );
  });
});
