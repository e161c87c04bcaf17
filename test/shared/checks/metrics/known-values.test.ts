import { describe, expect, it } from 'vitest';
import type { Metric } from '../../../../shared/checks/metric.ts';
import { metricByName, metrics } from '../../../../shared/checks/metrics/index.ts';
import { contextOf, known, rowsOf } from './known-case.ts';
import { measured } from './measured.ts';

describe.each(known.cases.map((sample) => [sample.name, sample] as const))('%s', (_, sample) => {
  for (const [key, { options, plain, weighted }] of Object.entries(sample.values)) {
    const metric = metricByName(key.split(' ')[0]) as Metric;
    it(`has scikit-learn's ${key}`, () => {
      const rows = rowsOf(sample, false);
      expect(measured(metric, rows, contextOf(sample), options, 'challenger')).toBeCloseTo(plain[0], 10);
      expect(measured(metric, rows, contextOf(sample), options, 'champion')).toBeCloseTo(plain[1], 10);
    });
    if (!weighted) continue;
    it(`has scikit-learn's weighted ${key}`, () => {
      const rows = rowsOf(sample, true);
      expect(measured(metric, rows, contextOf(sample), options, 'challenger')).toBeCloseTo(weighted[0], 10);
      expect(measured(metric, rows, contextOf(sample), options, 'champion')).toBeCloseTo(weighted[1], 10);
    });
  }
});

describe('the known values', () => {
  it.each(['binary', 'multiclass', 'regression'] as const)('cover every metric of a %s task', (task) => {
    const covered = new Set(
      known.cases
        .filter((sample) => sample.task === task)
        .flatMap((sample) => Object.keys(sample.values).map((key) => key.split(' ')[0])),
    );
    const wanted = metrics.filter((metric) => metric.tasks.includes(task) && metric.name !== 'mean_score');
    expect([...covered].sort()).toEqual(wanted.map((metric) => metric.name).sort());
  });
});
