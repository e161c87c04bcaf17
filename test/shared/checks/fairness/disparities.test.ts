import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disparities } from '../../../../shared/checks/fairness/disparities/index.ts';
import { groupMetrics } from '../../../../shared/checks/fairness/group-metrics/index.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/checks/fairness/disparities');

describe('the disparities', () => {
  it('are those of the folder, each in the file of its name', () => {
    const files = readdirSync(folder)
      .filter((file) => file !== 'index.ts')
      .map((file) => file.replace('.ts', ''));
    expect(disparities.map(({ name }) => name).sort()).toEqual(files.sort());
  });

  it.each(disparities.map((one) => [one.name, one] as const))('%s fits what it compares', (name, one) => {
    const metrics = one.of.map((of) => groupMetrics.find((metric) => metric.name === of));
    expect(name.endsWith(`_${one.compare}`)).toBe(true);
    for (const metric of metrics) {
      expect(metric?.tasks).toEqual(expect.arrayContaining([...one.tasks]));
      expect(metric?.perClass === true && one.tasks.includes('multiclass')).toBe(one.perClass === true);
      const [low, high] = metric?.metric.range ?? [Number.NaN, Number.NaN];
      const widest = one.compare === 'ratio' ? 1 : high - low;
      expect([one.name, one.range]).toEqual([name, [0, widest]]);
      // A ratio of what may be negative, or of units without a zero, says nothing.
      if (one.compare === 'ratio') expect(low).toBe(0);
    }
    expect(one.aggregates === true).toBe(one.of.length > 1);
  });
});
