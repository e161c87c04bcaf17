import { literal } from '../sql-text.ts';
import type { FusedMeasure } from './measure.ts';
import { onlyWhere } from './only-where.ts';

export interface TimeRange {
  /** Rows with a date or time stamp. */
  n: number;
  /** Those later than `until`. */
  later: number;
  /** The oldest and the newest that are not later, as seconds since 1970 in UTC; null where there is none. */
  oldest: number | null;
  newest: number | null;
}

/**
 * The dates or time stamps of a column up to an instant, in seconds since 1970. `format` is how texts write them, for
 * strptime; ISO 8601 where absent.
 */
export const timeRange: FusedMeasure<{ column: string; until: number; format?: string }, TimeRange> = {
  aggregates({ column, until, format }, table) {
    const isText = (table.column(column).declared ?? 'VARCHAR') === 'VARCHAR';
    const seconds =
      format !== undefined && isText
        ? `epoch(try_strptime(${table.view.text(column)}, ${literal(format)}))`
        : table.seconds(column);
    const last = `CAST('${until}' AS DOUBLE)`;
    const past = onlyWhere(`isfinite(${seconds}) AND ${seconds} <= ${last}`, seconds);
    return [`count(${seconds})`, `count_if(${seconds} > ${last})`, `min(${past})`, `max(${past})`];
  },
  answer: ([n, later, oldest, newest]) => ({
    n: Number(n),
    later: Number(later),
    oldest: oldest === null ? null : Number(oldest),
    newest: newest === null ? null : Number(newest),
  }),
};
