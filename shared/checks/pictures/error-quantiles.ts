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
    ).sort();
    return { name: role, values: percents.map((percent) => quantile(errors, percent / 100)) };
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

/** By linear interpolation between the sorted values, as NumPy does by default. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}
