import type { Role, Rows } from '../../data/evaluation.ts';
import type { Subject } from '../subject.ts';

const results = new WeakMap<Rows, Map<string, unknown>>();

/** What a subject measured of one model on these rows, computed once: values, differences and slices ask for it again. */
export function remembered<T>(subject: Subject, rows: Rows, role: Role, compute: () => T): T {
  let ofRows = results.get(rows);
  if (!ofRows) {
    ofRows = new Map();
    results.set(rows, ofRows);
  }
  const key = JSON.stringify([role, subject.metric.name, subject.options]);
  if (!ofRows.has(key)) ofRows.set(key, compute());
  return ofRows.get(key) as T;
}
