import type { Role, Rows } from '../../data/evaluation.ts';
import { onceOfRows } from '../once-of-rows.ts';
import type { Subject } from '../subject.ts';

/** What a subject measured of one model on these rows, computed once: values, differences and slices ask for it again. */
export function remembered<T>({ metric, options }: Subject, rows: Rows, role: Role, compute: () => T): T {
  return onceOfRows(rows, JSON.stringify([role, metric.name, options]), compute);
}
