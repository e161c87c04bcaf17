import type { Database } from './database.ts';
import { readSource } from './read-source.ts';
import { refuseRows } from './refuse-rows.ts';
import type { ColumnNames, FeatureRows } from './request.ts';
import { identifier, literal } from './sql-text.ts';
import type { Table, TableView } from './table.ts';

function reservedColumns(columns: ColumnNames): string[] {
  const { id, label, weight, group, time, prediction, score } = columns;
  const scores = typeof score === 'object' ? Object.values(score) : [score];
  return [id, label, weight, group, time, prediction, ...scores].filter((name) => name !== undefined);
}

/** The rows of a table as models read them. */
export function featureRows(
  database: Database,
  columns: ColumnNames,
  table: Table,
  rows: number,
): FeatureRows {
  const { input } = table.source;
  const notNumber = (loaded: TableView, name: string): string =>
    `${loaded.text(name)} IS NOT NULL AND ${loaded.number(name)} IS NULL`;

  /** Which of these columns hold something that is no number. */
  const textColumns = async (loaded: TableView, names: readonly string[]): Promise<Set<string>> => {
    if (names.length === 0) return new Set();
    const counts = names.map((name) => `count(*) FILTER (${notNumber(loaded, name)})`);
    const [found] = await database.rows(`SELECT ${counts.join(', ')} FROM ${loaded.from}`);
    return new Set(names.filter((_, k) => Number(found[k]) > 0));
  };

  return {
    input,
    rows,
    columns: table.columns,
    reserved: reservedColumns(columns),
    folder: database.folder,

    async numeric(names) {
      const types = new Map(table.columns.map((column) => [column.name, column.type]));
      const texts = names.filter((name) => types.get(name) === 'text');
      const loaded = await table.load(texts);
      const nonNumeric = await textColumns(loaded, texts);
      await loaded.drop();
      return names.filter((name) => types.get(name) !== 'other' && !nonNumeric.has(name));
    },

    async batches(wanted, size, take) {
      for (const { name } of wanted) table.column(name, 'columns.features');
      const loaded = await table.load([columns.id, ...wanted.map(({ name }) => name)]);
      const numbers = wanted.filter(({ as }) => as === 'number').map(({ name }) => name);
      for (const name of await textColumns(loaded, numbers)) {
        await refuseRows(database, {
          input,
          rule: `must hold numbers in the feature column ${JSON.stringify(name)}`,
          from: loaded.from,
          where: notNumber(loaded, name),
          id: loaded.text(columns.id),
          value: loaded.text(name),
          kind: 'with others',
        });
      }
      const expressions = wanted.map(({ name, as }) =>
        as === 'number'
          ? `coalesce(${loaded.number(name)}, 'NaN'::DOUBLE)`
          : `coalesce(${loaded.text(name)}, '')`,
      );
      const empty = () =>
        wanted.map(({ as }) => (as === 'number' ? new Float64Array(size) : new Array<string>(size)));
      let batch: (Float64Array | string[])[] = empty();
      let filled = 0;
      const flush = async (): Promise<void> => {
        const full = batch.map((values) =>
          values instanceof Float64Array ? values.subarray(0, filled) : values.slice(0, filled),
        );
        const count = filled;
        batch = empty();
        filled = 0;
        await take(count, full);
      };
      await readSource(table.source, async () => {
        await database.stream(
          `SELECT ${expressions.join(', ')} FROM ${loaded.from}`,
          wanted.map(({ as }) => (as === 'number' ? 'f64' : 'text')),
          async (count, values) => {
            for (let i = 0; i < count; i++) {
              for (const [k, column] of values.entries()) batch[k][filled] = column[i];
              filled++;
              if (filled === size) await flush();
            }
          },
        );
        if (filled > 0) await flush();
      });
      await loaded.drop();
    },

    async write(path, format) {
      const names = [...new Set(table.columns.map((column) => column.name))].filter(
        (name) => name !== columns.label,
      );
      const loaded = await table.load(names);
      const selected = names.map((name) => `${loaded.raw(name)} AS ${identifier(name)}`);
      const options = format === 'csv' ? 'FORMAT csv, HEADER true' : 'FORMAT parquet';
      await database.run(
        `COPY (SELECT ${selected.join(', ')} FROM ${loaded.from}) TO ${literal(path)} (${options})`,
      );
      await loaded.drop();
    },
  };
}
