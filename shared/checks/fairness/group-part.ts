import type { Role, Rows } from '../../data/evaluation.ts';
import { isUndefined, type Undefined } from '../../stats/index.ts';
import { influenceOf } from '../compare.ts';
import type { Subject } from '../subject.ts';

/** One group's clustered rows as a comparison with another group needs them. */
export interface GroupPart {
  value: number;
  /** Derivative of the value with respect to each row's relative weight in the group. */
  influence: Float64Array;
  weight?: Float64Array;
  /** Codes that mean the same cluster in every group. */
  cluster: Int32Array;
  /** Those that hold a row of the group. */
  clusters: ReadonlySet<number>;
}

/** The part of clustered rows. Throws an Error where the rows have no clusters. */
export function partOf(subject: Subject, rows: Rows, role: Role): GroupPart | Undefined {
  const cluster = rows.clusterInAll ?? rows.cluster;
  if (!cluster) throw new Error('a part needs clusters');
  const measured = influenceOf(subject, rows, role);
  if (isUndefined(measured)) return measured;
  return { ...measured, cluster, clusters: new Set(cluster), ...(rows.weight && { weight: rows.weight }) };
}
