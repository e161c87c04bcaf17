import type { Facts } from '../facts.ts';
import { sharedKeys } from '../rules/agreeing-key.ts';
import type { MeasuredTable, QueriedMeasure } from './measure.ts';

export interface RewrittenAsk {
  columns: readonly string[];
  /** The columns that name a row together, in both tables. */
  key: readonly string[];
  /** An earlier delivery. */
  other: Facts;
  /** How many rows are named by column. */
  most: number;
}

export interface Rewritten {
  /** Rows whose key is there once in both tables, among those that are paired. */
  rows: number;
  /** Of each column: rows among them with another value than in the other table, and the places of the first of them. */
  columns: readonly { rows: number; places: readonly number[] }[];
}

/** Numbers are the same within it, relatively: files keep them with more or with fewer digits. */
const tolerance = 1e-6;

/** Of more rows in both tables together a part is paired, chosen by the key's hash, so that memory stays bounded. */
const mostRows = 20_000_000;

/** Names the temporary tables of keys. */
let pairings = 0;

/** Columns that are compared in one join. */
const columnsAtOnce = 50;

/**
 * Values that differ between two deliveries of the same rows, paired by their key. Keys that a table has several times
 * pair with none, neither do keys of which a part is missing; a value that is missing on one side alone differs.
 */
export const rewritten: QueriedMeasure<RewrittenAsk, Rewritten> = {
  async measure({ columns, key, other, most }, table, database) {
    const opened = table.other(other);
    const keys = sharedKeys(table, key, opened, key);
    const hash = (values: readonly string[]) =>
      `CASE WHEN ${values.map((value) => `(${value}) IS NOT NULL`).join(' AND ')} THEN hash(${values.join(', ')}) END AS h`;
    const [here, there] = [hash(keys.left), hash(keys.right)];
    const oneIn = Math.ceil((table.rows + opened.rows) / mostRows);
    const paired = `rewritten_${++pairings}`;
    await database.run(
      `CREATE TEMP TABLE ${paired} AS SELECT h FROM
         (SELECT ${here}, 1 AS here FROM ${table.view.from} UNION ALL SELECT ${there}, 0 AS here FROM ${opened.view.from})
       WHERE h % ${oneIn} = 0 GROUP BY h HAVING count(*) = 2 AND sum(here) = 1`,
    );
    const [[pairs]] = await database.rows(`SELECT count(*) FROM ${paired}`);
    const rows = Number(pairs);
    const found: { rows: number; places: number[] }[] = [];
    for (let at = 0; rows > 0 && at < columns.length; at += columnsAtOnce) {
      const asked = columns.slice(at, at + columnsAtOnce);
      const both = asked.map((name) => valuesOf(name, table, opened));
      const listed = (side: 'left' | 'right') =>
        both.map((one, k) => `${one[side]} AS ${side}_${k}`).join(', ');
      const counts = both.map(({ areNumbers }, k) => {
        const differs = differsSql(`left_${k}`, `right_${k}`, areNumbers);
        return `count_if(${differs}), min(place, ${Math.max(1, Math.floor(most))}) FILTER (WHERE ${differs})`;
      });
      const [values] = await database.rows(
        `WITH newer AS (SELECT ${here}, ${table.place} AS place, ${listed('left')} FROM ${table.view.from}),
           older AS (SELECT ${there}, ${listed('right')} FROM ${opened.view.from})
         SELECT ${counts.join(', ')} FROM (FROM newer SEMI JOIN ${paired} USING (h)) JOIN (FROM older SEMI JOIN ${paired} USING (h)) USING (h)`,
      );
      for (let k = 0; k < asked.length; k++) {
        const places = (values[2 * k + 1] as unknown[] | null) ?? [];
        found.push({ rows: Number(values[2 * k]), places: places.slice(0, most).map(Number) });
      }
    }
    await database.run(`DROP TABLE ${paired}`);
    return { rows, columns: found };
  },
};

function valuesOf(name: string, table: MeasuredTable, other: MeasuredTable) {
  const areNumbers = [table, other].every(({ column }) => ['integer', 'number'].includes(column(name).kind));
  if (areNumbers) return { left: table.view.number(name), right: other.view.number(name), areNumbers };
  const { left, right } = sharedKeys(table, [name], other, [name]);
  return { left: left[0], right: right[0], areNumbers };
}

function differsSql(a: string, b: string, areNumbers: boolean): string {
  const isOther = `${a} IS DISTINCT FROM ${b}`;
  if (!areNumbers) return isOther;
  const isNear = `abs(${a} - ${b}) <= ${tolerance} * greatest(abs(${a}), abs(${b}))`;
  return `(${isOther} AND NOT coalesce(isfinite(${a}) AND isfinite(${b}) AND ${isNear}, false))`;
}
