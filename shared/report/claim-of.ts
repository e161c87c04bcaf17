import type { Finding } from './schema.ts';

/**
 * What the p-value of a finding that is judged by an interval is the p-value of, in a word or two: `worse`, `no worse`,
 * `beyond`, `within`; nothing where no limit is judged. Tests of other claims, as those of tables of data, have no such word.
 */
export function claimOf({ p, status, limit, statistic, pair }: Finding): string | undefined {
  if (p === undefined || !limit || status === undefined || statistic === 'four_fifths') return undefined;
  const isBroken = status === 'fail' || status === 'warn';
  if (statistic !== 'difference' || pair) return isBroken ? 'beyond' : 'within';
  if (isBroken) return 'worse';
  return limit.op === '>' || limit.op === '<' ? 'better' : 'no worse';
}
