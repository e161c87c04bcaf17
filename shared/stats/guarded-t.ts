import { binomial } from './binomial.ts';
import { confidenceLimit } from './confidence-limit.ts';
import type { Estimate } from './estimate.ts';
import { type Extent, extentOf } from './extent.ts';
import { studentT } from './student-t.ts';
import { tailArea } from './tail-area.ts';

/** Fewest changed units that carry a t interval, in all and in each stratum; see docs/decisions/sparse-differences.md. */
export const leastChanged = 50;
const leastChangedInStratum = 30;

/** Independent units of one stratum, each with its share in the deviation of the value. */
export interface Stratum {
  /** Sum of weight × influence over the unit's rows. */
  parts: Float64Array;
  /** The part of a unit on which nothing happened: the level at which parts are tied, or their mean. */
  level: number;
  /** Of the parts, where it is known. */
  extent?: Extent;
}

export interface GuardedUnits {
  value: number;
  strata: readonly Stratum[];
  /** Sum of all weights: the value deviates by the sum of the parts over this. */
  total: number;
  /** Units that are not tied at their level, and those of them below it and above it. `leastChanged` may stand for more. */
  changed: number;
  /** Changed units of the stratum that has fewest. */
  fewestChanged: number;
  below: number;
  above: number;
  /** What the change of one unit can do at most to the mean over units; unknown where absent. */
  reach?: number;
  /** What the units are called where there are too few: `rows`, `clusters`. */
  unit: string;
  method: string;
}

/**
 * A t interval that does not trust a sample in which most units are equal, or skewed. For each side the
 * sample gets one more unit, as far out on that side as the farthest one seen, and the bound is the more
 * cautious of Student's t and Hall's skewness-corrected t on this enlarged sample. With fewer than 50 changed
 * units (30 in one of several strata) no t is trusted: where `reach` bounds what one unit can do, the bound is the worst case, every changed
 * unit moving as far as it can as often as Clopper–Pearson allows; elsewhere the estimate is `insufficient`.
 * Hall, "On the removal of skewness by transformation", JRSS-B 54 (1992) 221–228; the rule and its measured
 * error rates: docs/decisions/sparse-differences.md.
 */
export function guardedT(units: GuardedUnits): Estimate {
  const { value, strata, reach, method } = units;
  const n = strata.reduce((sum, { parts }) => sum + parts.length, 0);
  const shortage = shortageOf(units, n);
  // a value beyond what so many units could do shows that the reach is none: influences say nothing of so few, or of none that differ
  if (shortage && reach !== undefined && reach > 0 && isWithinReach(units, n, reach)) {
    return { ...worstCase(units, n, reach), scarce: shortage };
  }
  const seen = strata.map((stratum) => ({ ...stratum, extent: stratum.extent ?? extentOf(stratum.parts) }));
  const farthest = seen.reduce((most, stratum) => Math.max(most, farthestOf(stratum)), 0);
  // Beyond these numbers a spread cannot be told from none.
  if (!(farthest / units.total > 1e-290)) return exactly(value, n, method, shortage);
  // Between these no power of a part that is reckoned with vanishes or overflows.
  const unit = farthest > 1e-40 && farthest < 1e40 ? 1 : farthest;
  const moments = seen.map((stratum) => momentsOf(unit === 1 ? stratum : inUnits(stratum, unit)));
  if (moments.every(({ squares }) => squares === 0)) return exactly(value, n, method, shortage);
  const sides = {
    greater: enlarged(value, unit / units.total, moments, -1),
    less: enlarged(value, unit / units.total, moments, 1),
  };
  const p: Estimate['p'] = (limit, alternative) => {
    const { centre, se, skew, df } = sides[alternative];
    const t = (centre - limit) / se;
    const corrected = halls(t, skew);
    return alternative === 'greater'
      ? studentT.sf(Math.min(t, corrected), df)
      : studentT.cdf(Math.max(t, corrected), df);
  };
  return {
    value,
    method,
    n,
    ...(shortage && { insufficient: shortage }),
    p,
    interval(level) {
      const alpha = tailArea(level);
      const limit = (alternative: 'greater' | 'less'): number => {
        const { centre, se, skew, df } = sides[alternative];
        const sign = alternative === 'greater' ? 1 : -1;
        const t = studentT.quantile(1 - alpha, df);
        const lean = sign * skew;
        const corrected = Math.abs(lean) < 1e-8 ? t : (3 / lean) * (Math.cbrt(1 + lean * (t - lean / 6)) - 1);
        const guess = centre - sign * se * Math.max(t, corrected);
        return confidenceLimit({ p, alternative, alpha, guess, step: se * 1e-12 });
      };
      return [limit('greater'), limit('less')];
    },
  };
}

