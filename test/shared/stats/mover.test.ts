import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clopperPearson,
  type Estimate,
  mover,
  normal,
  pairedMean,
  singleMean,
  tango,
  wilson,
} from '../../../shared/stats/index.ts';
import { pairedCounts, rateCounts } from './estimates.ts';
import { type Counts, counts, knownRates } from './two-rates.ts';

describe('mover', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
  it.each<[Counts, Counts, number, number]>([
    [[56, 70], [48, 80], 0.0524, 0.3339],
    [[9, 10], [3, 10], 0.1705, 0.809],
    [[6, 7], [2, 7], 0.0582, 0.8062],
    [[5, 56], [0, 29], -0.0381, 0.1926],
    [[0, 10], [0, 20], -0.1611, 0.2775],
    [[0, 10], [0, 10], -0.2775, 0.2775],
    [[10, 10], [0, 20], 0.6791, 1],
    [[10, 10], [0, 10], 0.6075, 1],
  ])('gives Newcombe’s published interval from two Wilson intervals: %j − %j', (a, b, low, high) => {
    const interval = mover(wilson(counts(a)), wilson(counts(b))).interval(0.95);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it.each(knownRates.newcombe)('agrees with statsmodels at $a − $b, level $level', (known) => {
    const ours = mover(wilson(counts(known.a)), wilson(counts(known.b))).interval(known.level);
    for (const end of [0, 1]) expect(Math.abs(ours[end] - known.interval[end])).toBeLessThan(1e-9);
  });

  it('is the usual interval where both limits lie evenly about their values', () => {
    const evenly = (value: number, standardError: number): Estimate => ({
      value,
      method: 'normal',
      n: 100,
      p: (limit, alternative) =>
        normal.sf(((alternative === 'greater' ? 1 : -1) * (value - limit)) / standardError),
      interval: (level) => {
        const half = standardError * normal.quantile((1 + level) / 2);
        return [value - half, value + half];
      },
    });
    const difference = mover(evenly(7, 3), evenly(2, 4));
    const usual = evenly(5, 5);
    expect(difference.interval(0.95)[0]).toBeCloseTo(usual.interval(0.95)[0], 12);
    expect(difference.interval(0.95)[1]).toBeCloseTo(usual.interval(0.95)[1], 12);
    for (const limit of [-4, 0, 3, 5, 8]) {
      expect(difference.p(limit, 'greater')).toBeCloseTo(usual.p(limit, 'greater'), 12);
      expect(difference.p(limit, 'less')).toBeCloseTo(usual.p(limit, 'less'), 12);
    }
  });

  it('turns round when the two change places', () => {
    fc.assert(
      fc.property(pairedCounts, pairedCounts, (one, other) => {
        const [low, high] = mover(tango(one), tango(other)).interval(0.9);
        const [back, forth] = mover(tango(other), tango(one)).interval(0.9);
        expect(low).toBeCloseTo(-forth, 9);
        expect(high).toBeCloseTo(-back, 9);
      }),
    );
  });

  it('is no wider than both intervals together, and no narrower than either', () => {
    fc.assert(
      fc.property(rateCounts(), rateCounts(), (a, b) => {
        const [one, other] = [wilson(a).interval(0.9), clopperPearson(b).interval(0.9)];
        const [low, high] = mover(wilson(a), clopperPearson(b)).interval(0.9);
        const near = 1e-9;
        expect(low).toBeGreaterThanOrEqual(one[0] - other[1] - near);
        expect(high).toBeLessThanOrEqual(one[1] - other[0] + near);
        expect(high - low).toBeGreaterThanOrEqual(Math.max(one[1] - one[0], other[1] - other[0]) - near);
      }),
    );
  });

  it('lacks what either lacks, in rows of both', () => {
    const few = singleMean(Float64Array.from({ length: 40 }, (_, i) => i % 7));
    const many = singleMean(Float64Array.from({ length: 160 }, (_, i) => i % 7));
    expect(few.insufficient).toBeDefined();
    const both = mover(few, many);
    expect(both.n).toBe(200);
    expect(both.insufficient?.reason).toBe(few.insufficient?.reason);
    expect(both.insufficient?.needed).toBe(Math.ceil((200 * (few.insufficient?.needed as number)) / 40));
    const sparse = pairedMean(
      Float64Array.from({ length: 100 }, (_, i) => (i < 3 ? 1 : 0)),
      { reach: 1 },
    );
    expect(mover(many, sparse).scarce?.reason).toBe(sparse.scarce?.reason);
    expect(mover(many, many).insufficient).toBeUndefined();
  });

  it('does not end where one of the limits does not', () => {
    const open: Estimate = {
      ...wilson({ n: 20, hits: 3 }),
      interval: () => [0.1, Number.POSITIVE_INFINITY],
      p: (_, alternative) => (alternative === 'less' ? 0.7 : 0),
    };
    const [low, high] = mover(open, wilson({ n: 20, hits: 3 })).interval(0.9);
    expect(high).toBe(Number.POSITIVE_INFINITY);
    expect(low).toBeLessThan(0);
  });

  it('refuses a value that is none', () => {
    const none: Estimate = { ...wilson({ n: 20, hits: 3 }), value: Number.NaN };
    expect(() => mover(none, wilson({ n: 20, hits: 3 }))).toThrow('mover needs finite values');
  });
});
