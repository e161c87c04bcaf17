import type { Finding } from '../../report/schema.ts';
import { counted, written } from '../sentence.ts';
import { numberOf } from './number-of.ts';

/** What is said of one thing, and of several: `has no value`, `have no value`. */
export type Said = readonly [one: string, many: string];

/**
 * So many of a table's rows, or of `things`, against a largest share; told where there is no limit, and where there is
 * nothing of which it could be a share. Its sentence: `12 of 4,810 rows have no value, more than 0.1 %`.
 */
export function judgedShare(
  subject: string,
  statistic: string,
  count: number,
  n: number,
  atMost: number | undefined,
  [one, many]: Said,
  thing = 'row',
): Finding {
  if (n === 0) return { subject, statistic, n, why: `there is no ${thing} to judge` };
  const value = count / n;
  const finding = { subject, statistic, value, n };
  const told = `${counted(count)} of ${numberOf(n, thing)} ${count === 1 ? one : many}`;
  if (atMost === undefined) return { ...finding, why: told };
  const isWithin = value <= atMost;
  return {
    ...finding,
    limit: { op: '<=', value: atMost },
    status: isWithin ? 'pass' : 'fail',
    why: `${told}, ${isWithin ? 'at most' : 'more than'} ${written(100 * atMost)} %`,
  };
}
