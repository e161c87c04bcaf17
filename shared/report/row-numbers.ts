import { betterOf, type ComparisonRow } from './comparison-row.ts';
import { decimalsFor, formatNumber, formatSigned } from './format-number.ts';
import { formatQuantity } from './format-quantity.ts';
import { intervalBar } from './interval-bar.ts';

/** A line's numbers as text, rounded together so that they can be compared; empty where there are none. */
export interface RowNumbers {
  champion: string;
  challenger: string;
  baseline: string;
  /** `+0.003`; empty where the challenger's own value is judged. */
  difference: string;
  /** `−0.002 … +0.008`, of the difference or of the value that is judged. */
  interval: string;
  /** `margin 0.01`, `at least 0.70`, `gain at most 0.04` */
  limit: string;
  bar: string;
}

/** Rounds and writes a line's numbers. */
export function rowNumbers(row: ComparisonRow): RowNumbers {
  const { judged, champion, challenger, baseline } = row;
  const unit = challenger?.unit;
  const difference = judged !== undefined && judged.statistic !== 'value';
  const decimals = judged
    ? decimalsFor({ value: judged.value, interval: judged.interval, limit: judged.limit?.value, difference })
    : Math.max(...[champion, challenger].map((finding) => decimalsFor({ value: finding?.value })));
  const signed = (value: number) =>
    difference ? formatSigned(value, decimals) : formatQuantity(value, unit, decimals);
  const plain = (value?: number) => (value === undefined ? '' : formatQuantity(value, unit, decimals));
  return {
    champion: plain(champion?.value),
    challenger: plain(challenger?.value),
    baseline: plain(baseline?.value),
    difference: difference && judged.value !== undefined ? formatSigned(judged.value, decimals) : '',
    interval: judged?.interval ? `${signed(judged.interval[0])} … ${signed(judged.interval[1])}` : '',
    limit: limitWords(row, decimals),
    bar: bar(row),
  };
}

function limitWords({ judged }: ComparisonRow, decimals: number): string {
  if (!judged?.limit) return '';
  const { op, value } = judged.limit;
  const bound = op.startsWith('>') ? 'at least' : 'at most';
  if (judged.statistic === 'value') {
    return `${bound} ${judged.unit ? formatQuantity(value, judged.unit) : asWritten(value, decimals)}`;
  }
  if (judged.statistic === 'gain') return `gain at most ${asWritten(Math.abs(value), decimals)}`;
  if (op === '>' || op === '<') return 'must be better';
  return `margin ${asWritten(Math.abs(value), decimals)}`;
}

/** A limit comes from a person: as it was written, unless only an exponent writes it. */
export function asWritten(limit: number, decimals: number): string {
  const own = /^-?\d+(?:\.(\d+))?$/.exec(String(limit));
  return formatNumber(limit, own ? Math.min(12, own[1]?.length ?? 0) : decimals);
}

function bar(row: ComparisonRow): string {
  const { judged } = row;
  const better = betterOf(row);
  if (!judged || !better || judged.value === undefined) return '';
  return intervalBar({
    value: judged.value,
    interval: judged.interval,
    limit: judged.limit?.value,
    origin: judged.statistic === 'value' ? undefined : 0,
    better,
  });
}
