import type { Verdict } from '../../verdict.ts';
import { counted } from '../format-number.ts';
import type { MeasuredRow } from '../measured-row.ts';

/**
 * The rows that a reader must see first: where the gate fails or is undecided, lines over many groups that only warn wait
 * further down, and `rest` says how many they are (empty where there are none).
 */
export function pressingRows(
  rows: readonly MeasuredRow[],
  verdict: Verdict,
): { rows: readonly MeasuredRow[]; rest: string } {
  if (verdict !== 'fail' && verdict !== 'inconclusive') return { rows, rest: '' };
  const pressing = rows.filter(({ line, status }) => line === undefined || status !== 'warn');
  const left = rows.length - pressing.length;
  if (left === 0 || pressing.length === 0) return { rows, rest: '' };
  return {
    rows: pressing,
    rest: `${counted(left, 'more comparison')} of groups ${left === 1 ? 'warns' : 'warn'}`,
  };
}
