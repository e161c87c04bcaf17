import { decimalsFor, formatNumber, formatSigned } from '../format-number.ts';
import type { GroupCell, GroupTable } from './group-table.ts';

/** A metric of a group as text; empty where there is none. */
export interface GroupNumbers {
  /** `0.451`, or `undefined`. */
  value: string;
  interval: string;
  champion: string;
  /** `−0.021`, challenger − champion. */
  change: string;
}

/** Writes a metric's cells with as many digits as tell the groups of the table apart. */
export function groupNumbers(
  { rows }: GroupTable,
  metric: string,
): (cell: GroupCell | undefined) => GroupNumbers {
  const needed = rows.flatMap(({ cells }) => {
    const finding = cells.get(metric)?.challenger;
    return finding?.value === undefined
      ? []
      : [decimalsFor({ value: finding.value, interval: finding.interval })];
  });
  // of rates two digits at least, of amounts what their intervals make worth reading
  const largest = Math.max(...rows.map(({ cells }) => Math.abs(cells.get(metric)?.challenger?.value ?? 0)));
  const decimals = Math.min(4, Math.max(largest < 10 ? 2 : 0, ...needed));
  const write = (x: number) => formatNumber(x, decimals);
  return (cell) => {
    const { challenger, champion, change } = cell ?? {};
    const [ours, theirs] = [challenger?.value, champion?.value];
    const moved = change?.value ?? (ours !== undefined && theirs !== undefined ? ours - theirs : undefined);
    return {
      value: ours === undefined ? (challenger ? 'undefined' : '') : write(ours),
      interval: challenger?.interval
        ? `${write(challenger.interval[0])} … ${write(challenger.interval[1])}`
        : '',
      champion: theirs === undefined ? '' : write(theirs),
      change: moved === undefined ? '' : formatSigned(moved, decimals),
    };
  };
}
