import { distance } from 'fastest-levenshtein';
import { InputError } from '../errors.ts';
import { findClasses } from './class-names.ts';
import { type Codes, newCodes } from './codes.ts';
import { type CrossedLevels, crossSlices } from './cross-slices.ts';
import type { Database } from './database.ts';
import { readPeople } from './read-people.ts';
import { refuseEmptyIds, refuseUnclearIds } from './refuse-pairs.ts';
import { counted, quoted, refuseRows } from './refuse-rows.ts';
import type { EvaluationRequest, SliceColumn } from './request.ts';
import { prepareSlice, type SliceReader, sliceKey } from './slice-codes.ts';
import { literal } from './sql-text.ts';
import type { Table } from './table.ts';
import { toldGroups } from './told-groups.ts';

/** The labelled rows: everything about them that is not a model's. Entry i is row i of the file. */
export interface LabelledRows {
  n: number;
  classes: readonly string[];
  /** Classification: codes of `classes`. Regression: values. */
  label: Codes | Float64Array;
  weight?: Float64Array;
  cluster?: Int32Array;
  slices: readonly CrossedLevels[];
  /** Temporary table with the column `id`, whose rowid is the row's index; whole numbers stay numbers. */
  ids: string;
  /** What a reader should know about the groups of people; sentences. */
  notices: string[];
  /** Rows of the table of people, where there is one. */
  peopleRows?: number;
}

/** The ENUM of the classes. */
export const classType = 'tollgate_class';

/** SQL that gives a number, NaN where there is none. */
export function numberOrNaN(number: string): string {
  return `coalesce(${number}, 'NaN'::DOUBLE)`;
}

interface Field {
  kind: 'f64' | 'i32';
  expression: string;
  put(offset: number, values: Float64Array | Int32Array): void;
}

/** Where a protected column could be that the labelled rows lack. */
function elsewhere(people: Table | undefined, column: string): string {
  if (people) {
    // Only a name that is nearly the same: in a table without a header the names are somebody's values.
    const near = people.columns.find(
      ({ name }) => distance(name.toLowerCase(), column.toLowerCase()) <= column.length / 3,
    )?.name;
    const there = near === undefined ? '' : `; nearest there: ${quoted(near)}`;
    return `${people.source.input} (${people.source.uri}) has no such column, either${there}.`;
  }
  return 'Where protected columns live in a file of their own, name it under fairness.data.';
}

/** A table of people that was named and says nothing of anybody: its columns are called otherwise, or it is another table. */
function unusedPeople({ source }: Table, { slices }: EvaluationRequest): InputError {
  const asked = [...new Set(slices.flatMap(({ columns }) => columns.map(({ column }) => column)))];
  return new InputError({
    input: source.input,
    rule: 'must hold a protected column',
    received: `${JSON.stringify(source.uri)}, which has none of ${asked.slice(0, 5).map(quoted).join(', ')}`,
    fix: `Correct the columns' names, or remove ${source.input}: the protected columns are all in the labelled rows.`,
  });
}

/**
 * Reads labels, weights, clusters and slices of the labelled rows in one pass, in the file's order.
 *
 * @param from the table of people, and whether the first pairing tells that ids are unique (`tellsUniqueIds`), so that
 * nobody need count them here
 * @throws InputError where a column is absent, an id is empty or there twice, or a label or weight is not what the task takes.
 */
