import {
  type Estimate,
  exponential,
  isUndefined,
  linearised,
  mover,
  moverRatio,
  type Undefined,
} from '../../stats/index.ts';
import type { Disparity } from './disparity.ts';
import type { GroupPart } from './group-part.ts';
import type { MeasuredGroup } from './measured-group.ts';

/** Fewest clusters of either group that carry a comparison of groups that share some. */
const fewestClusters = 30;

/**
 * Any metric of two groups compared: `a` − `b` or `a` ÷ `b`. Groups whose rows are independent of each other are compared
 * by the limits of their own estimates (MOVER), whatever the metric's method; groups that share clusters by the
 * influences of both groups' rows, ratios by their logarithm. Chosen by the design alone, never by the values.
 */
export function betweenGroups(
  a: MeasuredGroup,
  b: MeasuredGroup,
  compare: Disparity['compare'],
): Estimate | Undefined {
  if (!a.estimate || !b.estimate) return { undefined: (a.estimate ? b.why : a.why) ?? 'it is undefined' };
  const isRatio = compare === 'ratio';
  if (isRatio && !(a.estimate.value >= 0 && b.estimate.value > 0)) {
    return { undefined: 'a ratio needs values above 0' };
  }
  if (sharedClusters(a, b)) return overBoth(a, b, isRatio);
  return isRatio ? moverRatio(a.estimate, b.estimate) : mover(a.estimate, b.estimate);
}

/** Whether rows of both groups lie in one cluster, so that the groups' values are not independent. */
export function sharedClusters(a: MeasuredGroup, b: MeasuredGroup): boolean {
  const [ofA, ofB] = [a.part?.(), b.part?.()];
  if (!ofA || !ofB || isUndefined(ofA) || isUndefined(ofB)) return false;
  const [fewer, more] = ofA.clusters.size < ofB.clusters.size ? [ofA, ofB] : [ofB, ofA];
  for (const code of fewer.clusters) if (more.clusters.has(code)) return true;
  return false;
}

function overBoth(a: MeasuredGroup, b: MeasuredGroup, isRatio: boolean): Estimate | Undefined {
  const [ofA, ofB] = [a.part?.() as GroupPart, b.part?.() as GroupPart];
  if (isRatio && ofA.value === 0) return { undefined: 'a ratio of 0 has no logarithm' };
  const [totalA, totalB] = [ofA, ofB].map(totalOf);
  const total = totalA + totalB;
  // In the sample of both, a row's relative weight is its share of all weights.
  const [factorA, factorB] = [total / totalA, -total / totalB].map((factor, k) =>
    isRatio ? factor / [ofA, ofB][k].value : factor,
  );
  const recode = new Map<number, number>();
  const cluster = joined(Int32Array, ofA.cluster, ofB.cluster).map((code) => {
    if (!recode.has(code)) recode.set(code, recode.size);
    return recode.get(code) as number;
  });
  const weight = ofA.weight && ofB.weight ? joined(Float64Array, ofA.weight, ofB.weight) : undefined;
  const estimate = linearised({
    value: isRatio ? Math.log(ofA.value / ofB.value) : ofA.value - ofB.value,
    influence: joined(
      Float64Array,
      ofA.influence.map((x) => x * factorA),
      ofB.influence.map((x) => x * factorB),
    ),
    weight,
    cluster,
    method: `${weight ? 'weighted ' : ''}cluster t over both groups (linearised${isRatio ? ' logarithm' : ''})`,
  });
  const fewest = Math.min(ofA.clusters.size, ofB.clusters.size);
  const few = fewest < fewestClusters && {
    insufficient: {
      reason: `only ${fewest} clusters hold rows of one group, and ${fewestClusters} are needed`,
      needed: Math.ceil((estimate.n * fewestClusters) / fewest),
    },
  };
  const guarded = { ...estimate, ...few };
  return isRatio ? exponential(guarded) : guarded;
}

function totalOf({ weight, influence }: GroupPart): number {
  return weight ? weight.reduce((sum, w) => sum + w, 0) : influence.length;
}

function joined<T extends Float64Array | Int32Array>(type: new (n: number) => T, a: T, b: T): T {
  const all = new type(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
