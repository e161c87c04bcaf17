import {
  type Estimate,
  exponential,
  isUndefined,
  mover,
  moverRatio,
  type Undefined,
} from '../../stats/index.ts';
import { contrastOverBoth } from './contrast-over-both.ts';
import type { Disparity } from './disparity.ts';
import type { GroupPart } from './group-part.ts';
import type { MeasuredGroup } from './measured-group.ts';

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
  if (!isRatio) return contrastOverBoth(ofA, ofB, 'linearised');
  if (ofA.value === 0) return { undefined: 'a ratio of 0 has no logarithm' };
  return exponential(contrastOverBoth(logarithm(ofA), logarithm(ofB), 'linearised logarithm'));
}

function logarithm(part: GroupPart): GroupPart {
  return { ...part, value: Math.log(part.value), influence: part.influence.map((x) => x / part.value) };
}
