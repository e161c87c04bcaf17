import { identifier } from '../sql-text.ts';
import type { LockedTable } from './messages.ts';

type Column = LockedTable['columns'][number];

/** Longest digits, with a sign, that a whole number of the type always holds. */
const wholeTypes: readonly (readonly [digits: number, type: string])[] = [
  [18, 'BIGINT'],
  [38, 'HUGEINT'],
];

const types: Readonly<Partial<Record<Column['kind'], string>>> = {
  boolean: 'BOOLEAN',
  number: 'DOUBLE',
  date: 'DATE',
  time: 'TIME',
};

/** Columns of texts that are whole numbers: their longest text decides on the type that they are read as. */
export function wholeTexts({ columns }: Pick<LockedTable, 'columns'>): Column[] {
  return columns.filter(({ type, kind }) => type === 'VARCHAR' && kind === 'integer');
}

function typed(column: Column, longest: ReadonlyMap<string, number>): string {
  const { raw, type, kind, zones } = column;
  if (type !== 'VARCHAR') return raw;
  if (kind === 'integer') {
    const digits = longest.get(column.name) ?? Number.POSITIVE_INFINITY;
    const whole = wholeTypes.find(([most]) => digits <= most)?.[1];
    return whole ? `CAST(${raw} AS ${whole})` : raw;
  }
  if (kind === 'timestamp') return `CAST(${raw} AS ${zones === 'none' ? 'TIMESTAMP' : 'TIMESTAMPTZ'})`;
  return types[kind] ? `CAST(${raw} AS ${types[kind]})` : `nullif(${raw}, '')`;
}

/**
 * SQL for the views that a query reads by the table's name; `sales.orders` also as the table of a schema. Texts of csv, tsv and jsonl are read as what all values of
 * their column are: whole numbers, numbers, dates, time stamps (in UTC where they say no zone), times, booleans.
 */
export function typedViews(table: LockedTable, longest: ReadonlyMap<string, number>): string[] {
  const seen = new Set<string>();
  const columns = table.columns.map((column) => {
    let name = column.name;
    // DuckDB knows no letter case in names.
    for (let k = 1; seen.has(name.toLowerCase()); k++) name = `${column.name}_${k}`;
    seen.add(name.toLowerCase());
    return `${typed(column, longest)} AS ${identifier(name)}`;
  });
  const body = `SELECT ${columns.join(', ')} FROM (${table.select})`;
  const own = `CREATE VIEW ${identifier(table.name)} AS ${body}`;
  const [schema, name, ...rest] = table.name.split('.');
  if (!schema || !name || rest.length > 0) return [own];
  return [
    own,
    `CREATE SCHEMA IF NOT EXISTS ${identifier(schema)}`,
    `CREATE VIEW ${identifier(schema)}.${identifier(name)} AS ${body}`,
  ];
}
