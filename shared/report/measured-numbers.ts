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
  /** `p = 0.003` */
  p: string;
  bar: string;
}

/** Statistics whose values are rows out of `n`. */
const counts = new Set(['failing_rows', 'failures', 'count']);

/** Rounds and writes a judged value's numbers. */
export function measuredNumbers({ finding, champion }: MeasuredRow): MeasuredNumbers {
  const { value, interval, limit, unit, n, p, statistic } = finding;
  const isCount = counts.has(statistic);
  const isDifference = statistic === 'difference';
  const decimals = isCount
    ? 0
    : decimalsFor({ value, interval, limit: limit?.value, difference: isDifference });
  const write = (x: number) => (isDifference ? formatSigned(x, decimals) : formatQuantity(x, unit, decimals));
  const outOf = isCount && n !== undefined ? ` of ${formatCount(n)}` : '';
  return {
    value: value === undefined ? '' : `${write(value)}${outOf}`,
    champion: champion?.value === undefined ? '' : write(champion.value),
    interval: interval ? `${write(interval[0])} … ${write(interval[1])}` : '',
    limit: limitWords(limit, isCount, unit, decimals),
    p: p === undefined ? '' : probability(p),
    bar: bar(finding),
  };
}

function limitWords(
  limit: Finding['limit'],
  isCount: boolean,
  unit: string | undefined,
  decimals: number,
): string {
  if (!limit) return '';
  if (isCount && limit.value === 0 && limit.op === '<=') return 'none';
  const words = { '>=': 'at least', '<=': 'at most', '>': 'more than', '<': 'less than' }[limit.op];
  return `${words} ${unit ? formatQuantity(limit.value, unit) : asWritten(limit.value, decimals)}`;
}

function probability(p: number): string {
  return p < 0.0001 ? 'p < 0.0001' : `p = ${formatNumber(p, p < 0.01 ? 4 : 3)}`;
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
