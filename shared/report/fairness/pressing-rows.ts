import type { Verdict } from '../../verdict.ts';
import { counted } from '../format-number.ts';
import type { MeasuredRow } from '../measured-row.ts';

/**
 * The rows that a reader must see first: where the gate fails or is undecided, lines over many groups that only warn wait
 * further down, and `rest` says how many they are, `left` of them (empty and 0 where there are none).
 */
export function pressingRows(
  rows: readonly MeasuredRow[],
  verdict: Verdict,
): { rows: readonly MeasuredRow[]; rest: string; left: number } {
  if (verdict !== 'fail' && verdict !== 'inconclusive') return { rows, rest: '', left: 0 };
  const pressing = rows.filter(({ line, status }) => line === undefined || status !== 'warn');
  const left = rows.length - pressing.length;
  if (left === 0 || pressing.length === 0) return { rows, rest: '', left: 0 };
  return {
    rows: pressing,
    left,
    rest: `${counted(left, 'more comparison')} of groups ${left === 1 ? 'warns' : 'warn'}`,
  };
}
