import type { Role, Rows } from '../../data/evaluation.ts';
import { onceOfRows } from '../once-of-rows.ts';
import { scoresOf } from './scores-of.ts';

/** Bins of P(positive), and how far label and score lie apart in each. */
export interface CalibrationGaps {
  /** Bin of each row. */
  bin: Uint16Array;
  /** Sum of weight × (label − score) in each bin, as a share of the sum of weights. */
  gap: Float64Array;
  /** Standard error of each bin's gap by the scores themselves, p(1 − p), if the rows are independent. */
  noise: Float64Array;
}

/** Sorts one model's rows into bins of equal width, closed on the right; 0 is in the first. */
export function calibrationGaps(rows: Rows, role: Role, bins: number): CalibrationGaps {
  return onceOfRows(rows, `gaps of ${role} in ${bins} bins`, () => gapsOf(rows, role, bins));
}

function gapsOf(rows: Rows, role: Role, bins: number): CalibrationGaps {
  const { n, label, weight } = rows;
  const score = scoresOf(rows, role)[0];
  const bin = new Uint16Array(n);
  const gap = new Float64Array(bins);
  const squares = new Float64Array(bins);
  const edges = Float64Array.from({ length: bins + 1 }, (_, b) => b / bins);
  let all = 0;
  for (let i = 0; i < n; i++) {
    const mass = weight ? weight[i] : 1;
    const p = score[i];
    const own = binOf(p, edges);
    bin[i] = own;
    gap[own] += mass * (label[i] - p);
    squares[own] += mass * mass * p * (1 - p);
    all += mass;
  }
  for (let b = 0; b < bins; b++) {
    gap[b] /= all;
    if (Math.abs(gap[b]) < rounding) gap[b] = 0;
  }
  return { bin, gap, noise: squares.map((sum) => Math.sqrt(sum) / all) };
}

const rounding = 1e-13;

/** Bin b holds b / bins < score ≤ (b + 1) / bins; the corrections are for products that round across an edge. */
function binOf(score: number, edges: Float64Array): number {
  const bins = edges.length - 1;
  let bin = Math.min(bins - 1, Math.max(0, Math.ceil(score * bins) - 1));
  while (bin > 0 && score <= edges[bin]) bin--;
  while (bin < bins - 1 && score > edges[bin + 1]) bin++;
  return bin;
}
