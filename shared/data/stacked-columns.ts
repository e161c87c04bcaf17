/** Aggregates that are asked alike of several columns of one type. */
export interface Stack {
  columns: readonly number[];
  /** With `stacked` for a column; beside each the aggregate of each of the columns as it was asked. */
  templates: readonly { sql: string; asked: readonly string[] }[];
}

/** What is asked alike of fewer columns is asked of each. */
const fewest = 8;

/** Columns of one query. */
const together = 200;

/** Texts in SQL, which may hold anything, and columns outside of them. */
const parts = /'(?:[^']|'')*'|\bk(\d+)\b/g;

/** The aggregate with `stacked` for its column; undefined where it reads none, or several. */
function templateOf(aggregate: string): { column: number; sql: string } | undefined {
  const columns = new Set<number>();
  const sql = aggregate.replaceAll(parts, (part, column: string | undefined) => {
    if (column === undefined) return part;
    columns.add(Number(column));
    return 'stacked';
  });
  const [column] = columns;
  return columns.size === 1 ? { column, sql } : undefined;
}

/**
 * What can be asked of many columns at once, as rows of one column: DuckDB plans each aggregate of its own for longer than
 * it takes to look at a few thousand rows.
 *
 * @param asked SQL aggregates, each with the bytes that it holds
 * @param typeOf DuckDB's type of a column, undefined where it is not to be stacked
 * @param heaviest bytes that the aggregates of one query may hold together
 */
export function stacksOf(
  asked: ReadonlyMap<string, number>,
  typeOf: (column: number) => string | undefined,
  heaviest: number,
): Stack[] {
  const byTemplate = new Map<string, { sql: string; cost: number; asked: Map<number, string> }>();
  for (const [aggregate, cost] of asked) {
    const template = templateOf(aggregate);
    const type = template && typeOf(template.column);
    if (!template || type === undefined) continue;
    const key = `${type} ${template.sql}`;
    const alike = byTemplate.get(key) ?? { sql: template.sql, cost, asked: new Map() };
    alike.asked.set(template.column, aggregate);
    byTemplate.set(key, alike);
  }
  const byColumns = new Map<string, { sql: string; cost: number; asked: Map<number, string> }[]>();
  for (const [key, template] of byTemplate) {
    if (template.asked.size < fewest) continue;
    const type = key.slice(0, key.length - template.sql.length);
    const columns = `${type}${[...template.asked.keys()].sort((a, b) => a - b).join()}`;
    byColumns.set(columns, [...(byColumns.get(columns) ?? []), template]);
  }
  return [...byColumns.values()].flatMap((templates) => {
    const columns = [...templates[0].asked.keys()].sort((a, b) => a - b);
    const cost = templates.reduce((sum, one) => sum + one.cost, 0);
    const size = Math.max(1, Math.min(together, cost > 0 ? Math.floor(heaviest / cost) : together));
    return Array.from({ length: Math.ceil(columns.length / size) }, (_, at): Stack => {
      const some = columns.slice(at * size, (at + 1) * size);
      return {
        columns: some,
        templates: templates.map(({ sql, asked }) => ({
          sql,
          asked: some.map((column) => asked.get(column) as string),
        })),
      };
    });
  });
}

/** SQL for a row of each of the columns, in their order: what its aggregates give. */
export function stackedSql({ columns, templates }: Stack, from: string): string {
  return `SELECT ${templates.map(({ sql }) => sql).join(', ')} FROM (
      SELECT unnest(range(${columns.length})) AS stack, unnest([${columns.map((k) => `k${k}`).join(', ')}]) AS stacked, place
      FROM ${from})
    GROUP BY stack ORDER BY stack`;
}
