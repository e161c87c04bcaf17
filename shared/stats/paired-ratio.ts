import { normal } from './normal.ts';
import { tailArea } from './tail-area.ts';
import { wilsonBounds } from './wilson.ts';

/** Two models' hits on the same rows. */
export interface PairedHitCounts {
  /** Rows that both hit. */
  both: number;
  onlyA: number;
  onlyB: number;
}

/**
 * Interval of the ratio of two paired rates, `a` ÷ `b`, by Bonett and Price: Wilson's limits of either, adjusted so that
 * they stand for their correlation, divided. From 0 where `a` has no hit, to infinity where `b` has none.
 * Throws a RangeError where neither has a hit, and for a level not between 0 and 1.
 * Bonett and Price, Statistics in Medicine 25 (2006) 3039–3047.
 */
export function pairedRatio({ both, onlyA, onlyB }: PairedHitCounts, level: number): [number, number] {
  const n = both + onlyA + onlyB;
  if (!(n > 0)) throw new RangeError('pairedRatio needs a hit of one of the two, got none');
  const a = both + onlyA;
  const b = both + onlyB;
  const share = (hits: number) => Math.sqrt((1 - (hits + 1) / (n + 2)) / (hits + 1));
  const together = Math.sqrt((onlyA + onlyB + 2) / ((a + 1) * (b + 1)));
  const z = (-normal.quantile(tailArea(level)) * together) / (share(a) + share(b));
  const [lowA, highA] = wilsonBounds({ n, hits: a }, z);
  const [lowB, highB] = wilsonBounds({ n, hits: b }, z);
  return [lowA / highB, lowB === 0 ? Number.POSITIVE_INFINITY : highA / lowB];
}
