import type { Role, Rows } from '../../data/evaluation.ts';
import { normal } from '../../stats/normal.ts';
import type { Allowance } from '../metric.ts';
import { type CalibrationGaps, calibrationGaps } from './calibration-gaps.ts';
import { scoresOf } from './scores-of.ts';

/**
 * How far the calibration error of `a` (or of `a` − `b`) lies above (`below`) and under (`above`) the truth.
 * A gap counts by its size, and noise has size: E|g| > |E g|. The bias of a gap g with noise s is taken as
 * s · (2φ(t) + 2tΦ(−t)), t = |g| / s: what is left over on average when the sign is read from one half of
 * the rows and the size from the other. In a difference no bin is given more than the two models' gaps can
 * differ by, so that two like models keep a like error.
 */
export function calibrationBias(rows: Rows, a: Role, b: Role | undefined, bins: number): Allowance {
  const ofA = calibrationGaps(rows, a, bins);
  const noiseA = noise(rows, a, ofA, bins);
  const biasA = ofA.gap.map((gap, k) => bias(gap, noiseA[k]));
  if (b === undefined) return { below: sum(biasA), above: 0, reason };
  const ofB = calibrationGaps(rows, b, bins);
  const noiseB = noise(rows, b, ofB, bins);
  const apart = noise(rows, a, ofA, bins, { role: b, gaps: ofB });
  const most = apart.map((s, k) => 2 * Math.abs(ofA.gap[k] - ofB.gap[k]) + Math.sqrt(2 / Math.PI) * s);
  return {
    below: sum(biasA.map((x, k) => Math.min(x, most[k]))),
    above: sum(ofB.gap.map((gap, k) => Math.min(bias(gap, noiseB[k]), most[k]))),
    reason,
  };
}

const reason = 'its bias';

function bias(gap: number, noise: number): number {
  if (noise === 0) return 0;
  const t = Math.abs(gap) / noise;
  return noise * ((2 * Math.exp((-t * t) / 2)) / Math.sqrt(2 * Math.PI) + 2 * t * normal.sf(t));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * Standard error of each bin's gap, or of the difference of two models' gaps. Of one model's independent rows
 * by the scores themselves, p(1 − p), because few rows need not show a rare label; else by squares of what the
 * rows, or their clusters, add.
 */
function noise(
  rows: Rows,
  role: Role,
  { bin, noise: byScores }: CalibrationGaps,
  bins: number,
  less?: { role: Role; gaps: CalibrationGaps },
): Float64Array {
  const { n, label, weight, cluster } = rows;
  if (!cluster && !less) return byScores;
  const score = scoresOf(rows, role)[0];
  const other = less && scoresOf(rows, less.role)[0];
  const units = cluster ? 1 + cluster.reduce((most, code) => Math.max(most, code), 0) : n;
  const variance = new Float64Array(bins);
  let all = 0;
  for (let i = 0; i < n; i++) all += weight ? weight[i] : 1;

  const added = (i: number, k: number): number => {
    let value = bin[i] === k ? label[i] - score[i] : 0;
    if (other && less.gaps.bin[i] === k) value -= label[i] - other[i];
    return (weight ? weight[i] : 1) * value;
  };
  if (cluster) {
    const sums = new Float64Array(units);
    for (let k = 0; k < bins; k++) {
      sums.fill(0);
      for (let i = 0; i < n; i++) sums[cluster[i]] += added(i, k);
      for (const part of sums) variance[k] += part * part;
    }
  } else {
    for (let i = 0; i < n; i++) {
      variance[bin[i]] += added(i, bin[i]) ** 2;
      const otherBin = less?.gaps.bin[i] ?? bin[i];
      if (otherBin !== bin[i]) variance[otherBin] += added(i, otherBin) ** 2;
    }
  }
  return variance.map((v) => Math.sqrt(v) / all);
}
