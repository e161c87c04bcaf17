import { InputError } from '../errors.ts';
import { type Codes, newCodes } from './codes.ts';
import type { Database } from './database.ts';
import { deriveClasses } from './derive-classes.ts';
import { classType, type LabelledRows, numberOrNaN } from './labelled-rows.ts';
import { readSource } from './read-source.ts';
import { refusePairs } from './refuse-pairs.ts';
import { counted, quoted, refuseRows, shownRows } from './refuse-rows.ts';
import { refuseSums } from './refuse-sums.ts';
import type { EvaluationRequest } from './request.ts';
import { noRows, type Table } from './table.ts';

/** A model's predictions in the order of the labelled rows. */
export interface PairedPredictions {
  /** Classification: codes of the classes. Regression: values. */
  prediction?: Codes | Float64Array;
  scores?: Float64Array[];
  columns: Record<string, Float64Array>;
  notices: string[];
  rows: number;
}

interface Field {
  kind: 'f64' | 'i32';
  expression: string;
  /** Called with the rows' indices and the values at the same places. */
  put(at: Int32Array, values: Float64Array | Int32Array): void;
  /** Looks for values at fault after all rows are read. */
  check(): Promise<void>;
}

/** Score columns as the request names them, by the classes' order: one for binary. */
function scoreColumns(request: EvaluationRequest, classes: readonly string[]): string[] {
  const { score } = request.columns;
  if (score === undefined) return [];
  if (typeof score === 'string') return request.task === 'multiclass' ? [] : [score];
  if (request.task === 'binary') {
    const column = score[classes[1]];
    return column === undefined ? [] : [column];
  }
  return classes.map((name) => score[name]);
}

/**
 * Whether a table's rows are counted at no cost. Then pairing tells that the labelled rows' ids are unique: as many
 * predictions as rows, each paired once and with another row, leave no room for an id that is there twice.
 */
export function tellsUniqueIds({ source }: Table): boolean {
  return source.format === 'parquet';
}

/** What is known of the labelled rows' ids. */
export interface KnownIds {
  /** They are whole numbers, and their table holds them as such. */
  areNumbers: boolean;
  /** None is there twice: they were counted, or another file has been paired with them. */
  areUnique: boolean;
}

/**
 * Reads a predictions file and puts each row where the labelled row with the same id is, whatever
 * the file's order. Ids pair as text.
 *
 * The ids of the labelled rows must be unique (`refuseUnclearIds`), unless the table `tellsUniqueIds`.
 *
 * @throws InputError where the ids of the two sides are not the same, each once; where a column that
 * a metric needs is absent; where a prediction is no class, or a score no number from 0 to 1.
 */
