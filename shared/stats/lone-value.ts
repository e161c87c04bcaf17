import type { Estimate } from './estimate.ts';

/** What one row tells of a mean: its value, and nothing of how much values vary, so that no verdict may follow. */
export function loneValue(value: number): Estimate {
  return {
    value,
    method: 'one row',
    n: 1,
    insufficient: { reason: '1 row says nothing of how much the values vary' },
    p: (limit, alternative) => ((alternative === 'greater' ? value >= limit : value <= limit) ? 0 : 1),
    interval: () => [value, value],
  };
}
