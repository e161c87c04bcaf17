import type { Finding } from '../../report/schema.ts';
import { counted, written } from '../sentence.ts';
import { numberOf } from './number-of.ts';

/** So many of a table's rows, or of `things`, against a largest share; reported where there is no limit. */
export function judgedShare(
  subject: string,
  statistic: string,
  rows: number,
  n: number,
  atMost: number | undefined,
  thing = 'row',
): Finding {
  const value = rows / n;
  const finding = { subject, statistic, value, n };
  const told = `${counted(rows)} of ${numberOf(n, thing)}`;
  if (atMost === undefined) return { ...finding, why: told };
  const isWithin = value <= atMost;
  return {
    ...finding,
    limit: { op: '<=', value: atMost },
    status: isWithin ? 'pass' : 'fail',
    why: `${told}, ${isWithin ? 'at most' : 'more than'} ${written(100 * atMost)} %`,
  };
}
