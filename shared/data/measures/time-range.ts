import type { FusedMeasure } from './measure.ts';

/** The oldest and the newest date or time stamp of a column, as seconds since 1970 in UTC; null where it has none. */
export const timeRange: FusedMeasure<{ column: string }, { oldest: number | null; newest: number | null }> = {
  aggregates({ column }, table) {
    const seconds = table.seconds(column);
    const finite = `FILTER (WHERE isfinite(${seconds}))`;
    return [`min(${seconds}) ${finite}`, `max(${seconds}) ${finite}`];
  },
  answer: ([oldest, newest]) => ({
    oldest: oldest === null ? null : Number(oldest),
    newest: newest === null ? null : Number(newest),
  }),
};
