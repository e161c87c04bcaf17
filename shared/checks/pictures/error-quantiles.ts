import { quantileSorted } from 'simple-statistics';
import type { Rows } from '../../data/evaluation.ts';
import type { Section } from '../../report/schema.ts';

const percents = [5, 10, 25, 50, 75, 90, 95, 99];

/** How large the absolute errors of both models are, from their smallest to their largest. */
export function errorQuantiles({ label, models }: Rows): Section | undefined {
  const shown = (['champion', 'challenger'] as const).filter((role) => models[role]?.prediction);
  if (shown.length === 0 || label.length === 0) return undefined;
  const series = shown.map((role) => {
    const errors = Float64Array.from(models[role]?.prediction ?? [], (value, i) =>
      Math.abs(value - label[i]),
    );
    const sorted = Array.from(errors.sort());
    return { name: role, values: percents.map((percent) => quantileSorted(sorted, percent / 100)) };
  });
  return {
    type: 'chart',
    kind: 'line',
    title: 'Absolute errors',
    x: { title: 'percent of the rows', values: percents.map(String) },
    y: { title: 'absolute error at most', min: 0 },
    series,
    caption: 'Weights are left out.',
  };
}
