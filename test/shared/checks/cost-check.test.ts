import { describe, expect, it } from 'vitest';
import { costCheck } from '../../../shared/checks/cost-check.ts';
import { finding } from '../../../shared/report/schema.ts';

const timed = (count: number, most: number) =>
  costCheck(
    'latency-p95',
    most,
    { challenger: { latencies: Float64Array.from({ length: count }, (_, i) => (i + 1) / count) } },
    0.05,
  );

describe('costCheck', () => {
  it('states the interval of enough times', () => {
    const [told] = timed(200, 2).findings;
    expect(told).toMatchObject({ status: 'pass', interval: [0.925, 0.98], level: 0.9, n: 200 });
  });

  it('leaves out an interval that few times leave open, which no report can hold', () => {
    for (const most of [0.1, 2]) {
      const [told] = timed(20, most).findings;
      expect(told.interval).toBeUndefined();
      expect(finding.safeParse(told).success).toBe(true);
    }
  });

  it('still tells that few times are surely too long', () => {
    expect(timed(20, 0.1).status).toBe('fail');
    expect(timed(20, 2).status).toBe('inconclusive');
  });
});
