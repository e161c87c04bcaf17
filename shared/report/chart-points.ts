import type { Section } from './schema.ts';

export interface ChartPoints {
  /** Numbers, equally spaced from the first to the last; or categories. */
  x: { from: number; to: number } | { labels: readonly (string | number)[] };
  /** A series' values, at most as many as asked for. */
  series: readonly (readonly number[])[];
  /** Points left out because categories cannot be thinned. */
  omitted: number;
}

/**
 * At most `most` points of a chart. A line over ascending numbers is drawn on an equally spaced grid,
 * interpolated where it has to be; of categories the first are kept.
 */
export function chartPoints(chart: Extract<Section, { type: 'chart' }>, most: number): ChartPoints {
  const length = Math.min(chart.x.values.length, ...chart.series.map(({ values }) => values.length));
  const values = chart.x.values.slice(0, length);
  const series = chart.series.map((one) => one.values.slice(0, length));
  if (chart.kind === 'line' && isAscending(values)) {
    const [from, to] = [values[0], values[length - 1]];
    if (length <= most && isEvenlySpaced(values)) return { x: { from, to }, series, omitted: 0 };
    const grid = Array.from({ length: most }, (_, i) => from + (to - from) * (i / (most - 1)));
    return {
      x: { from, to },
      series: series.map((one) => grid.map((at) => interpolated(values, one, at))),
      omitted: 0,
    };
  }
  return {
    x: { labels: values.slice(0, most) },
    series: series.map((one) => one.slice(0, most)),
    omitted: Math.max(0, length - most),
  };
}

function isAscending(x: readonly (string | number)[]): x is number[] {
  if (!x.every((value) => typeof value === 'number')) return false;
  return x[x.length - 1] > x[0] && x.every((value, i) => i === 0 || value >= x[i - 1]);
}

function isEvenlySpaced(x: readonly number[]): boolean {
  const step = (x[x.length - 1] - x[0]) / (x.length - 1);
  return x.every((value, i) => Math.abs(value - x[0] - i * step) < step / 100);
}

/** Linear between the neighbours; of several equal x the last one counts, as at a step. */
function interpolated(x: readonly number[], y: readonly number[], at: number): number {
  const right = x.findIndex((value) => value > at);
  if (right === -1) return y[y.length - 1];
  if (right === 0) return y[0];
  const share = (at - x[right - 1]) / (x[right] - x[right - 1]);
  return y[right - 1] * (1 - share) + y[right] * share;
}
