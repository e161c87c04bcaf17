import type { GroupTable } from './group-table.ts';

/** From where to where a metric's axis goes, so that all groups' values, intervals and the limit stand on it. */
export interface GroupAxis {
  from: number;
  to: number;
}

/** The axis that the groups of a table share in one metric; nothing where the metric has no value in any. */
export function groupAxis({ rows, forbidden }: GroupTable, metric: string): GroupAxis | undefined {
  const shown = rows.flatMap(({ cells }) => {
    const { challenger, champion } = cells.get(metric) ?? {};
    return [challenger, champion].flatMap((one) => [
      ...(one?.interval ?? []),
      ...(one?.value === undefined ? [] : [one.value]),
    ]);
  });
  if (shown.length === 0) return undefined;
  const limit = forbidden.get(metric)?.at;
  const low = Math.min(...shown);
  const high = Math.max(...shown);
  // a limit that no group comes near would leave no room for the groups
  const near = limit !== undefined && Math.abs(limit - (low + high) / 2) <= 2 * (high - low) ? [limit] : [];
  const [from, to] = [Math.min(low, ...near), Math.max(high, ...near)];
  return from < to ? { from, to } : { from: from - 0.5, to: to + 0.5 };
}
