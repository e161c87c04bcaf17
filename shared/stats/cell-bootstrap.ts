import type { Estimate, Undefined } from './estimate.ts';
import { random } from './random.ts';
import { randomBinomial } from './random-binomial.ts';
import { tailArea } from './tail-area.ts';

export interface CellCounts {
  /** Number of classes, K; labels and predictions are 0 … K − 1. */
  classes: number;
  /** Entry i says that `count[i]` rows have this label and these predictions. */
  label: ArrayLike<number>;
  challenger: ArrayLike<number>;
  /** Absent: the interval is of the challenger's own value, not of the difference challenger − champion. */
  champion?: ArrayLike<number>;
  count: ArrayLike<number>;
  /** Value of a confusion matrix, `confusion[label * K + prediction]`; it must not keep the array. */
  statistic: (confusion: Float64Array) => number | Undefined;
  seed: number;
  /** Bootstrap replicates, 2,000 by default. */
  replicates?: number;
  /** Range of one model's value; bounds stay inside. */
  range?: readonly [number, number];
}

export interface BootstrapEstimate extends Estimate {
  /** Replicates on which the statistic was undefined; each counts against every claim. */
  undefinedReplicates(): number;
}

/** Merged cells: `rows` of label, champion and challenger, and how many rows each holds. */
interface Table {
  label: number[];
  champion: number[];
  challenger: number[];
  count: number[];
}

/**
 * Difference of a confusion-matrix metric (F1, precision, MCC, kappa) between two models on the same rows,
 * or one model's value, by the percentile bootstrap of the cell counts: rows with the same label and the same
 * predictions are alike, so resampling their counts is resampling the rows, at a cost that does not grow with n.
 * It is done twice, on the counts as they are and smoothed, and each bound and each p-value is the more cautious
 * of the two. Smoothing adds, for each class that occurs, one row that only the challenger gets right and one that
 * only the champion does (one model: one right and one wrong), spread over the wrong classes as the models'
 * errors are; with two classes it is +1 on each of the four discordant cells.
 * Undefined where the statistic is undefined on the counts themselves. Throws a RangeError for a table without rows.
 */
export function cellBootstrap(cells: CellCounts): BootstrapEstimate | Undefined {
  const { classes, statistic, seed, replicates = 2000 } = cells;
  const paired = cells.champion !== undefined;
  const table = merged(cells);
  const n = table.count.reduce((sum, c) => sum + c, 0);
  if (n < 1) throw new RangeError('cellBootstrap needs at least one row');
  const measure = measureOf(table, classes, statistic, paired);
  const value = measure(table.count);
  if (typeof value !== 'number') return value;

  const smooth = smoothed(table, classes, paired);
  // Drawn when first asked for.
  let drawn: [Replicates, Replicates] | undefined;
  const both = (): [Replicates, Replicates] => {
    drawn ??= [
      replicate(table, measure, n, replicates, seed),
      replicate(smooth, measureOf(smooth, classes, statistic, paired), n, replicates, seed),
    ];
    return drawn;
  };
  const [least, most] = cells.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const low = paired ? least - most : least;
  const high = paired ? most - least : most;

  const p: Estimate['p'] = (limit, alternative) => {
    if (alternative === 'greater' ? limit <= low : limit >= high) return 0;
    if (alternative === 'greater' ? limit >= high : limit <= low) return 1;
    return Math.max(...both().map((replicates) => against(replicates, limit, alternative)));
  };
  return {
    value,
    method: paired ? 'smoothed paired cell bootstrap' : 'smoothed cell bootstrap',
    n,
    undefinedReplicates: () => both()[0].undefinedCount + both()[1].undefinedCount,
    p,
    interval(level) {
      // The k-th smallest replicate: p = k / (B + 1) at most α.
      const k = Math.floor(tailArea(level) * (replicates + 1) + 1e-9);
      const bounds = both().map(({ values, undefinedCount }) => {
        const at = k - undefinedCount;
        return at < 1 ? [low, high] : [values[at - 1], values[values.length - at]];
      });
      return [
        Math.max(low, Math.min(bounds[0][0], bounds[1][0])),
        Math.min(high, Math.max(bounds[0][1], bounds[1][1])),
      ];
    },
  };
}

interface Replicates {
  /** Those on which the statistic was defined, ascending. */
  values: Float64Array;
  undefinedCount: number;
}

/** Share of replicates that speak against the claim, the sample itself counted as one of them. */
function against(
  { values, undefinedCount }: Replicates,
  limit: number,
  alternative: 'greater' | 'less',
): number {
  const greater = alternative === 'greater';
  const before = firstWhere(values, (value) => (greater ? value >= limit : value > limit));
  const beyond = greater ? before : values.length - before;
  return (1 + beyond + undefinedCount) / (values.length + undefinedCount + 1);
}

