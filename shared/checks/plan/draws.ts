import type { Rows } from '../../data/evaluation.ts';
import {
  type Estimate,
  isUndefined,
  linearised,
  normal,
  pairedMean,
  random,
  randomBinomial,
  type Undefined,
} from '../../stats/index.ts';
import { difference } from '../compare.ts';
import type { Subject } from '../subject.ts';

/** One imagined evaluation on `rows` labelled rows, judged by the shipped method; the same seed draws the same. */
export type Draw = (rows: number, seed: number) => Estimate | Undefined;

/** Shares of all rows with this label and these predictions; the true difference is what the shares say. */
export interface CellShares {
  label: Int32Array;
  champion: Int32Array;
  challenger: Int32Array;
  share: Float64Array;
}

/** Metrics of classes: the rows fall into the cells by their shares. */
export function drawFromCells(subject: Subject, cells: CellShares): Draw {
  return (rows, seed) => {
    const uniform = random(seed);
    let left = rows;
    let rest = cells.share.reduce((sum, share) => sum + share, 0);
    const count = cells.share.map((share) => {
      const drawn = left === 0 ? 0 : randomBinomial(left, Math.min(1, share / rest), uniform);
      left -= drawn;
      rest -= share;
      return drawn;
    });
    const prediction = { champion: cells.champion, challenger: cells.challenger };
    const table = { n: rows, label: cells.label, prediction, count };
    return difference({ ...subject, seed }, { n: rows, cells: table }, 'challenger', 'champion');
  };
}

export interface Binormal {
  /** Share of positive rows. */
  prevalence: number;
  /** Area under the ROC curve of the champion. */
  auc: number;
  /** True difference challenger − champion of the areas. */
  difference: number;
  /** Correlation of the two models' scores within a class. */
  correlation: number;
}

/** Areas under the ROC curve: scores of both models normal within each class. */
export function drawFromBinormal(subject: Subject, assumed: Binormal): Draw {
  const { prevalence, auc, correlation } = assumed;
  const shiftOf = (area: number) => Math.SQRT2 * normal.quantile(area);
  const champion = shiftOf(auc);
  const challenger = shiftOf(Math.min(1 - 1e-9, auc + assumed.difference));
  const rest = Math.sqrt(1 - correlation ** 2);
  return (n, seed) => {
    const gauss = normals(seed);
    const positives = Math.round(n * prevalence);
    const label = Int32Array.from({ length: n }, (_, i) => (i < positives ? 1 : 0));
    const scoresA = new Float64Array(n);
    const scoresB = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const shared = gauss();
      scoresB[i] = shared + label[i] * champion;
      scoresA[i] = correlation * shared + rest * gauss() + label[i] * challenger;
    }
    const rows: Rows = {
      n,
      label,
      models: {
        challenger: { scores: [scoresA], columns: {} },
        champion: { scores: [scoresB], columns: {} },
      },
    };
    return difference(subject, { n, rows }, 'challenger', 'champion');
  };
}

export interface Spread {
  /** Standard deviation of one row's part in the difference, over the rows that changed. */
  sd: number;
  /** Share of rows whose part is not exactly zero. */
  changed: number;
  /** True difference challenger − champion. */
  difference: number;
}

/** Means and smooth functionals: the rows' parts in the difference are normal where they changed, zero elsewhere. */
export function drawFromSpread(subject: Subject, assumed: Spread): Draw {
  const { sd, changed } = assumed;
  return (rows, seed) => {
    const gauss = normals(seed);
    const uniform = random(seed ^ 0x5bd1e995);
    const centre = assumed.difference / changed;
    const parts = Float64Array.from({ length: rows }, () =>
      uniform() < changed ? centre + sd * gauss() : 0,
    );
    if (subject.metric.kind === 'mean') return pairedMean(parts);
    const value = parts.reduce((sum, part) => sum + part, 0) / rows;
    const influence = parts.map((part) => part - value);
    const method = 'method' in subject.metric ? subject.metric.method : 'linearised t';
    return linearised({ value, influence, method });
  };
}

/** Standard normal deviates by Marsaglia's polar method. */
function normals(seed: number): () => number {
  const uniform = random(seed);
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(s)) / s);
      spare = v * scale;
      return u * scale;
    }
  };
}

/** Standard deviation of one row's part, from one imagined evaluation. Undefined where the draw is. */
export function spreadOf(draw: Draw, rows: number, seed: number): number | Undefined {
  const estimate = draw(rows, seed);
  if (isUndefined(estimate)) return estimate;
  const [low, high] = estimate.interval(0.9);
  return ((high - low) / (2 * normal.quantile(0.95))) * Math.sqrt(rows);
}
