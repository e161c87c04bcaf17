import type { JS } from '@duckdb/node-api';
import type { Database } from '../database.ts';
import type { MeasuredTable } from './measure.ts';

/** A column's values, grouped. */
export interface ValueGroups {
  /** Rows with a value. */
  present: number;
  distinct: number;
  /** Whether `distinct` is counted, not estimated. */
  isExact: boolean;
  /** Values as text with their rows, most frequent first, then by text; at most `mostValues`. Absent where there are too many to group, or none were wanted. */
  values?: readonly (readonly [string, number])[];
}

/** Distinct values are counted up to so many. */
export const mostDistinct = 10_000;

/** Values that are told at most. */
export const mostValues = 1_000;

/** DuckDB's estimate of distinct values is off by half at the worst that was seen. */
const offBy = 2;

/** Rows up to which the values are grouped inside the fused scan: many small columns at once. */
const fewRows = 100_000;

const known = new WeakMap<MeasuredTable, Map<string, Promise<ValueGroups>>>();

function byRows([a, n]: readonly [string, number], [b, m]: readonly [string, number]): number {
  return m - n || (a < b ? -1 : a > b ? 1 : 0);
}

/** From `12 text`. */
function pair(one: JS): readonly [string, number] {
  const written = String(one);
  const space = written.indexOf(' ');
  return [written.slice(space + 1), Number(written.slice(0, space))];
}

async function group(
  name: string,
  table: MeasuredTable,
  database: Database,
  isCounted: boolean,
): Promise<ValueGroups> {
  const value = table.value(name);
  const [counted, estimated] = await table.scan([`count(${value})`, `approx_count_distinct(${value})`]);
  const present = Number(counted);
  const estimate = Math.min(Number(estimated), present);
  if (present === 0) return { present, distinct: 0, isExact: true, values: [] };
  if (estimate > offBy * mostDistinct) return { present, distinct: estimate, isExact: false };
  if (table.rows <= fewRows) {
    // Not count(DISTINCT …): that holds two megabytes, however few values there are.
    const histogram = `histogram(${value})`;
    if (isCounted) {
      const [distinct] = await table.scan([`cardinality(${histogram})`], 64 * table.rows);
      return { present, distinct: Number(distinct), isExact: true };
    }
    const entries = `list_transform(map_entries(${histogram}), lambda e: {n: e.value, k: e.key})`;
    const [distinct, listed] = await table.scan(
      [
        `cardinality(${histogram})`,
        `list_transform(CASE WHEN cardinality(${histogram}) <= ${mostValues} THEN ${entries}
           ELSE list_slice(list_reverse_sort(${entries}), 1, ${mostValues}) END,
           lambda e: e.n || ' ' || ${table.textOf(name, 'e.k')})`,
      ],
      64 * table.rows,
    );
    const values = (Array.isArray(listed) ? listed : []).map(pair).sort(byRows);
    return { present, distinct: Number(distinct), isExact: true, values };
  }
  const found = await database.rows(
    `SELECT ${table.textOf(name, 'v')} AS t, n, count(*) OVER () AS groups
     FROM (SELECT ${value} AS v, count(*) AS n FROM ${table.view.from} GROUP BY v HAVING v IS NOT NULL)
     ORDER BY n DESC, t LIMIT ${mostValues}`,
  );
  return {
    present,
    distinct: Number(found[0]?.[2] ?? 0),
    isExact: true,
    values: found.map(([text, rows]) => [String(text), Number(rows)] as const).sort(byRows),
  };
}

/**
 * A column's values, grouped once for all that ask.
 *
 * @param wanted `counts` where the values themselves are not: a short table need not hand them over then
 */
export function valueGroups(
  name: string,
  table: MeasuredTable,
  database: Database,
  wanted: 'values' | 'counts' = 'values',
): Promise<ValueGroups> {
  const isCounted = wanted === 'counts' && table.rows <= fewRows;
  const key = JSON.stringify([name, isCounted]);
  let columns = known.get(table);
  if (!columns) {
    columns = new Map();
    known.set(table, columns);
  }
  let groups = columns.get(key);
  if (!groups) {
    groups = group(name, table, database, isCounted);
    columns.set(key, groups);
  }
  return groups;
}
