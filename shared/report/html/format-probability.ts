import { formatNumber } from '../format-number.ts';

/** A p-value: three digits after the point, four where it is small, `< 0.0001` below that. */
export function formatProbability(p: number): string {
  return p < 0.0001 ? '< 0.0001' : formatNumber(p, p < 0.01 ? 4 : 3);
}
