import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalsFor,
  formatCount,
  formatEstimatedCount,
  formatNumber,
  formatSigned,
} from '../../../shared/report/format-number.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });

describe('formatNumber', () => {
  it('has a true minus sign and separated thousands', () => {
    expect(formatNumber(-1234567.891, 1)).toBe('−1,234,567.9');
    expect(formatNumber(0.5, 3)).toBe('0.500');
  });

  it('has no sign where nothing but zeros is shown', () => {
    expect(formatNumber(-0.0001, 2)).toBe('0.00');
    expect(formatNumber(-0, 2)).toBe('0.00');
    expect(formatSigned(0.0001, 2)).toBe('0.00');
  });

  it('writes a plus only where it is asked for', () => {
    expect(formatSigned(0.003, 3)).toBe('+0.003');
    expect(formatSigned(-0.003, 3)).toBe('−0.003');
    expect(formatNumber(0.003, 3)).toBe('0.003');
  });

  it('writes what is huge or tiny with an exponent', () => {
    expect(formatNumber(1.5e20)).toBe('1.500e20');
    expect(formatNumber(-2.5e-12)).toBe('−2.5e−12');
  });

  it('has three digits by itself', () => {
    expect([0.8713, 12.345, 1234.5, 0.00012345].map((value) => formatNumber(value))).toEqual([
      '0.871',
      '12.3',
      '1,235',
      '0.000123',
    ]);
  });
});

describe('decimalsFor', () => {
  it('follows the margin and the half-width of the interval', () => {
    expect(decimalsFor({ value: 0.003, interval: [-0.002, 0.008], limit: -0.01, difference: true })).toBe(3);
    expect(decimalsFor({ value: -0.061, interval: [-0.098, -0.024], limit: -0.02, difference: true })).toBe(
      3,
    );
    expect(decimalsFor({ value: 0.739, interval: [0.7163, 0.7608], limit: 0.7 })).toBe(3);
    expect(decimalsFor({ value: 5210, interval: [4900, 5520], limit: -1000, difference: true })).toBe(0);
  });

  it('has two digits of a half-width that begins with 1, 2 or 3, and else one', () => {
    expect(decimalsFor({ interval: [-0.0015, 0.0015] })).toBe(4);
    expect(decimalsFor({ interval: [-0.0053, 0.0053] })).toBe(3);
  });

  it('shows an end that is close to the limit on its own side', () => {
    const interval = [-0.00996, 0.011] as const;
    const decimals = decimalsFor({ interval, limit: -0.01, difference: true });
    expect(formatNumber(interval[0], decimals)).not.toBe(formatNumber(-0.01, decimals));
    expect(decimals).toBe(5);
  });

  it('is between 0 and 12 whatever comes, and tells every end from the limit where 12 digits can', () => {
    fc.assert(
      fc.property(finite, finite, finite, fc.boolean(), (a, b, limit, difference) => {
        const interval = [Math.min(a, b), Math.max(a, b)] as const;
        const decimals = decimalsFor({ interval, limit, difference });
        expect(decimals).toBeGreaterThanOrEqual(0);
        expect(decimals).toBeLessThanOrEqual(12);
        for (const end of interval) {
          if (Math.abs(end - limit) > 1e-11) {
            expect(end.toFixed(decimals)).not.toBe(limit.toFixed(decimals));
          }
        }
      }),
    );
  });
});

describe('formatCount', () => {
  it('separates thousands', () => {
    expect(formatCount(1_000_000)).toBe('1,000,000');
  });
});

describe('formatEstimatedCount', () => {
  it('rounds up to two digits', () => {
    expect([7, 89, 7893, 7900, 12_345].map(formatEstimatedCount)).toEqual([
      '7',
      '89',
      '7,900',
      '7,900',
      '13,000',
    ]);
  });
});
