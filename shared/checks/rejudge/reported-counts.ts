import type { Finding } from '../../report/schema.ts';
import type { RateCounts } from '../../stats/index.ts';
import { contradictory, missing, type Unusable } from './unusable.ts';

/** A rate's hits and rows from its value and n; nothing of 0 rows where it is undefined. */
export function reportedCounts(finding: Finding | undefined, about: string): RateCounts | Unusable {
  if (!finding) return missing(about);
  const { value, n } = finding;
  if (n === undefined) return missing(`the rows behind ${about}`);
  if (value === undefined) return n === 0 ? { n: 0, hits: 0 } : missing(`the value of ${about}`);
  const hits = Math.round(value * n);
  if (n < 1 || hits < 0 || hits > n || Math.abs(value * n - hits) > 1e-6 * Math.max(1, n * 1e-6)) {
    return contradictory(about, `${value} is no share of ${n} rows`);
  }
  return { n, hits };
}
