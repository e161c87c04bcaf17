import { type Estimate, linearised } from '../../stats/index.ts';
import type { ChangePart } from './change-parts.ts';
import type { GroupPart } from './group-part.ts';

/** Fewest clusters of either group that carry a comparison of groups that share some. */
const fewestClusters = 30;

/** What is compared of one group, and which clusters and weights its rows have. */
export type ContrastPart = ChangePart & Pick<GroupPart, 'weight' | 'cluster' | 'clusters'>;

/**
 * `a` − `b` of two groups of which rows may lie in one cluster, by both groups' influences in one sample whose units are
 * clusters. Insufficient where one of the groups lies in fewer than 30.
 */
export function contrastOverBoth(a: ContrastPart, b: ContrastPart, what: string): Estimate {
  const [totalA, totalB] = [a, b].map(totalOf);
  const total = totalA + totalB;
  // In the sample of both, a row's relative weight is its share of all weights.
  const [factorA, factorB] = [total / totalA, -total / totalB];
  const recode = new Map<number, number>();
  const cluster = joined(Int32Array, a.cluster, b.cluster).map((code) => {
    if (!recode.has(code)) recode.set(code, recode.size);
    return recode.get(code) as number;
  });
  const weight = a.weight && b.weight ? joined(Float64Array, a.weight, b.weight) : undefined;
  const estimate = linearised({
    value: a.value - b.value,
    influence: joined(
      Float64Array,
      a.influence.map((x) => x * factorA),
      b.influence.map((x) => x * factorB),
    ),
    weight,
    cluster,
    ...(a.changed && b.changed && { changed: joined(Uint8Array, a.changed, b.changed) }),
    ...(a.reach !== undefined &&
      b.reach !== undefined && { reach: Math.max(a.reach * factorA, -b.reach * factorB) }),
    method: `${weight ? 'weighted ' : ''}cluster t over both groups (${what})`,
  });
  const fewest = Math.min(a.clusters.size, b.clusters.size);
  if (fewest >= fewestClusters) return estimate;
  return {
    ...estimate,
    insufficient: {
      reason: `only ${fewest} ${fewest === 1 ? 'cluster holds' : 'clusters hold'} rows of one group, and ${fewestClusters} are needed`,
      needed: Math.ceil((estimate.n * fewestClusters) / fewest),
    },
  };
}

function totalOf({ weight, influence }: ContrastPart): number {
  return weight ? weight.reduce((sum, w) => sum + w, 0) : influence.length;
}

function joined<T extends Float64Array | Int32Array | Uint8Array>(type: new (n: number) => T, a: T, b: T): T {
  const all = new type(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