export async function pairPredictions(
  database: Database,
  request: EvaluationRequest,
  table: Table,
  rows: LabelledRows,
  /** The input that the labelled rows came from, for messages. */
  rowsInput: string,
  isLabelled: boolean,
  ids: KnownIds,
): Promise<PairedPredictions> {
  const { columns, task, needs } = request;
  const { n, classes } = rows;
  const { input } = table.source;
  const notices: string[] = [];

  const wantsScores = scoreColumns(request, classes);
  const hasScores = wantsScores.length > 0 && wantsScores.every((name) => table.has(name));
  // A prediction column that is named and absent is a fault: deciding by a threshold for one model only would not be fair.
  const unnamed = columns.prediction === undefined;
  const derives = needs.prediction.length > 0 && unnamed && hasScores && task !== 'regression';
  const readsScores = needs.scores.length > 0 || derives;
  const readsPrediction = needs.prediction.length > 0 && !derives;
  if (readsScores && !hasScores) {
    for (const name of wantsScores) table.column(name, 'columns.score');
    throw new InputError({
      input: 'columns.score',
      rule: `must name ${task === 'multiclass' ? 'a column for each class' : 'a column of scores'}, because ${needs.scores.join(', ')} cannot be had from classes alone`,
      fix: `Columns of ${input}: ${table.columns
        .slice(0, 20)
        .map((one) => quoted(one.name))
        .join(', ')}.`,
    });
  }
  if (readsPrediction) {
    if (columns.prediction === undefined) {
      throw new InputError({
        input: 'columns.prediction',
        rule: `must name a column of predictions, because ${needs.prediction.join(', ')} needs it`,
        fix: `Columns of ${input}: ${table.columns
          .slice(0, 20)
          .map((one) => quoted(one.name))
          .join(', ')}.`,
      });
    }
  }
  const comparesLabels = !isLabelled && columns.prediction !== columns.label && table.has(columns.label);

  const used: [string, string][] = [[columns.id, 'columns.id']];
  for (const [metric, name] of Object.entries(needs.columns)) {
    used.push([name, `evaluate.metrics.${metric}.column`]);
  }
  if (readsPrediction && columns.prediction !== undefined)
    used.push([columns.prediction, 'columns.prediction']);
  if (readsScores) used.push(...wantsScores.map((name): [string, string] => [name, 'columns.score']));
  if (comparesLabels) used.push([columns.label, 'columns.label']);
  const view = await table.view(used.map(([name, setting]) => table.column(name, setting).name));
  const id = view.text(columns.id);

  const fields: Field[] = [];
  const addNumbers = (name: string, low: number, high: number, rule: string): Float64Array => {
    const out = new Float64Array(n);
    const number = numberOrNaN(view.number(name));
    let bad = 0;
    fields.push({
      kind: 'f64',
      expression: number,
      put(at, values) {
        for (let i = 0; i < at.length; i++) {
          const value = values[i];
          if (!(value >= low && value <= high)) bad++;
          out[at[i]] = value;
        }
      },
      async check() {
        if (bad === 0) return;
        await refuseRows(database, {
          input,
          rule: `${rule} in column ${JSON.stringify(name)}`,
          from: view.from,
          where: `NOT isfinite(${number})${Number.isFinite(low) ? ` OR ${number} < ${low} OR ${number} > ${high}` : ''}`,
          id,
          value: view.text(name),
          kind: 'with others',
        });
      },
    });
    return out;
  };
  const largest = Number.MAX_VALUE;

  let prediction: Codes | Float64Array | undefined;
  if (readsPrediction && columns.prediction !== undefined) {
    const name = columns.prediction;
    if (task === 'regression') {
      prediction = addNumbers(name, -largest, largest, 'must hold a finite number');
    } else {
      const codes = newCodes(classes.length, n);
      const code = view.code(name, classes, classType);
      let bad = 0;
      fields.push({
        kind: 'i32',
        expression: code,
        put(at, values) {
          for (let i = 0; i < at.length; i++) {
            if (values[i] < 0) bad++;
            codes[at[i]] = values[i];
          }
        },
        async check() {
          if (bad === 0) return;
          const shown = classes.slice(0, 20).map((one) => JSON.stringify(one));
          await refuseRows(database, {
            input,
            rule: `must hold one of the classes ${shown.join(', ')}${classes.length > 20 ? ', …' : ''} in the prediction column ${JSON.stringify(name)}`,
            from: view.from,
            where: `${code} < 0`,
            id,
            value: view.text(name),
            kind: 'with another',
            fix: 'Write predictions as the label is written, letter for letter.',
          });
        },
      });
      prediction = codes;
    }
  }
  const isProbability = 'must hold scores from 0 to 1';
  const scores = readsScores
    ? wantsScores.map((name) =>
        task === 'regression'
          ? addNumbers(name, -largest, largest, 'must hold a finite number')
          : addNumbers(name, 0, 1, isProbability),
      )
    : undefined;
  const others = new Map<string, Float64Array>();
  for (const name of Object.values(needs.columns)) {
    if (!others.has(name)) others.set(name, addNumbers(name, -largest, largest, 'must hold a finite number'));
  }
  if (comparesLabels) {
    const { label } = rows;
    const isCode = task !== 'regression';
    const differing: number[] = [];
    let differ = 0;
    fields.push({
      kind: isCode ? 'i32' : 'f64',
      expression: isCode
        ? view.code(columns.label, classes, classType)
        : numberOrNaN(view.number(columns.label)),
      put(at, values) {
        for (let i = 0; i < at.length; i++) {
          const own = label[at[i]];
          // A file may hold the label in single precision.
          if (own === values[i] || (!isCode && Math.fround(own) === Math.fround(values[i]))) continue;
          differ++;
          if (differing.length < shownRows) differing.push(at[i]);
        }
      },
      async check() {
        if (differ === 0) return;
        const found = await database.rows(
          `SELECT id FROM ${rows.ids} WHERE rowid IN (${differing.join(', ')}) ORDER BY rowid`,
        );
        throw new InputError({
          input,
          rule: `must hold the labels that ${rowsInput} holds, in column ${JSON.stringify(columns.label)}`,
          received: `${counted(differ)} with another: id ${found.map(([one]) => quoted(one)).join(', ')}${differ > found.length ? ', …' : ''}`,
          fix: 'Both models must be judged against the same labels.',
        });
      },
    });
  }

  const key = view.key(columns.id);
  const areNumbers = ids.areNumbers && key !== id;
  const sameId = areNumbers ? `${key} = labelled.id` : `${id} = CAST(labelled.id AS VARCHAR)`;
  const sideBySide = `${view.from} POSITIONAL JOIN ${rows.ids} AS labelled`;
  const seen = new Uint8Array(n);
  let pairs = 0;
  let unpaired = false;
  await readSource(table.source, async () => {
    // Two files in one order need no join; where ids may be there twice only a join tells.
    const inOrder =
      ids.areUnique &&
      tellsUniqueIds(table) &&
      (await database.rows(`SELECT 1 FROM ${sideBySide} WHERE (${sameId}) IS NOT TRUE LIMIT 1`)).length === 0;
    const place = 'CAST(labelled.rowid AS INTEGER)';
    const [at, from] = inOrder
      ? [`CASE WHEN ${sameId} THEN ${place} ELSE -1 END`, sideBySide]
      : [`coalesce(${place}, -1)`, `${view.from} LEFT JOIN ${rows.ids} AS labelled ON ${sameId}`];
    await database.stream(
      `SELECT ${[at, ...fields.map((field) => field.expression)].join(', ')} FROM ${from}`,
      ['i32', ...fields.map((field) => field.kind)],
      (count, [places, ...values]) => {
        const at = places as Int32Array;
        pairs += count;
        for (let i = 0; i < count; i++) {
          if (at[i] < 0 || seen[at[i]] === 1) unpaired = true;
          else seen[at[i]] = 1;
        }
        for (const [k, field] of fields.entries()) field.put(at, values[k]);
      },
    );
  });
  if (pairs === 0) throw noRows(table.source);
  const [[all]] = tellsUniqueIds(table) ? await database.rows(`SELECT count(*) FROM ${view.from}`) : [[n]];
  // Each prediction was paired once: n pairs are all of them.
  if (unpaired || pairs !== n || Number(all) !== n) {
    await refusePairs(
      database,
      { input: rowsInput, from: rows.ids, id: 'CAST(id AS VARCHAR)' },
      { input, from: view.from, id },
    );
    throw new Error(`${input}: ${pairs} pairs of ${n} rows, and no fault found in the ids`);
  }
  for (const field of fields) await field.check();
  if (task === 'multiclass' && scores && needs.scores.length > 0) {
    await refuseSums(database, rows.ids, input, scores);
  }
  await view.drop();

  if (derives && scores) prediction = deriveClasses(scores, columns.threshold ?? 0.5);
  return {
    ...(prediction && { prediction }),
    ...(scores && needs.scores.length > 0 && { scores }),
    columns: Object.fromEntries(others),
    notices,
    rows: pairs,
  };
}
