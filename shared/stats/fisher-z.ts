import { normal } from './normal.ts';

/**
 * What n pairs say of the correlation behind their coefficient r, by Fisher's z. For Spearman's the variance is Bonett
 * and Wright's, Psychometrika 65 (2000) 23–28. Undefined for fewer than four pairs.
 */
export function fisherZ(
  r: number,
  n: number,
  of: 'pearson' | 'spearman',
): { interval(level: number): [number, number]; pBeyond(limit: number): number } | undefined {
  if (n < 4) return undefined;
  const deviation = Math.sqrt((of === 'pearson' ? 1 : 1 + (r * r) / 2) / (n - 3));
  const z = Math.atanh(r);
  return {
    /** Two-sided. */
    interval(level) {
      if (Math.abs(r) === 1) return [r, r];
      const width = normal.quantile((1 + level) / 2) * deviation;
      return [Math.tanh(z - width), Math.tanh(z + width)];
    },
    /** One-sided p-value of |ρ| ≤ limit where the limit is above zero; two-sided of ρ = 0. */
    pBeyond(limit) {
      if (Math.abs(r) === 1) return limit < 1 ? 0 : 1;
      if (limit === 0) return 2 * normal.sf(Math.abs(z) / deviation);
      return normal.sf((Math.abs(z) - Math.atanh(limit)) / deviation);
    },
  };
}
