import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IntervalPlotInput, intervalPlot } from '../../../../shared/report/html/interval-plot.ts';

/** Places in the picture, from its markup. */
function places(input: IntervalPlotInput) {
  const { text } = intervalPlot(input);
  const number = (pattern: RegExp) => {
    const found = pattern.exec(text);
    return found ? Number(found[1]) : undefined;
  };
  return {
    text,
    value: number(/<circle cx="([^"]*)"/),
    from: number(/class="in" d="M([\d.]+)/),
    to: number(/class="in" d="M[\d.]+ 11H([\d.]+)/),
    limit: number(/class="lim" d="M([\d.]+)/),
    origin: number(/class="zero" d="M([\d.]+)/),
  };
}

const double = fc.double({ noNaN: true, noDefaultInfinity: true });
const input: fc.Arbitrary<IntervalPlotInput> = fc.record(
  {
    value: double,
    interval: fc.tuple(double, double).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
    limit: double,
    origin: fc.constant(0),
    better: fc.constantFrom('larger' as const, 'smaller' as const),
  },
  { requiredKeys: ['value', 'better'] },
);

describe('intervalPlot', () => {
  it('draws a margin and no change always at the same place', () => {
    const small = places({
      value: 0.001,
      interval: [-0.003, 0.004],
      limit: -0.01,
      origin: 0,
      better: 'larger',
    });
    const large = places({ value: 3, interval: [1, 5], limit: -20, origin: 0, better: 'larger' });
    expect([small.limit, small.origin]).toEqual([40, 80]);
    expect([large.limit, large.origin]).toEqual([40, 80]);
  });

  it('turns a loss around, so that right is better', () => {
    const loss = places({ value: 0.01, interval: [0.005, 0.015], limit: 0.02, origin: 0, better: 'smaller' });
    const gain = places({
      value: -0.01,
      interval: [-0.015, -0.005],
      limit: -0.02,
      origin: 0,
      better: 'larger',
    });
    expect(loss.text).toBe(gain.text);
  });

  it('draws an arrow for what lies beyond', () => {
    const { text, value, from } = places({
      value: -5,
      interval: [-6, -4],
      limit: -0.01,
      origin: 0,
      better: 'larger',
    });
    expect(text).toContain('class="tip" d="M0 ');
    expect([value, from]).toEqual([undefined, 5]);
  });

  it('draws a value against its own limit', () => {
    const { value, limit, origin } = places({
      value: 0.74,
      interval: [0.72, 0.76],
      limit: 0.7,
      better: 'larger',
    });
    expect(limit).toBe(40);
    expect(origin).toBeUndefined();
    expect(value).toBeGreaterThan(40);
  });

  it('keeps every end inside the picture and on its side of the limit, whatever the numbers', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { text, value, from, to, limit } = places(given);
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
        for (const x of [value, from, to]) {
          if (x === undefined) continue;
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(170);
        }
        if (value !== undefined && limit !== undefined && given.limit !== undefined) {
          const isBetter = (given.value - given.limit) * (given.better === 'larger' ? 1 : -1);
          if (isBetter > 0) expect(value).toBeGreaterThanOrEqual(limit);
          if (isBetter < 0) expect(value).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });
});
