import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tango } from '../../../shared/stats/index.ts';
import { pairedCounts } from './estimates.ts';
import { known } from './known-values.ts';

describe('tango', () => {
  it('gives the published intervals', () => {
    // Fagerland, Lydersen and Laake (2014), airway hyper-responsiveness: −0.517 to −0.026.
    const airway = tango({ n: 21, gained: 1, lost: 7 }).interval(0.95);
    expect(airway[0]).toBeCloseTo(-0.517, 3);
    expect(airway[1]).toBeCloseTo(-0.026, 3);
    // R package contingencytables, complete response (59, 6, 16, 80): −0.1240 to −0.0054.
    const response = tango({ n: 161, gained: 6, lost: 16 }).interval(0.95);
    expect(response[0]).toBeCloseTo(-0.124, 4);
    expect(response[1]).toBeCloseTo(-0.0054, 4);
  });

  it.each(known.tango)('agrees with its definition at $gained gained and $lost lost of $n', (example) => {
    const estimate = tango(example);
    const [low, high] = estimate.interval(example.level);
    expect(Math.abs(low - example.interval[0])).toBeLessThan(1e-9);
    expect(Math.abs(high - example.interval[1])).toBeLessThan(1e-9);
    if (example.p !== null) expect(Math.abs(estimate.p(-0.02, 'greater') - example.p)).toBeLessThan(1e-9);
  });

  it('knows little from a few rows that agree, and much from many', () => {
    expect(tango({ n: 50, gained: 0, lost: 0 }).p(-0.02, 'greater')).toBeGreaterThan(0.05);
    expect(tango({ n: 5000, gained: 0, lost: 0 }).p(-0.02, 'greater')).toBeLessThan(1e-9);
  });

  it('changes sign, and nothing else, when the models change places', () => {
    fc.assert(
      fc.property(
        pairedCounts,
        fc.double({ min: -0.9, max: 0.9, noNaN: true }),
        ({ n, gained, lost }, limit) => {
          const there = tango({ n, gained, lost });
          const back = tango({ n, gained: lost, lost: gained });
          expect(there.value).toBe(back.value === 0 ? 0 : -back.value);
          expect(Math.abs(there.p(limit, 'greater') - back.p(-limit, 'less'))).toBeLessThan(1e-12);
          expect(Math.abs(there.interval(0.9)[0] + back.interval(0.9)[1])).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it('knows more from ten times the rows', () => {
    fc.assert(
      fc.property(pairedCounts, ({ n, gained, lost }) => {
        const [low, high] = tango({ n, gained, lost }).interval(0.9);
        const [lower, higher] = tango({ n: 10 * n, gained: 10 * gained, lost: 10 * lost }).interval(0.9);
        expect(higher - lower).toBeLessThan(high - low);
      }),
    );
  });

  it('refuses counts that do not fit', () => {
    expect(() => tango({ n: 3, gained: 2, lost: 2 })).toThrow('tango needs counts within n ≥ 1');
    expect(() => tango({ n: 0, gained: 0, lost: 0 })).toThrow(RangeError);
    expect(() => tango({ n: 10, gained: Number.NaN, lost: 0 })).toThrow(RangeError);
  });
});
