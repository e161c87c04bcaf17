import {
  aucInterval,
  aucTail,
  fisherZ,
  midranks,
  outOfFoldMeans,
  pearson,
  quantileBins,
  rocAucOfCells,
  spearman,
} from '../../stats/index.ts';
import { ranksOf } from './ranks-of.ts';
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
  const rows = labelledRows(codes);
  const sizes = new Array<number>(classes).fill(0);
  const ofLabel = taken(codes, rows);
  for (let i = 0; i < ofLabel.length; i++) sizes[ofLabel[i]]++;
  const judged = sizes
    .map((size, code) => ({ size, code }))
    .filter(({ size }) => size >= leastRows && rows.length - size >= leastRows)
    .sort((a, b) => b.size - a.size)
    .slice(0, classes === 2 ? 1 : mostClasses);
  if (judged.length === 0) return undefined;
  const ofRows = taken(groups, rows);
  const numbers = input.kind === 'number' ? taken(input.numbers, rows) : undefined;
  const ranks = numbers && ranksWithInfinite(numbers);
  const areas = judged.map(({ size, code }) => {
    const positive = whereCode(ofLabel, code);
    const byGroup = areaOfGroups(ofRows, positive);
    const byOrder = ranks ? areaOfRanks(ranks, positive, size) : 0.5;
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

/** Infinite numbers have a rank, too. */
function ranksWithInfinite(numbers: Float64Array): Float64Array | undefined {
  const ranks = ranksOf(numbers);
  if (ranks !== 'gaps') return ranks;
  return numbers.some(Number.isNaN) ? undefined : midranks(numbers);
}

/** Rows with a label, found once for all columns. */
const labelled = new WeakMap<Int32Array, Int32Array>();

function labelledRows(codes: Int32Array): Int32Array {
  let rows = labelled.get(codes);
  if (rows === undefined) {
    rows = new Int32Array(codes.length);
    let n = 0;
    for (let i = 0; i < codes.length; i++) if (codes[i] >= 0) rows[n++] = i;
    rows = rows.slice(0, n);
    labelled.set(codes, rows);
  }
  return rows;
}

function taken<A extends Int32Array | Float64Array>(values: A, rows: Int32Array): A {
  if (rows.length === values.length) return values;
  const some = values.slice(0, rows.length) as A;
  for (let k = 0; k < rows.length; k++) some[k] = values[rows[k]];
  return some;
}

function whereCode(codes: Int32Array, code: number): Float64Array {
  const is = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) if (codes[i] === code) is[i] = 1;
  return is;
}

/** The area that means of other folds reach; all rows of a group and fold have one mean. */
function areaOfGroups(groups: Int32Array, positive: Float64Array): number {
  const means = outOfFoldMeans(groups, positive, folds);
  let cells = 0;
  for (const group of groups) cells = Math.max(cells, folds * (group + 2));
  const [scores, positives, negatives] = [cells, cells, cells].map((size) => new Float64Array(size));
  for (let i = 0; i < groups.length; i++) {
    const cell = folds * (groups[i] + 1) + (i % folds);
    scores[cell] = means[i];
    positives[cell] += positive[i];
    negatives[cell] += 1 - positive[i];
  }
  return rocAucOfCells(scores, positives, negatives) ?? 0.5;
}

/** The area that a column reaches by its own order. */
function areaOfRanks(ranks: Float64Array, positive: Float64Array, positives: number): number {
  let sum = 0;
  for (let i = 0; i < ranks.length; i++) sum += positive[i] * ranks[i];
  return (sum - (positives * (positives + 1)) / 2) / positives / (ranks.length - positives);
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
