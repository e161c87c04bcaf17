import { describe, expect, it } from 'vitest';
import { formatBytes, formatDuration, formatQuantity } from '../../../shared/report/format-quantity.ts';

describe('formatBytes', () => {
  it('has three digits and decimal units', () => {
    expect([0, 512, 1_240_532, 50_000_000, 999_999, 2e18].map(formatBytes)).toEqual([
      '0 B',
      '512 B',
      '1.24 MB',
      '50 MB',
      '1 MB',
      '2,000 PB',
    ]);
  });
});

describe('formatDuration', () => {
  it('goes from nanoseconds to hours', () => {
    expect([0, 2.5e-8, 0.00085, 0.0124, 0.9999, 1.912, 59.6, 185, 7_260].map(formatDuration)).toEqual([
      '0 s',
      '25 ns',
      '850 µs',
      '12.4 ms',
      '1.0 s',
      '1.9 s',
      '60 s',
      '3 min 5 s',
      '2 h 1 min',
    ]);
  });
});

describe('formatQuantity', () => {
  it('knows seconds and bytes, and takes anything else as a number', () => {
    expect(formatQuantity(0.02, 's')).toBe('20 ms');
    expect(formatQuantity(5e7, 'B')).toBe('50 MB');
    expect(formatQuantity(0.5, 'EUR', 2)).toBe('0.50');
    expect(formatQuantity(0.5, undefined, 1)).toBe('0.5');
  });
});
