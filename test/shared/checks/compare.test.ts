import { describe, expect, it } from 'vitest';
import { difference, estimateOf, measure } from '../../../shared/checks/compare.ts';
import type { Context } from '../../../shared/checks/metric.ts';
import { mean_absolute_error } from '../../../shared/checks/metrics/mean_absolute_error.ts';
import type { Subject } from '../../../shared/checks/subject.ts';
import type { Rows } from '../../../shared/data/evaluation.ts';

const context: Context = { task: 'regression', classes: [] };
const subject = {
  key: 'error',
  metric: mean_absolute_error,
  options: {},
  context,
  seed: 1,
} as unknown as Subject;

const sampleOf = (size: number, more: Partial<Rows> = {}) => {
  const label = Float64Array.from({ length: 100 }, (_, i) => -size * (1 + (i % 7)));
  const prediction = (k: number) => ({
    prediction: label.map((y, i) => -y + ((i % k) * size) / 100),
    columns: {},
  });
  return {
    n: 100,
    rows: { n: 100, label, models: { challenger: prediction(3), champion: prediction(5) }, ...more },
  };
};

describe('compare', () => {
  it.each([
    ['independent rows', {}],
    ['weighted rows', { weight: Float64Array.from({ length: 100 }, (_, i) => 1 + (i % 2)) }],
    ['clustered rows', { cluster: Int32Array.from({ length: 100 }, (_, i) => i >> 1) }],
  ])('calls undefined what no double can hold, of %s', (_, more) => {
    const why = { undefined: 'error is undefined: its numbers are too large to be reckoned with' };
    const huge = sampleOf(2e307, more);
    expect(measure(subject, huge, 'challenger')).toEqual(why);
    expect(estimateOf(subject, huge, 'challenger')).toEqual(why);
    expect(difference(subject, huge, 'challenger', 'champion')).toEqual(why);
    expect(measure(subject, sampleOf(1e300, more), 'challenger')).toBeTypeOf('number');
  });
});
