import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalBar } from '../../../shared/report/interval-bar.ts';

const real = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
const ends = fc.tuple(real, real).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const filled = /[━●◂▸]/;

describe('intervalBar', () => {
  it('draws the interval, the value, the limit and no change', () => {
    expect(
      intervalBar({ value: 0.003, interval: [-0.002, 0.008], limit: -0.01, origin: 0, better: 'larger' }),
    ).toBe('····┊···━│━●━━·');
  });

  it('turns a loss, so that right is better there, too', () => {
    expect(
      intervalBar({ value: -0.003, interval: [-0.008, 0.002], limit: 0.01, origin: 0, better: 'smaller' }),
    ).toBe('····┊···━│━●━━·');
  });

  it('shows where an interval goes on beyond the picture', () => {
    expect(
      intervalBar({ value: -0.061, interval: [-0.098, -0.024], limit: -0.02, origin: 0, better: 'larger' }),
    ).toBe('◂━━━┊····│·····');
    expect(
      intervalBar({ value: 0.01, interval: [-0.1, 0.12], limit: -0.02, origin: 0, better: 'larger' }),
    ).toBe('◂━━━┊━━━━│━━●━▸');
    expect(intervalBar({ value: 9, interval: [8, 10], limit: -0.02, origin: 0, better: 'larger' })).toBe(
      '····┊····│····▸',
    );
  });

  it('draws identical models as a point at no change', () => {
    expect(intervalBar({ value: 0, interval: [0, 0], limit: -0.01, origin: 0, better: 'larger' })).toBe(
      '····┊····●·····',
    );
  });

  it('has one line where nothing may be lost', () => {
    expect(intervalBar({ value: 2, interval: [1, 3], limit: 0, origin: 0, better: 'larger' })).toBe(
      '·········│━━●━·',
    );
  });

  it('draws a value against its own limit without a line for no change', () => {
    expect(intervalBar({ value: 0.74, interval: [0.72, 0.76], limit: 0.7, better: 'larger' })).toBe(
      '····┊··━━━●━━━·',
    );
  });

  it('is empty where there is nothing to draw', () => {
    expect(intervalBar({ better: 'larger' })).toBe('·'.repeat(15));
  });

  it('always has 15 characters without a space', () => {
    fc.assert(
      fc.property(
        fc.option(real, { nil: undefined }),
        fc.option(ends, { nil: undefined }),
        fc.option(real, { nil: undefined }),
        fc.constantFrom(0, undefined),
        fc.constantFrom('larger' as const, 'smaller' as const),
        (value, interval, limit, origin, better) => {
          expect(intervalBar({ value, interval, limit, origin, better })).toMatch(/^[·━●┊│◂▸]{15}$/);
        },
      ),
    );
  });

  it('never draws an end on the other side of the limit', () => {
    fc.assert(
      fc.property(
        ends,
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        fc.constantFrom('larger' as const, 'smaller' as const),
        (interval, margin, better) => {
          const limit = better === 'larger' ? -margin : margin;
          const value = (interval[0] + interval[1]) / 2;
          const bar = [...intervalBar({ value, interval, limit, origin: 0, better })];
          const worst = better === 'larger' ? interval[0] : -interval[1];
          const best = better === 'larger' ? interval[1] : -interval[0];
          const beyond = bar
            .slice(0, bar.indexOf('┊') < 0 ? 4 : bar.indexOf('┊'))
            .some((c) => filled.test(c));
          const within = bar.slice(5).some((c) => filled.test(c));
          expect(beyond).toBe(worst < -margin);
          expect(within).toBe(best > -margin);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('never draws a gain where the whole interval is a loss', () => {
    fc.assert(
      fc.property(ends, fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (interval, margin) => {
        const bar = intervalBar({ interval, limit: -margin, origin: 0, better: 'larger' });
        expect(filled.test(bar.slice(10))).toBe(interval[1] > 0);
        expect(filled.test(bar.slice(0, 9))).toBe(interval[0] < 0);
      }),
      { numRuns: 1_000 },
    );
  });
});
