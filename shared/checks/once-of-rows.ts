import type { Rows } from '../data/evaluation.ts';

const results = new WeakMap<Rows, Map<string, unknown>>();

/** What is computed of these rows once, under a key of its own, for all that ask for it. */
export function onceOfRows<T>(rows: Rows, key: string, compute: () => T): T {
  let ofRows = results.get(rows);
  if (!ofRows) {
    ofRows = new Map();
    results.set(rows, ofRows);
  }
  if (!ofRows.has(key)) ofRows.set(key, compute());
  return ofRows.get(key) as T;
}
