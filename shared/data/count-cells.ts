import type { Codes } from './codes.ts';
import { type Cells, type Role, roles } from './evaluation.ts';

/** What is counted: codes of the label and of each model's predicted class, one entry a row. */
export interface CodedRows {
  n: number;
  label: Codes;
  prediction: Partial<Record<Role, Codes>>;
}

/** Cells that are counted in one array; more are counted in a map. */
const densest = 4_000_000;

/**
 * Counts rows by label and predicted classes, for each of `levels` parts of the rows in one pass.
 * `levelOf` gives each row's part; without it all rows are one part.
 */
export function countCells(rows: CodedRows, classes: number, levels = 1, levelOf?: Codes): Cells[] {
  const present = roles.filter((role) => rows.prediction[role]);
  const arrays = present.map((role) => rows.prediction[role] as Codes);
  const size = classes ** (arrays.length + 1);
  const dense = size * levels <= densest;
  const counts = dense ? new Float64Array(size * levels) : new Map<number, number>();
  for (let i = 0; i < rows.n; i++) {
    let key = levelOf ? levelOf[i] : 0;
    key = key * classes + rows.label[i];
    for (let k = 0; k < arrays.length; k++) key = key * classes + arrays[k][i];
    if (counts instanceof Map) counts.set(key, (counts.get(key) ?? 0) + 1);
    else counts[key]++;
  }
  const keys: number[][] = Array.from({ length: levels }, () => []);
  const found = counts instanceof Map ? [...counts.keys()].sort((a, b) => a - b) : counts.keys();
  for (const key of found) {
    if (counts instanceof Map || counts[key] > 0) keys[Math.floor(key / size)].push(key);
  }
  return keys.map((own) => {
    const label = new Int32Array(own.length);
    const prediction = present.map(() => new Int32Array(own.length));
    const count = new Float64Array(own.length);
    let n = 0;
    for (const [cell, key] of own.entries()) {
      count[cell] = counts instanceof Map ? (counts.get(key) ?? 0) : counts[key];
      n += count[cell];
      let rest = key % size;
      for (let k = arrays.length - 1; k >= 0; k--) {
        prediction[k][cell] = rest % classes;
        rest = Math.floor(rest / classes);
      }
      label[cell] = rest;
    }
    return {
      n,
      label,
      prediction: Object.fromEntries(present.map((role, k) => [role, prediction[k]])),
      count,
    };
  });
}
