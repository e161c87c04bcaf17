import type { Finding } from '../report/schema.ts';

/** Of one metric's findings the one whose value lies farthest on the wrong side of its limit, or least far on the right one. */
export function farthestBeyond(findings: readonly Finding[]): Finding | undefined {
  return findings.toSorted((a, b) => beyond(b) - beyond(a)).at(0);
}

function beyond({ value, limit }: Finding): number {
  if (value === undefined || !limit) return Number.NEGATIVE_INFINITY;
  return limit.op.startsWith('>') ? limit.value - value : value - limit.value;
}
