import { describe, expect, it } from 'vitest';
import { claimOf } from '../../../shared/report/claim-of.ts';
import type { Finding } from '../../../shared/report/schema.ts';

const change: Finding = {
  subject: 'recall',
  statistic: 'difference',
  p: 0.01,
  limit: { op: '>=', value: -0.02 },
};

describe('what a p-value is of', () => {
  it.each<[Finding['status'], string]>([
    ['fail', 'worse'],
    ['warn', 'worse'],
    ['pass', 'no worse'],
    ['inconclusive', 'no worse'],
  ])('of a change that comes to %s is %s', (status, claim) => {
    expect(claimOf({ ...change, status })).toBe(claim);
  });

  it('is better where the challenger must be better', () => {
    expect(claimOf({ ...change, limit: { op: '>', value: 0 }, status: 'pass' })).toBe('better');
  });

  it('is on which side of its limit a value or a pair of groups lies', () => {
    const pair = { ...change, pair: ['F', 'M'], limit: { op: '<=' as const, value: 0.1 } };
    expect(claimOf({ ...pair, status: 'fail' })).toBe('beyond');
    expect(claimOf({ ...pair, status: 'pass' })).toBe('within');
    expect(claimOf({ ...change, statistic: 'value', status: 'fail' })).toBe('beyond');
  });

  it('is not said where nothing is judged by it', () => {
    expect(claimOf(change)).toBeUndefined();
    expect(claimOf({ ...change, limit: undefined, status: 'pass' })).toBeUndefined();
    expect(claimOf({ ...change, statistic: 'four_fifths', status: 'skip' })).toBeUndefined();
  });
});
