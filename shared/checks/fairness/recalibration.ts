import type { Role, Rows } from '../../data/evaluation.ts';
import { once } from '../../once.ts';
import { extentOf, type Undefined } from '../../stats/index.ts';
import type { Context } from '../metric.ts';
import { absentClass } from '../metrics/absent-class.ts';
import { className } from '../metrics/class-name.ts';
import { scoresOf } from '../metrics/scores-of.ts';
import { onceOfRows } from '../once-of-rows.ts';
import { condensed, type LogisticRows } from './condensed.ts';
import { logOdds } from './log-odds.ts';

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
  const absent = absentClass(rows, 2);
  if (absent >= 0) {
    return { undefined: `${name} is undefined: no row has the label ${className(context, absent)}` };
  }
  const { extreme, withoutSlope, ...known } = onceOfRows(rows, `odds of ${role}`, () => oddsOf(rows, role));
  if (extreme !== undefined) {
    return { undefined: `${name} is undefined: a score is ${extreme}, whose log odds are infinite` };
  }
  if (fit === 'slope' && withoutSlope) return { undefined: `${name} is undefined: ${withoutSlope}` };

  const { weight } = rows;
  const label = rows.label as Int32Array;
  const score = scoresOf(rows, role)[0];
  const odds = logOdds(rows, role);
  const centre = fit === 'slope' ? known.centre : 0;
  const few = known.few();
  const found = maximum({ label, score, odds, weight }, fit, centre, few && maximum(few, fit, centre));
  if (!found) return { undefined: `${name} is undefined: no logistic recalibration was found` };
  // Of each row what is left of its label, then the inverse of the information times that row's part of the gradient.
  const influence = found.residuals;
  const [aa, ab, bb] = found.information;
  const scale = found.total / (aa * bb - ab * ab);
  if (fit === 'intercept') {
    for (let i = 0; i < influence.length; i++) influence[i] *= scale;
    return { value: found.intercept, influence };
  }
  for (let i = 0; i < influence.length; i++) influence[i] *= scale * (aa * (odds[i] - centre) - ab);
  return { value: found.slope, influence };
}

interface Maximum {
  intercept: number;
  slope: number;
  /** What the probabilities leave of each row's label. */
  residuals: Float64Array;
  /** Of the log likelihood: [aa, ab, bb]. */
  information: readonly [number, number, number];
  /** Sum of all weights. */
  total: number;
}

/** The maximum of the likelihood, by Newton's method from 0 and 1 or from somewhere near; undefined where none is found. */
function maximum(
  rows: LogisticRows,
  fit: 'slope' | 'intercept',
  centre: number,
  near?: Pick<Maximum, 'intercept' | 'slope'>,
): Maximum | undefined {
  const residuals = new Float64Array(rows.odds.length);
  let { intercept, slope } = near ?? { intercept: 0, slope: 1 };
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; step < 100; step++) {
    const { gradient, information, total } = derivatives(rows, fit, centre, intercept, slope, residuals);
    const [moveA, moveB] = solved(information, gradient);
    if (!Number.isFinite(moveA) || !Number.isFinite(moveB)) return undefined;
    const move = Math.max(Math.abs(moveA), Math.abs(moveB));
    // Far from the maximum Newton's step can overshoot.
    const shrink = Math.min(1, 4 / Math.max(move, 1e-300));
    intercept += shrink * moveA;
    slope += shrink * moveB;
    // Newton's error is of the order of the last move squared. What was reckoned before a move holds after it where the
    // move is too small to matter, as it is after a small one.
    const size = 1 + Math.abs(intercept) + Math.abs(slope);
    if (move <= 1e-10 * size || last <= 1e-8 * size) {
      return { intercept, slope, residuals, information, total };
    }
    last = move;
  }
  return undefined;
}

/** Of the log likelihood: the gradient and the information, [aa, ab, bb]; the slope has none where it is held. Writes the residuals. */
function derivatives(
  { label, score, odds, weight }: LogisticRows,
  fit: 'slope' | 'intercept',
  centre: number,
  intercept: number,
  slope: number,
  residuals: Float64Array,
) {
  // With the slope at 1 the odds are multiplied, which takes no exponential for each row.
  const factor = fit === 'intercept' && Math.abs(intercept) < 300 ? Math.exp(intercept) : 0;
  let [total, left0, left1, spread0, spread1, spread2] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < odds.length; i++) {
    const mass = weight ? weight[i] : 1;
    const z = odds[i] - centre;
    const raised = factor * score[i];
    const p = factor > 0 ? raised / (1 - score[i] + raised) : 1 / (1 + Math.exp(-(intercept + slope * z)));
    const residual = label[i] - p;
    residuals[i] = residual;
    const left = mass * residual;
    const spread = mass * p * (1 - p);
    total += mass;
    left0 += left;
    left1 += left * z;
    spread0 += spread;
    spread1 += spread * z;
    spread2 += spread * z * z;
  }
  if (fit === 'slope') {
    return { gradient: [left0, left1], information: [spread0, spread1, spread2], total } as const;
  }
  return { gradient: [left0, 0], information: [spread0, 0, 1], total } as const;
}

/** The solution of a symmetric system of two equations. */
function solved(
  [aa, ab, bb]: readonly [number, number, number],
  [a, b]: readonly [number, number],
): [number, number] {
  const determinant = aa * bb - ab * ab;
  return [(bb * a - ab * b) / determinant, (aa * b - ab * a) / determinant];
}

interface Odds {
  /** The first score (of a row with a weight) that has no log odds. */
  extreme?: number;
  /** Why the likelihood has no maximum in the slope, where it has none. */
  withoutSlope?: string;
  /** Mean of the log odds. */
  centre: number;
  /** Fewer rows that have nearly the same likelihood. */
  few: () => LogisticRows | undefined;
}

/** What both fits ask of the log odds of a model's scores. */
function oddsOf(rows: Rows, role: Role): Odds {
  const { n, weight } = rows;
  const label = rows.label as Int32Array;
  const score = scoresOf(rows, role)[0];
  const odds = logOdds(rows, role);
  let extreme: number | undefined;
  for (let i = 0; i < n && extreme === undefined; i++) {
    const p = score[i];
    if (!(p > 0 && p < 1) && !(weight && !(weight[i] > 0))) extreme = p;
  }
  const few = once(() => condensed({ label, odds, weight }));
  return { extreme, withoutSlope: whyNoSlope({ label, odds, weight }), centre: extentOf(odds).sum / n, few };
}

/** Looks no farther than to the first rows that show that there is a maximum, which mostly are the very first. */
function whyNoSlope({ label, odds, weight }: Omit<LogisticRows, 'score'>): string | undefined {
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < odds.length; i++) {
    if (weight && !(weight[i] > 0)) continue;
    low[label[i]] = Math.min(low[label[i]], odds[i]);
    high[label[i]] = Math.max(high[label[i]], odds[i]);
    if (high[0] > low[1] && high[1] > low[0]) return undefined;
  }
  if (Math.min(...low) === Math.max(...high)) return 'all scores are equal';
  return 'the scores separate the labels, so that any slope that is steeper fits better';
}