/** Index of the first value for which it holds; it holds for all after it. */
function firstWhere(ascending: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(ascending[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Equal cells added up, the fullest first, so that the draws do not depend on the order of the input. */
function merged({ label, challenger, champion, count, classes }: CellCounts): Table {
  const sum = new Map<number, number>();
  for (let i = 0; i < count.length; i++) {
    if (!(count[i] > 0)) continue;
    const key = (label[i] * classes + (champion ? champion[i] : 0)) * classes + challenger[i];
    sum.set(key, (sum.get(key) ?? 0) + count[i]);
  }
  return tableOf(sum, classes);
}

function tableOf(sum: Map<number, number>, classes: number): Table {
  const entries = [...sum].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return {
    label: entries.map(([key]) => Math.floor(key / classes / classes)),
    champion: entries.map(([key]) => Math.floor(key / classes) % classes),
    challenger: entries.map(([key]) => key % classes),
    count: entries.map(([, c]) => c),
  };
}

/** The table with two pseudo-rows for each class that occurs. */
function smoothed(table: Table, classes: number, paired: boolean): Table {
  const sum = new Map<number, number>();
  const add = (label: number, champion: number, challenger: number, count: number): void => {
    const key = (label * classes + champion) * classes + challenger;
    sum.set(key, (sum.get(key) ?? 0) + count);
  };
  const wrong = new Map<number, Float64Array>();
  for (let i = 0; i < table.count.length; i++) {
    const label = table.label[i];
    add(label, table.champion[i], table.challenger[i], table.count[i]);
    let errors = wrong.get(label);
    if (!errors) {
      errors = new Float64Array(classes);
      wrong.set(label, errors);
    }
    if (table.challenger[i] !== label) errors[table.challenger[i]] += table.count[i];
    if (paired && table.champion[i] !== label) errors[table.champion[i]] += table.count[i];
  }
  for (const [label, errors] of wrong) {
    let all = errors.reduce((total, e) => total + e, 0);
    if (all === 0) {
      errors.fill(1);
      errors[label] = 0;
      all = classes - 1;
    }
    if (!paired) add(label, 0, label, 1);
    for (let other = 0; other < classes; other++) {
      if (errors[other] === 0) continue;
      const part = errors[other] / all;
      if (paired) add(label, label, other, part);
      add(label, paired ? other : 0, paired ? label : other, part);
    }
  }
  return tableOf(sum, classes);
}

/** The statistic as a function of the table's counts. */
function measureOf(
  table: Table,
  classes: number,
  statistic: CellCounts['statistic'],
  paired: boolean,
): (count: ArrayLike<number>) => number | Undefined {
  const confusionOf = (prediction: number[]) => {
    const at = table.label.map((label, i) => label * classes + prediction[i]);
    const confusion = new Float64Array(classes * classes);
    return (count: ArrayLike<number>) => {
      confusion.fill(0);
      for (let i = 0; i < at.length; i++) confusion[at[i]] += count[i];
      return statistic(confusion);
    };
  };
  const ofChallenger = confusionOf(table.challenger);
  if (!paired) return ofChallenger;
  const ofChampion = confusionOf(table.champion);
  return (count) => {
    const challenger = ofChallenger(count);
    if (typeof challenger !== 'number') return challenger;
    const champion = ofChampion(count);
    return typeof champion === 'number' ? challenger - champion : champion;
  };
}

/** Multinomial redraws of `n` rows, cell by cell from what is left. */
function replicate(
  table: Table,
  measure: (count: ArrayLike<number>) => number | Undefined,
  n: number,
  replicates: number,
  seed: number,
): Replicates {
  const cells = table.count.length;
  // Share of each cell among itself and those after it.
  const chance = new Float64Array(cells);
  let rest = 0;
  for (let i = cells - 1; i >= 0; i--) {
    rest += table.count[i];
    chance[i] = table.count[i] / rest;
  }
  const uniform = random(seed);
  const count = new Float64Array(cells);
  const values = new Float64Array(replicates);
  let defined = 0;
  for (let b = 0; b < replicates; b++) {
    let left = n;
    for (let i = 0; i < cells; i++) {
      count[i] = i === cells - 1 ? left : randomBinomial(left, chance[i], uniform);
      left -= count[i];
    }
    const value = measure(count);
    if (typeof value === 'number' && Number.isFinite(value)) values[defined++] = value;
  }
  return { values: values.subarray(0, defined).sort(), undefinedCount: replicates - defined };
}
