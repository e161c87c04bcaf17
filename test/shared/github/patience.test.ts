import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayAfter, patience } from '../../../shared/github/patience.ts';

const now = Date.parse('2026-11-01T12:00:00Z');
const clock = { now: () => now, random: () => 0 };
const failure = (status: number, headers: Record<string, string> = {}, message = '') => ({
  status,
  headers,
  message,
});

describe('delayAfter', () => {
  it('obeys retry-after, in seconds or as a date', () => {
    expect(delayAfter(failure(429, { 'retry-after': '7' }), 3, clock)).toBe(7_000);
    const date = 'Sun, 01 Nov 2026 12:00:09 GMT';
    expect(delayAfter(failure(503, { 'retry-after': date }), 1, clock)).toBe(9_000);
  });

  it('waits a second past the reset of a limit that is spent', () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1_000 + 30) };
    expect(delayAfter(failure(403, headers), 1, clock)).toBe(31_000);
  });

  it('takes no notice of the reset of a limit that is not spent', () => {
    const headers = { 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': String(now / 1_000 + 3_000) };
    expect(delayAfter(failure(502, headers), 1, clock)).toBe(1_000);
  });

  it('begins with a minute for a limit and a second for the rest, and doubles', () => {
    expect([1, 2, 3].map((tries) => delayAfter(failure(429), tries, clock))).toEqual([
      60_000, 120_000, 240_000,
    ]);
    expect([1, 2, 3].map((tries) => delayAfter(failure(0), tries, clock))).toEqual([1_000, 2_000, 4_000]);
  });

  it('adds up to as much again by chance', () => {
    expect(delayAfter(failure(502), 1, { ...clock, random: () => 0.75 })).toBe(1_750);
  });

  it('is a number of milliseconds whatever the headers say', () => {
    const header = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.constant('NaN'),
      fc.constant('Infinity'),
    );
    fc.assert(
      fc.property(header, header, header, (after, remaining, reset) => {
        const headers = {
          'retry-after': after,
          'x-ratelimit-remaining': remaining,
          'x-ratelimit-reset': reset,
        };
        const delay = delayAfter(failure(429, headers), 1, clock);
        expect(Number.isFinite(delay) && delay >= 0).toBe(true);
      }),
    );
  });
});

describe('patience', () => {
  it('never sleeps longer than it has left', async () => {
    let time = 0;
    const slept: number[] = [];
    const left = patience(10_000, {
      now: () => time,
      random: () => 0,
      async sleep(milliseconds) {
        slept.push(milliseconds);
        time += milliseconds;
      },
    });
    expect(await left.waitAfter(failure(429, { 'retry-after': '6' }), 1)).toBe(true);
    expect(await left.waitAfter(failure(429, { 'retry-after': '6' }), 2)).toBe(false);
    expect(await left.waitAfter(failure(0), 1)).toBe(true);
    expect(slept).toEqual([6_000, 1_000]);
    expect(left.left()).toBe(3_000);
  });
});
