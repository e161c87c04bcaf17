import type { Finding } from '../../../report/schema.ts';
import { withInterval, written } from '../../sentence.ts';
import type { Disparity } from '../disparity.ts';
import type { JudgedMean } from './judge-mean.ts';

const ending = { pass: 'within the limit', fail: 'beyond the limit', inconclusive: 'not enough data' };

/** The challenger's value as it is judged where the metrics' mean is: with interval, limit and status. */
export function meanFinding(
  value: Finding,
  judged: JudgedMean | { undefined: string },
  compare: Disparity['compare'],
  limit: number,
): Finding {
  const base: Finding = { ...value, limit: { op: compare === 'ratio' ? '>=' : '<=', value: limit } };
  if ('undefined' in judged) {
    return { ...base, status: 'inconclusive', why: `not decided: ${judged.undefined}` };
  }
  const { status, interval, level, met, broken } = judged;
  const allowed = `allowed ${compare === 'ratio' ? 'at least' : 'at most'} ${written(limit)}`;
  const seen = value.value === undefined ? '' : `${withInterval(value.value, interval)}, `;
  return {
    ...base,
    interval,
    level,
    method: 'simultaneous bounds over metrics and pairs',
    tails: { limit, met, broken },
    status,
    why: `mean over the metrics ${seen}${allowed}: ${ending[status]}`,
  };
}
