import type { Role, Rows } from '../../data/evaluation.ts';
import type { Undefined } from '../../stats/index.ts';
import type { Context } from '../metric.ts';
import { absentClass } from '../metrics/absent-class.ts';
import { className } from '../metrics/class-name.ts';
import { scoresOf } from '../metrics/scores-of.ts';

/** One coefficient of a logistic recalibration, and each row's influence on it; the weighted mean of the influences is 0. */
export interface Coefficient {
  value: number;
  influence: Float64Array;
}

/**
 * Logistic recalibration of a model's probabilities p: log odds of a positive label = intercept + slope · logit(p), by
 * maximum likelihood (Newton's method). `slope` fits both and gives the slope; `intercept` holds the slope at 1.
 * Influences are those of an M-estimator, so that the variance is the sandwich, which holds also where the model is not
 * logistic. Undefined where a class has no rows, a score is 0 or 1, or, of the slope, where all scores are equal or
 * separate the labels.
 * Cox, "Two further applications of a model for binary regression", Biometrika 45 (1958) 562–565; Van Calster et al.,
 * "Calibration: the Achilles heel of predictive analytics", BMC Medicine 17 (2019) 230.
 */
export function recalibration(
  name: string,
  fit: 'slope' | 'intercept',
  rows: Rows,
  role: Role,
  context: Context,
): Coefficient | Undefined {
  const { n, label, weight } = rows;
  const absent = absentClass(rows, 2);
  if (absent >= 0) {
    return { undefined: `${name} is undefined: no row has the label ${className(context, absent)}` };
  }
  const score = scoresOf(rows, role)[0];
  const extreme = score.find((p, i) => !(p > 0 && p < 1) && !(weight && !(weight[i] > 0)));
  if (extreme !== undefined) {
    return { undefined: `${name} is undefined: a score is ${extreme}, whose log odds are infinite` };
  }
  const odds = logOdds(score);
  if (fit === 'slope') {
    const why = withoutSlope(odds, rows);
    if (why) return { undefined: `${name} is undefined: ${why}` };
  }

  const centre = fit === 'slope' ? odds.reduce((sum, z) => sum + z, 0) / n : 0;
  let intercept = 0;
  let slope = 1;
  for (let step = 0; step < 100; step++) {
    const { gradient, information } = derivatives(intercept, slope);
    const [moveA, moveB] = solved(information, gradient);
    if (!Number.isFinite(moveA) || !Number.isFinite(moveB)) break;
    // Far from the maximum Newton's step can overshoot.
    const shrink = Math.min(1, 4 / Math.max(Math.abs(moveA), Math.abs(moveB), 1e-300));
    intercept += shrink * moveA;
    slope += shrink * moveB;
    // Newton's error is of the order of the last move squared: the next one would be below a double's digits.
    if (Math.abs(moveA) + Math.abs(moveB) > 1e-8 * (1 + Math.abs(intercept) + Math.abs(slope))) continue;
    // Of each row what is left of its label, then the inverse of the information times that row's part of the gradient.
    const influence = new Float64Array(n);
    const { information: last, total } = derivatives(intercept, slope, influence);
    const [aa, ab, bb] = last;
    const scale = total / (aa * bb - ab * ab);
    for (let i = 0; i < n; i++) {
      influence[i] *= scale * (fit === 'slope' ? aa * (odds[i] - centre) - ab : bb);
    }
    return { value: fit === 'slope' ? slope : intercept, influence };
  }
  return { undefined: `${name} is undefined: no logistic recalibration was found` };

  /** Of the log likelihood: the gradient and the information, [aa, ab, bb]; `b` is held where the slope is. */
  function derivatives(a: number, b: number, residuals?: Float64Array) {
    let [total, left0, left1, spread0, spread1, spread2] = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const mass = weight ? weight[i] : 1;
      const z = odds[i] - centre;
      const p = 1 / (1 + Math.exp(-(a + b * z)));
      const residual = label[i] - p;
      if (residuals) residuals[i] = residual;
      const left = mass * residual;
      const spread = mass * p * (1 - p);
      total += mass;
      left0 += left;
      left1 += left * z;
      spread0 += spread;
      spread1 += spread * z;
      spread2 += spread * z * z;
    }
    if (fit === 'slope')
      return { gradient: [left0, left1], information: [spread0, spread1, spread2], total } as const;
    return { gradient: [left0, 0], information: [spread0, 0, 1], total } as const;
  }
}

const remembered = new WeakMap<Float64Array, Float64Array>();

/** Log odds of scores, reckoned once for both fits; 0 for those without. */
function logOdds(score: Float64Array): Float64Array {
  const known = remembered.get(score);
  if (known) return known;
  const odds = score.map((p) => (p > 0 && p < 1 ? Math.log(p) - Math.log1p(-p) : 0));
  remembered.set(score, odds);
  return odds;
}

/** The solution of a symmetric system of two equations. */
function solved(
  [aa, ab, bb]: readonly [number, number, number],
  [a, b]: readonly [number, number],
): [number, number] {
  const determinant = aa * bb - ab * ab;
  return [(bb * a - ab * b) / determinant, (aa * b - ab * a) / determinant];
}

/** Why the likelihood has no maximum in the slope, where it has none. */
function withoutSlope(odds: Float64Array, { label, weight }: Rows): string | undefined {
  const ends = [
    { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY },
    { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY },
  ];
  for (let i = 0; i < odds.length; i++) {
    if (weight && !(weight[i] > 0)) continue;
    const end = ends[label[i]];
    if (odds[i] < end.low) end.low = odds[i];
    if (odds[i] > end.high) end.high = odds[i];
  }
  const [negative, positive] = ends;
  if (Math.min(negative.low, positive.low) === Math.max(negative.high, positive.high)) {
    return 'all scores are equal';
  }
  if (negative.high <= positive.low || positive.high <= negative.low) {
    return 'the scores separate the labels, so that any slope that is steeper fits better';
  }
  return undefined;
}
