import type { RateCounts } from './rate-counts.ts';
import { studentT } from './student-t.ts';

export interface HitDesign {
  /** 1 for a hit, 0 for a miss, −1 outside the denominator. */
  hits: Int8Array;
  weight?: Float64Array;
  /** Cluster of each row, as codes from 0. */
  cluster?: Int32Array;
}

/**
 * A rate of weighted or clustered rows as counts of independent rows that would tell as much: n is p (1 − p) over the
 * variance of the linearised rate, less for few clusters, and no more than the rows that the weights are worth. As in a
 * guarded t the sample gets one more unit, as far from the rate as the farthest seen; where all rows are alike each cluster
 * is one row. No rows in the denominator give n 0.
 * Korn and Graubard, Survey Methodology 24 (1998) 193–201; Dean and Pagano, Journal of Survey Statistics and Methodology 3
 * (2015) 484–503.
 */
export function effectiveCounts({ hits, weight, cluster }: HitDesign): RateCounts {
  const inside = (i: number): number => (hits[i] < 0 ? 0 : weight ? weight[i] : 1);
  let [total, ofHits, squares] = [0, 0, 0];
  for (let i = 0; i < hits.length; i++) {
    const w = inside(i);
    total += w;
    squares += w * w;
    if (hits[i] === 1) ofHits += w;
  }
  if (!(total > 0)) return { n: 0, hits: 0 };
  const rate = ofHits / total;
  const worth = (total * total) / squares;
  if (!cluster) return counts(rate, Math.min(worth, independent(hits, inside, rate, total)));
  const mass: number[] = [];
  const parts: number[] = [];
  for (let i = 0; i < hits.length; i++) {
    const w = inside(i);
    if (!(w > 0)) continue;
    const code = cluster[i];
    mass[code] = (mass[code] ?? 0) + w;
    parts[code] = (parts[code] ?? 0) + w * (hits[i] - rate);
  }
  let [units, massSquares, partSquares, farthest] = [0, 0, 0, 0];
  mass.forEach((m, code) => {
    units++;
    massSquares += m * m;
    partSquares += parts[code] ** 2;
    farthest = Math.max(farthest, Math.abs(parts[code]));
  });
  const clusters = (total * total) / massSquares;
  if (ofHits === 0 || rate === 1) return counts(rate, Math.min(worth, clusters));
  if (units < 2) return counts(rate, Math.min(worth, 1));
  const variance = (((partSquares + farthest ** 2) / total ** 2) * units) / (units - 1);
  const df = (studentT.quantile(0.975, worth) / studentT.quantile(0.975, units - 1)) ** 2;
  return counts(rate, Math.min(worth, ((rate * (1 - rate)) / variance) * df));
}

function counts(rate: number, n: number): RateCounts {
  return { n: Math.max(1, n), hits: Math.max(1, n) * rate };
}

/** The same for rows that are independent; all alike, they are worth their weights. */
function independent(hits: Int8Array, inside: (i: number) => number, rate: number, total: number): number {
  let [sum, farthest] = [0, 0];
  for (let i = 0; i < hits.length; i++) {
    const w = inside(i);
    const part = w > 0 ? w * (hits[i] - rate) : 0;
    sum += part * part;
    farthest = Math.max(farthest, part * part);
  }
  return sum > 0 ? (rate * (1 - rate) * total * total) / (sum + farthest) : Number.POSITIVE_INFINITY;
}
