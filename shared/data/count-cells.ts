import type { Codes } from './codes.ts';
import { type Cells, type Role, roles } from './evaluation.ts';

/** What is counted: codes of the label and of each model's predicted class, one entry a row. */
export interface CodedRows {
  n: number;
  label: Codes;
  prediction: Partial<Record<Role, Codes>>;
}

/** Counts of rows by part, label and predicted classes; all in one array where that is small, else those that are there. */
export interface CellCounts {
  parts: number;
  /** Cells of a part. */
  size: number;
  classes: number;
  models: readonly Role[];
  counts: Float64Array | Map<number, number>;
}

/** Cells that are counted in one array; more are counted in a map. */
const densest = 4_000_000;

/** Counts rows in one pass. `partOf` gives each row's part; without it all rows are one part. */
export function countCells(rows: CodedRows, classes: number, parts = 1, partOf?: Codes): CellCounts {
  const models = roles.filter((role) => rows.prediction[role]);
  const arrays = models.map((role) => rows.prediction[role] as Codes);
  const size = classes ** (arrays.length + 1);
  const counts = size * parts <= densest ? new Float64Array(size * parts) : new Map<number, number>();
  for (let i = 0; i < rows.n; i++) {
    let key = partOf ? partOf[i] : 0;
    key = key * classes + rows.label[i];
    for (let k = 0; k < arrays.length; k++) key = key * classes + arrays[k][i];
    if (counts instanceof Map) counts.set(key, (counts.get(key) ?? 0) + 1);
    else counts[key]++;
  }
  return { parts, size, classes, models, counts };
}

/** The same counts for parts that are put together: `levelOf` gives each part's level. */
export function mergeCells(counted: CellCounts, levels: number, levelOf: Int32Array): CellCounts {
  const { parts, size, counts } = counted;
  const merged = size * levels <= densest ? new Float64Array(size * levels) : new Map<number, number>();
  const add = (key: number, count: number): void => {
    const part = Math.floor(key / size);
    const to = levelOf[part] * size + (key - part * size);
    if (merged instanceof Map) merged.set(to, (merged.get(to) ?? 0) + count);
    else merged[to] += count;
  };
  if (counts instanceof Map) for (const [key, count] of counts) add(key, count);
  else for (let key = 0; key < parts * size; key++) if (counts[key] > 0) add(key, counts[key]);
  return { ...counted, parts: levels, counts: merged };
}

/** The cells of each part that some row is in. */
export function cellsOf({ parts, size, classes, models, counts }: CellCounts): Cells[] {
  const keys: number[][] = Array.from({ length: parts }, () => []);
  const found = counts instanceof Map ? [...counts.keys()].sort((a, b) => a - b) : counts.keys();
  for (const key of found) {
    if (counts instanceof Map || counts[key] > 0) keys[Math.floor(key / size)].push(key);
  }
  return keys.map((own) => {
    const label = new Int32Array(own.length);
    const prediction = models.map(() => new Int32Array(own.length));
    const count = new Float64Array(own.length);
    let n = 0;
    for (const [cell, key] of own.entries()) {
      count[cell] = counts instanceof Map ? (counts.get(key) ?? 0) : counts[key];
      n += count[cell];
      let rest = key % size;
      for (let k = models.length - 1; k >= 0; k--) {
        prediction[k][cell] = rest % classes;
        rest = Math.floor(rest / classes);
      }
      label[cell] = rest;
    }
    return {
      n,
      label,
      prediction: Object.fromEntries(models.map((role, k) => [role, prediction[k]])),
      count,
    };
  });
}
