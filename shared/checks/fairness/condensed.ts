import { extentOf } from '../../stats/index.ts';

/** Rows of a logistic regression on the log odds of a score. */
export interface LogisticRows {
  label: Int32Array;
  score: Float64Array;
  odds: Float64Array;
  weight?: Float64Array;
}

const bins = 512;
/** Of each bin: the weight in it, and the sums of the first three powers of the distance from its middle. */
const powers = 4;

/**
 * A few weighted rows that stand for many: in each of 512 bins of equal width two rows of each label, with the same sum of
 * weights, mean, variance and third moment as the rows that they stand for (Gauss's quadrature). A smooth sum over them
 * differs from that over the rows by the fourth power of the bins' width: good to start from, and not to end with.
 * Undefined where they would not be much fewer, or the numbers are all equal.
 */
export function condensed({
  label,
  odds,
  weight,
}: Omit<LogisticRows, 'score'>): Required<LogisticRows> | undefined {
  const n = odds.length;
  if (n < 8 * bins) return undefined;
  const { least: low, greatest: high } = extentOf(odds);
  const width = (high - low) / bins;
  if (!(width > 0)) return undefined;
  const sums = new Float64Array(2 * bins * powers);
  for (let i = 0; i < n; i++) {
    const from = odds[i] - low;
    const bin = Math.min(bins - 1, Math.floor(from / width));
    const d = from - (bin + 0.5) * width;
    const at = (label[i] * bins + bin) * powers;
    const mass = weight ? weight[i] : 1;
    sums[at] += mass;
    sums[at + 1] += mass * d;
    sums[at + 2] += mass * d * d;
    sums[at + 3] += mass * d * d * d;
  }
  const points: [label: number, odds: number, weight: number][] = [];
  for (let cell = 0; cell < 2 * bins; cell++) {
    const own = cell < bins ? 0 : 1;
    const middle = low + (cell - own * bins + 0.5) * width;
    const at = cell * powers;
    const mass = sums[at];
    if (!(mass > 0)) continue;
    const mean = sums[at + 1] / mass;
    const variance = sums[at + 2] / mass - mean * mean;
    if (!(variance > 1e-12 * width * width)) {
      points.push([own, middle + mean, mass]);
      continue;
    }
    const deviation = Math.sqrt(variance);
    const skewness = (sums[at + 3] / mass - 3 * mean * variance - mean ** 3) / deviation ** 3;
    const root = Math.sqrt(skewness * skewness + 4);
    const [left, right] = [(skewness - root) / 2, (skewness + root) / 2];
    points.push(
      [own, middle + mean + deviation * left, (mass * right) / root],
      [own, middle + mean + deviation * right, (-mass * left) / root],
    );
  }
  return {
    label: Int32Array.from(points, ([one]) => one),
    score: Float64Array.from(points, ([, one]) => 1 / (1 + Math.exp(-one))),
    odds: Float64Array.from(points, ([, one]) => one),
    weight: Float64Array.from(points, ([, , one]) => one),
  };
}
