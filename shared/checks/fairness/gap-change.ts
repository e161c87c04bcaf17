/** A value with the limits that it is known within. */
export interface Limits {
  value: number;
  low: number;
  high: number;
}

/** One metric in one group under both models, as a rate or, where ratios are compared, as its logarithm. */
export interface GroupUnderBoth {
  challenger: number;
  champion: number;
  /** Challenger − champion, paired. */
  change: Limits;
  /** The mean of the two models' values. */
  middle: Limits;
}

/**
 * How much farther apart the challenger puts two groups than the champion does: |gap of the challenger| − |gap of the
 * champion|. The groups are independent, so the distances of their limits are squared and added (MOVER; Zou and Donner
 * 2008).
 */
export function gapChange(one: GroupUnderBoth, other: GroupUnderBoth): Limits {
  const [far, near] = one.challenger >= other.challenger ? [one, other] : [other, one];
  const half = minus(far.middle, near.middle);
  return grownBy(minus(far.change, near.change), {
    value: 2 * half.value,
    low: 2 * half.low,
    high: 2 * half.high,
  });
}

/**
 * The growth of a gap from how far it `moved` in the direction that the challenger's was seen in, and from the sum of both
 * models' gaps in that direction. Where the champion's gap goes the other way, or may do so, only what lies beyond it
 * counts: the gap has grown by the lesser of the two. `low` is a bound for the direction that was seen, `high` for both, so
 * each stands for two claims.
 */
export function grownBy(moved: Limits, sum: Limits): Limits {
  return {
    value: Math.min(moved.value, sum.value),
    low: Math.min(moved.low, sum.low),
    high: Math.max(Math.min(moved.high, sum.high), Math.min(-moved.low, -sum.low)),
  };
}

function minus(a: Limits, b: Limits): Limits {
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}