export async function readLabelledRows(
  database: Database,
  request: EvaluationRequest,
  table: Table,
  { people, pairsTell }: { people?: Table; pairsTell: boolean },
): Promise<LabelledRows> {
  const { columns, task } = request;
  const input = table.source.input;
  const protects = request.people !== undefined;
  // What is asked for twice is told of as it was first: a protected column stays one where a limit is within it.
  const asked = new Map<string, SliceColumn>();
  for (const one of request.slices.flatMap((slice) => slice.columns)) {
    if (!asked.has(sliceKey(one))) asked.set(sliceKey(one), one);
  }
  const own = [...asked.values()].filter(({ column }) => !people?.has(column));
  const settings: [string | undefined, string][] = [
    [columns.id, 'columns.id'],
    [columns.label, 'columns.label'],
    [columns.weight, 'columns.weight'],
    [columns.group, 'columns.group'],
  ];
  const names: string[] = [];
  for (const [name, setting] of settings) {
    if (name !== undefined) names.push(table.column(name, setting).name);
  }
  for (const { column, setting = 'evaluate.slices' } of own) {
    names.push(table.column(column, setting, protects ? elsewhere(people, column) : undefined).name);
  }
  const loaded = await table.load(names);
  const n = loaded.rows;
  const id = loaded.text(columns.id);
  const classes = await findClasses(database, task, columns, loaded, input);
  if (classes.length > 0) {
    await database.run(`CREATE TYPE ${classType} AS ENUM (${classes.map(literal).join(', ')})`);
  }

  const fields: Field[] = [];
  const label = task === 'regression' ? new Float64Array(n) : newCodes(classes.length, n);
  let badLabels = 0;
  const isCode = task !== 'regression';
  fields.push({
    kind: isCode ? 'i32' : 'f64',
    expression: isCode
      ? loaded.code(columns.label, classes, classType)
      : numberOrNaN(loaded.number(columns.label)),
    put(offset, values) {
      for (const value of values) if (isCode ? value < 0 : !Number.isFinite(value)) badLabels++;
      label.set(values, offset);
    },
  });

  const weight = columns.weight === undefined ? undefined : new Float64Array(n);
  let badWeights = 0;
  let total = 0;
  if (weight && columns.weight !== undefined) {
    fields.push({
      kind: 'f64',
      expression: numberOrNaN(loaded.number(columns.weight)),
      put(offset, values) {
        for (const value of values) {
          if (!(value >= 0 && value < Infinity)) badWeights++;
          total += value;
        }
        weight.set(values, offset);
      },
    });
  }

  const cluster = columns.group === undefined ? undefined : new Int32Array(n);
  if (cluster && columns.group !== undefined) {
    const text = loaded.text(columns.group);
    await refuseRows(database, {
      input,
      rule: `must name a group in every row of column ${JSON.stringify(columns.group)}`,
      from: loaded.from,
      where: `${text} IS NULL`,
      id,
      kind: 'without one',
    });
    await database.run(
      `CREATE TYPE tollgate_group AS ENUM (SELECT DISTINCT ${text} FROM ${loaded.from} ORDER BY 1)`,
    );
    fields.push({
      kind: 'i32',
      expression: `CAST(enum_code(CAST(${text} AS tollgate_group)) AS INTEGER)`,
      put: (offset, values) => cluster.set(values, offset),
    });
  }

  const readers = new Map<string, SliceReader>();
  for (const one of own) readers.set(sliceKey(one), await prepareSlice(database, loaded, one, protects));
  for (const { kind, expression, codes, code } of readers.values()) {
    fields.push({
      kind,
      expression,
      put(offset, values) {
        for (let i = 0; i < values.length; i++) codes[offset + i] = code(values[i]);
      },
    });
  }

  let offset = 0;
  await database.stream(
    `SELECT ${fields.map((field) => field.expression).join(', ')} FROM ${loaded.from}`,
    fields.map((field) => field.kind),
    (count, values) => {
      for (const [k, field] of fields.entries()) field.put(offset, values[k]);
      offset += count;
    },
  );

  if (badLabels > 0) {
    const column = JSON.stringify(columns.label);
    const number = loaded.number(columns.label);
    await refuseRows(database, {
      input,
      rule: isCode
        ? `must hold one of the classes ${classes.map((name) => JSON.stringify(name)).join(', ')} in the label column ${column}`
        : `must hold a finite number in the label column ${column}`,
      from: loaded.from,
      where: isCode
        ? `${loaded.code(columns.label, classes, classType)} < 0`
        : `NOT isfinite(${numberOrNaN(number)})`,
      id,
      value: loaded.text(columns.label),
      kind: 'with another',
      fix: 'Correct them, or leave out the rows whose label is not known yet.',
    });
  }
  if (badWeights > 0 && columns.weight !== undefined) {
    const number = numberOrNaN(loaded.number(columns.weight));
    await refuseRows(database, {
      input,
      rule: `must hold weights of 0 or more in column ${JSON.stringify(columns.weight)}`,
      from: loaded.from,
      where: `NOT (${number} >= 0 AND isfinite(${number}))`,
      id,
      value: loaded.text(columns.weight),
      kind: 'with others',
    });
  }
  if (weight && total === 0) {
    throw new InputError({
      input,
      rule: `must hold a weight above 0 in column ${JSON.stringify(columns.weight)}`,
      received: 'zeros only',
    });
  }

  const ids = 'tollgate_ids';
  await database.run(
    `CREATE TEMP TABLE ${ids} AS SELECT ${loaded.key(columns.id)} AS id FROM ${loaded.from}`,
  );
  const side = { input, from: ids, id: 'id' };
  await (pairsTell ? refuseEmptyIds(database, side) : refuseUnclearIds(database, side));
  await loaded.drop();
  const notices: string[] = [];
  let peopleRows: number | undefined;
  if (people) {
    const theirs = [...asked.values()].filter(({ column }) => people.has(column));
    if (theirs.length === 0) throw unusedPeople(people, request);
    const read = await readPeople(database, request, people, { input, ids, n, columns: theirs });
    for (const reader of read.readers) readers.set(sliceKey(reader.asked), reader);
    peopleRows = read.rows;
    if (read.extra > 0) {
      notices.push(
        `${counted(read.extra)} of ${people.source.input} ${read.extra === 1 ? 'belongs' : 'belong'} to no row of ${input} and ${read.extra === 1 ? 'is' : 'are'} left out.`,
      );
    }
  }
  if (request.people) notices.push(...toldGroups(readers.values(), request.people));
  const slices = crossSlices(
    request.slices.map((slice) => slice.columns.map((one) => readers.get(sliceKey(one)) as SliceReader)),
    n,
    protects,
  );
  return { n, classes, label, weight, cluster, slices, ids, notices, peopleRows };
}
