import {
  aucInterval,
  aucTail,
  fisherZ,
  outOfFoldMeans,
  pearson,
  quantileBins,
  rocAuc,
  spearman,
} from '../../stats/index.ts';
import type { SampledInput, SampledInputs } from './sampled-inputs.ts';

/** How well one column alone predicts the label. */
export interface PredictivePower {
  statistic: 'roc_auc' | 'r2';
  value: number;
  interval(level: number): [number, number];
  /** One-sided p-value that it is no more than the limit. */
  pBeyond(limit: number): number;
  method: string;
  n: number;
}

const folds = 5;
/** Numbers are cut into so many groups of equal size: a tree of one column and 20 leaves. */
const bins = 20;
/** Of more classes only the most frequent are predicted, each against the rest. */
const mostClasses = 20;
/** Fewer rows of a class say nothing. */
const leastRows = 10;

/**
 * The area under the ROC curve (of several classes the mean of each against the rest), or R² of a number, that a column
 * reaches alone: the better of its own order and of means of the label in its groups, found in other folds than they
 * are tried on. Undefined where there are too few rows, or the label is constant.
 */
export function predictivePower(
  input: SampledInput,
  label: NonNullable<SampledInputs['label']>,
): PredictivePower | undefined {
  const groups = input.kind === 'category' ? input.codes : quantileBins(input.numbers, bins);
  return label.kind === 'number'
    ? powerForNumber(input, groups, label.numbers)
    : powerForClasses(input, groups, label.codes, label.classes.length);
}

function powerForClasses(
  input: SampledInput,
  groups: Int32Array,
  codes: Int32Array,
  classes: number,
): PredictivePower | undefined {
  const rows = Array.from(codes.keys()).filter((i) => codes[i] >= 0);
  const sizes = new Array<number>(classes).fill(0);
  for (const i of rows) sizes[codes[i]]++;
  const judged = sizes
    .map((size, code) => ({ size, code }))
    .filter(({ size }) => size >= leastRows && rows.length - size >= leastRows)
    .sort((a, b) => b.size - a.size)
    .slice(0, classes === 2 ? 1 : mostClasses);
  if (judged.length === 0) return undefined;
  const ofRows = Int32Array.from(rows, (i) => groups[i]);
  const numbers = input.kind === 'number' ? Float64Array.from(rows, (i) => input.numbers[i]) : undefined;
  const isOrdered = numbers?.every((x) => !Number.isNaN(x)) ?? false;
  const areas = judged.map(({ size, code }) => {
    const positive = Uint8Array.from(rows, (i) => (codes[i] === code ? 1 : 0));
    const means = outOfFoldMeans(ofRows, Float64Array.from(positive), folds);
    const byGroup = rocAuc(means, positive) ?? 0.5;
    const byOrder = isOrdered && numbers ? (rocAuc(numbers, positive) ?? 0.5) : 0.5;
    const value = Math.max(0.5, byGroup, byOrder, 1 - byOrder);
    return { value, positives: size, negatives: rows.length - size };
  });
  const mean = (of: (area: (typeof areas)[number]) => number): number =>
    areas.reduce((sum, area) => sum + of(area), 0) / areas.length;
  return {
    statistic: 'roc_auc',
    value: mean(({ value }) => value),
    interval: (level) => [
      mean(({ value, positives, negatives }) => aucInterval(value, positives, negatives, level)[0]),
      mean(({ value, positives, negatives }) => aucInterval(value, positives, negatives, level)[1]),
    ],
    pBeyond: (limit) => {
      const least = Math.min(...areas.map(({ positives }) => positives));
      return aucTail(
        mean(({ value }) => value),
        least,
        rows.length - least,
        limit,
      );
    },
    method: `best of order and ${folds}-fold means of ${bins} groups, score interval`,
    n: rows.length,
  };
}

function powerForNumber(
  input: SampledInput,
  groups: Int32Array,
  label: Float64Array,
): PredictivePower | undefined {
  const rows = Array.from(label.keys()).filter((i) => Number.isFinite(label[i]));
  if (rows.length < 2 * leastRows) return undefined;
  const values = Float64Array.from(rows, (i) => label[i]);
  const means = outOfFoldMeans(
    Int32Array.from(rows, (i) => groups[i]),
    values,
    folds,
  );
  const byGroup = Math.max(0, pearson(means, values) ?? 0);
  const found = [{ r: byGroup, of: 'pearson' as const, n: rows.length }];
  if (input.kind === 'number') {
    const both = rows.filter((i) => Number.isFinite(input.numbers[i]));
    if (both.length >= 2 * leastRows) {
      const a = Float64Array.from(both, (i) => input.numbers[i]);
      const b = Float64Array.from(both, (i) => label[i]);
      // A column that is seldom there predicts what it is there for.
      const present = Math.sqrt(both.length / rows.length);
      found.push({ r: Math.abs(pearson(a, b) ?? 0) * present, of: 'pearson', n: both.length });
      found.push({ r: Math.abs(spearman(a, b) ?? 0) * present, of: 'pearson', n: both.length });
    }
  }
  const best = found.reduce((most, one) => (one.r > most.r ? one : most));
  const z = fisherZ(best.r, best.n, best.of);
  if (!z || pearson(values, values) === undefined) return undefined;
  return {
    statistic: 'r2',
    value: best.r ** 2,
    interval: (level) => {
      const [low, high] = z.interval(level);
      return [Math.max(0, low) ** 2, high ** 2];
    },
    pBeyond: (limit) => z.pBeyond(Math.sqrt(limit)),
    method: `best of Pearson, Spearman and ${folds}-fold means of ${bins} groups, Fisher's z`,
    n: rows.length,
  };
}
