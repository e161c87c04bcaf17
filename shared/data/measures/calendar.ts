import type { QueriedMeasure } from './measure.ts';

export interface Calendar {
  /** Rows with a time. */
  n: number;
  /** First and last time, in seconds since 1970; absent without rows. */
  first?: number;
  last?: number;
  /** Rows by month (1–12), weekday (1 Monday – 7 Sunday) and hour (0–23), in UTC where times say a zone. */
  month: Readonly<Record<number, number>>;
  weekday: Readonly<Record<number, number>>;
  hour: Readonly<Record<number, number>>;
}

/** How a table's rows spread over the year, the week and the day. */
export const calendar: QueriedMeasure<{ column: string }, Calendar> = {
  async measure({ column }, { view, seconds }, database) {
    const groups = await database.rows(
      `SELECT month(t), isodow(t), hour(t), count(*), epoch(min(t)), epoch(max(t))
       FROM (SELECT make_timestamp(CAST(1e6 * (${seconds(column)}) AS BIGINT)) AS t FROM ${view.from})
       WHERE isfinite(t) GROUP BY ALL`,
    );
    const parts = { month: counter(), weekday: counter(), hour: counter() };
    let n = 0;
    let first: number | undefined;
    let last: number | undefined;
    for (const [month, weekday, hour, count, least, most] of groups.map((row) => row.map(Number))) {
      n += count;
      first = Math.min(first ?? least, least);
      last = Math.max(last ?? most, most);
      parts.month[month] = (parts.month[month] ?? 0) + count;
      parts.weekday[weekday] = (parts.weekday[weekday] ?? 0) + count;
      parts.hour[hour] = (parts.hour[hour] ?? 0) + count;
    }
    return { n, ...(first !== undefined && { first, last }), ...parts };
  },
};

function counter(): Record<number, number> {
  return {};
}
