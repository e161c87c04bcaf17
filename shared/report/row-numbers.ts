import { betterOf, type ComparisonRow } from './comparison-row.ts';
import { decimalsFor, formatNumber, formatSigned } from './format-number.ts';
import { intervalBar } from './interval-bar.ts';
import { limitsGain } from './row-words.ts';

/** A line's numbers as text, rounded together so that they can be compared; empty where there are none. */
export interface RowNumbers {
  champion: string;
  challenger: string;
  /** `+0.003`; empty for a value against its own limit. */
  difference: string;
  /** `−0.002 … +0.008` */
  interval: string;
  /** `≥ −0.010` */
  limit: string;
  bar: string;
}

export function rowNumbers(row: ComparisonRow): RowNumbers {
  const { judged, champion, challenger } = row;
  const difference = judged?.statistic === 'difference';
  const decimals = judged
    ? decimalsFor({ value: judged.value, interval: judged.interval, limit: judged.limit?.value })
    : Math.max(...[champion, challenger].map((f) => decimalsFor({ value: f?.value })));
  const signed = difference ? formatSigned : formatNumber;
  const plain = (value?: number) => (value === undefined ? '' : formatNumber(value, decimals));
  return {
    champion: plain(champion?.value),
    challenger: plain(challenger?.value),
    difference: difference && judged.value !== undefined ? formatSigned(judged.value, decimals) : '',
    interval: judged?.interval
      ? `${signed(judged.interval[0], decimals)} … ${signed(judged.interval[1], decimals)}`
      : '',
    limit: judged?.limit ? `${opWords[judged.limit.op]} ${signed(judged.limit.value, decimals)}` : '',
    bar: judged ? bar(row) : '',
  };
}

const opWords = { '>=': '≥', '<=': '≤', '>': '>', '<': '<' } as const;

function bar(row: ComparisonRow): string {
  const { judged } = row;
  const better = betterOf(row);
  if (!judged || !better || judged.value === undefined) return '';
  return intervalBar({
    value: judged.value,
    interval: judged.interval,
    limit: limitsGain(row) ? undefined : judged.limit?.value,
    origin: judged.statistic === 'difference' ? 0 : undefined,
    better,
  });
}
