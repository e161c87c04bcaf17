import { claimOf } from './claim-of.ts';
import { isGroupCheck } from './fairness/group-line.ts';
import { decimalsFor, formatCount, formatNumber, formatSigned } from './format-number.ts';
import { formatQuantity } from './format-quantity.ts';
import { intervalBar } from './interval-bar.ts';
import type { MeasuredRow } from './measured-row.ts';
import { asWritten } from './row-numbers.ts';
import type { Finding } from './schema.ts';

/** A judged value as text; empty where there is none. */
export interface MeasuredNumbers {
  /** `0.74`, `37 of 4,810` */
  value: string;
  champion: string;
  interval: string;
  /** `at least 0.8`, `none` */
  limit: string;
  /** `p = 0.003`, or with what it is of: `p < 0.0001 (worse)` */
  p: string;
  bar: string;
}

/** Whether the value counts rows, or the like, out of `n`. */
export function isCount({ statistic }: Pick<Finding, 'statistic'>): boolean {
  return statistic.startsWith('failing_') || statistic === 'count';
}

/** Rounds and writes a judged value's numbers. */
export function measuredNumbers({ check, finding, champion }: MeasuredRow): MeasuredNumbers {
  const { value, interval, limit, unit, n, p, statistic } = finding;
  const counts = isCount(finding);
  const isDifference = statistic === 'difference' || statistic === 'change';
  const decimals = counts ? 0 : decimalsOf(finding);
  // how far two groups are apart has no sign to speak of
  const isSigned = isDifference && (statistic === 'change' || !finding.pair);
  // a ratio of two ratios, not a ratio between groups
  const times = statistic === 'change_ratio' ? '×' : '';
  const write = (x: number) =>
    times + (isSigned ? formatSigned(x, decimals) : formatQuantity(x, unit, decimals));
  const outOf = counts && n !== undefined ? ` of ${formatCount(n)}` : '';
  return {
    value: value === undefined ? '' : `${write(value)}${outOf}`,
    champion: champion?.value === undefined ? '' : write(champion.value),
    interval: interval ? `${write(interval[0])} … ${write(interval[1])}` : '',
    limit: limitWords(limit, counts, unit, decimals, times),
    p: p === undefined ? '' : probability(p, isGroupCheck(check) ? claimOf(finding) : undefined),
    bar: bar(finding),
  };
}

/** Digits after the point: no more than the limit asks for, unless the value would read like it. */
function decimalsOf({ value, interval, limit, statistic }: Finding): number {
  const most = decimalsFor({ value, interval, limit: limit?.value, difference: statistic === 'difference' });
  if (interval || value === undefined || !limit || limit.value === 0) return most;
  const enough = decimalsFor({ value: limit.value });
  return value === limit.value || value.toFixed(enough) !== limit.value.toFixed(enough)
    ? Math.min(most, enough)
    : most;
}

function limitWords(
  limit: Finding['limit'],
  counts: boolean,
  unit: string | undefined,
  decimals: number,
  times: string,
): string {
  if (!limit) return '';
  if (counts && limit.value === 0 && limit.op === '<=') return 'none';
  const words = { '>=': 'at least', '<=': 'at most', '>': 'more than', '<': 'less than' }[limit.op];
  if (counts)
    return `${words} ${formatCount(limit.op === '<=' ? Math.floor(limit.value) : Math.ceil(limit.value))}`;
  return `${words} ${times}${unit ? formatQuantity(limit.value, unit) : asWritten(limit.value, decimals)}`;
}

function probability(p: number, claim?: string): string {
  const shown = p < 0.0001 ? 'p < 0.0001' : `p = ${formatNumber(p, p < 0.01 ? 4 : 3)}`;
  return claim === undefined ? shown : `${shown} (${claim})`;
}

function bar({ value, interval, limit, better, statistic }: Finding): string {
  if (!limit || !interval || value === undefined) return '';
  return intervalBar({
    value,
    interval,
    limit: limit.value,
    origin: statistic === 'difference' ? 0 : undefined,
    better: better ?? (limit.op.startsWith('>') ? 'larger' : 'smaller'),
  });
}