/** What is missing to trust a t, if anything is. */
function shortageOf(
  { strata, changed, fewestChanged, unit }: GuardedUnits,
  n: number,
): Estimate['insufficient'] {
  const scarce = strata.length > 1 && fewestChanged < leastChangedInStratum;
  if (changed >= leastChanged && !scarce) return undefined;
  const factor = Math.max(leastChanged / changed, scarce ? leastChangedInStratum / fewestChanged : 1);
  return {
    reason: scarce
      ? `only ${fewestChanged} ${unit} of one class move the value, and ${leastChangedInStratum} are needed`
      : `only ${changed} of ${n} ${unit} move the value, and ${leastChanged} are needed`,
    ...(Number.isFinite(factor) && { needed: Math.ceil(n * factor) }),
  };
}

/** Hall's cubic transformation t + γt²/3 + γ²t³/27 + γ/6, written so that it rises with t also in floating point. */
function halls(t: number, skew: number): number {
  if (Math.abs(skew) < 1e-8) return t;
  return ((1 + (skew * t) / 3) ** 3 - 1) / skew + skew / 6;
}

interface Moments {
  centre: number;
  se: number;
  /** Skewness of the estimator itself: that of the units over the root of their number. */
  skew: number;
  df: number;
}

/** Moments of one stratum's parts. */
interface StratumMoments {
  n: number;
  mean: number;
  /** Sums of squared and of cubed deviations. */
  squares: number;
  cubes: number;
  level: number;
  /** Largest distance of a part from the level. */
  farthest: number;
}

type Seen = Required<Stratum>;

function farthestOf({ level, extent: { least, greatest } }: Seen): number {
  return Math.max(greatest - level, level - least);
}

function inUnits({ parts, level }: Stratum, unit: number): Seen {
  const scaled = parts.map((part) => part / unit);
  return { parts: scaled, level: level / unit, extent: extentOf(scaled) };
}

function momentsOf(stratum: Seen): StratumMoments {
  const { parts, level, extent } = stratum;
  const n = parts.length;
  const mean = extent.sum / n;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < n; i++) {
    const d = parts[i] - mean;
    const square = d * d;
    squares += square;
    cubes += square * d;
  }
  return { n, mean, squares, cubes, level, farthest: farthestOf(stratum) };
}

/** Moments of the estimator with one more unit on the given side, as far from its level as the farthest seen on either. */
function enlarged(value: number, share: number, strata: readonly StratumMoments[], side: -1 | 1): Moments {
  const holder = strata.reduce((far, stratum) => (stratum.farthest > far.farthest ? stratum : far));
  let centre = value;
  let variance = 0;
  let third = 0;
  let second = 0;
  let spread = 0;
  for (const stratum of strata) {
    let { n, squares, cubes } = stratum;
    let shrink = 1;
    if (stratum === holder) {
      const d = stratum.level + side * stratum.farthest - stratum.mean;
      cubes += (d ** 3 * n * (n - 1)) / (n + 1) ** 2 - (3 * d * squares) / (n + 1);
      squares += (d * d * n) / (n + 1);
      shrink = n / (n + 1);
      n += 1;
      centre += shrink * d * share;
    }
    if (n < 2) continue;
    const part = (shrink * shrink * squares * n) / (n - 1);
    variance += part;
    spread += (part * part) / (n - 1);
    second += shrink * shrink * squares;
    third += shrink ** 3 * cubes;
  }
  return { centre, se: Math.sqrt(variance) * share, skew: third / second ** 1.5, df: variance ** 2 / spread };
}

/** Every unit is alike and no bound on a change is known: the value stands, and nothing may follow from it. */
function exactly(value: number, n: number, method: string, insufficient: Estimate['insufficient']): Estimate {
  return {
    value,
    method,
    n,
    insufficient: insufficient ?? {
      reason: `all ${n} values are equal, so that nothing is known of their spread`,
    },
    p: (limit, alternative) => ((alternative === 'greater' ? value >= limit : value <= limit) ? 0 : 1),
    interval: () => [value, value],
  };
}

/** Whether the changed units can have moved the value to where it is, up to rounding. */
function isWithinReach({ value, below, above }: GuardedUnits, n: number, reach: number): boolean {
  const slack = reach * 1e-9;
  return value <= (reach * above) / n + slack && -value <= (reach * below) / n + slack;
}

/** Bounds that hold whatever the changes are, as long as none exceeds the reach. */
function worstCase({ value, below, above }: GuardedUnits, n: number, reach: number): Estimate {
  const p: Estimate['p'] = (limit, alternative) => {
    const [count, loss] = alternative === 'greater' ? [below, -limit] : [above, limit];
    if (loss <= 0) return 1;
    return loss >= reach ? 0 : binomial.atMost(count, n, loss / reach);
  };
  const range = [-reach, reach] as const;
  return {
    value,
    method: 'worst case of few changes (Clopper–Pearson)',
    n,
    p,
    interval(level) {
      const alpha = tailArea(level);
      const limit = (alternative: 'greater' | 'less'): number =>
        confidenceLimit({ p, alternative, alpha, guess: value, step: reach / n, range });
      return [limit('greater'), limit('less')];
    },
  };
}
