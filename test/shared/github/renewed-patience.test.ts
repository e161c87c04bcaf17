import { afterEach, describe, expect, it, vi } from 'vitest';
import { renewedPatience } from '../../../shared/github/renewed-patience.ts';

afterEach(() => vi.useRealTimers());

describe('renewedPatience', () => {
  it('runs out, and begins anew when it is asked to', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const left = renewedPatience(1_000);
    vi.advanceTimersByTime(2_000);
    expect(left.left()).toBe(0);
    left.renew();
    expect(left.left()).toBe(1_000);
  });
});
