import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { alignPredictions } from './align-predictions.ts';
import { featureRows } from './feature-rows.ts';
import type { LabelledRows } from './labelled-rows.ts';
import type { OpenRows } from './open-rows.ts';
import { type PairedPredictions, pairPredictions } from './pair-predictions.ts';
import type { ComputedPredictions, FeatureRows } from './request.ts';
import { findSource } from './source.ts';
import { openTable } from './table.ts';
import { tablePart } from './table-part.ts';

/** A model that is asked again. */
export interface AskedModel {
  role: string;
  uri: string;
  predict(rows: FeatureRows): Promise<ComputedPredictions | { file: string }>;
}

/** Some of the labelled rows, for predictions of them as they are and with one column changed. */
export interface RowsAgain {
  rows: number;
  /** Where they stand among the labelled rows, ascending. */
  places: Int32Array;
  /** A column's values: texts ('' where missing), or numbers (NaN where missing). */
  texts(column: string): Promise<string[]>;
  numbers(column: string): Promise<Float64Array>;
  /** @throws InputError where the model refuses the rows, or its answer is at fault. */
  predict(model: AskedModel, change?: { column: string; value: string }): Promise<PairedPredictions>;
  drop(): Promise<void>;
}

let folders = 0;

/** At most `most` of the labelled rows, drawn by a hash of their place: the same rows for the same seed. */
export async function rowsAgain(open: OpenRows, most: number, seed: number): Promise<RowsAgain> {
  const { database, request, table, labelled, idsAreNumbers } = open;
  const names = [...new Set(table.columns.map(({ name }) => name))];
  const part = await tablePart(database, table, names, { n: labelled.n, most, seed });
  const ids = `${part.name}_ids`;
  await database.run(
    `CREATE TEMP TABLE ${ids} AS SELECT id FROM ${labelled.ids} AS labelled
     WHERE labelled.rowid IN (SELECT place FROM ${part.name}) ORDER BY labelled.rowid`,
  );
  const whole = featureRows(database, request.columns, table, labelled.n);
  const rows: LabelledRows = {
    ...labelled,
    n: part.rows,
    ids,
    label: picked(labelled.label, part.places),
    weight: undefined,
    cluster: undefined,
    slices: [],
  };
  return {
    rows: part.rows,
    places: part.places,
    async texts(column) {
      const view = await part.table().load([column]);
      const found: string[] = [];
      await database.stream(
        `SELECT coalesce(${view.text(column)}, '') FROM ${view.from}`,
        ['text'],
        (_count, [values]) => {
          for (const value of values) found.push(value);
        },
      );
      return found;
    },
    async numbers(column) {
      const view = await part.table().load([column]);
      const found = new Float64Array(part.rows);
      let offset = 0;
      await database.stream(
        `SELECT coalesce(${view.number(column)}, 'NaN'::DOUBLE) FROM ${view.from}`,
        ['f64'],
        (count, [values]) => {
          found.set(values, offset);
          offset += count;
        },
      );
      return found;
    },
    async predict({ role, uri, predict }, change) {
      // A folder of its own, so that no answer is taken for another.
      const folder = join(database.folder, `again-${folders++}`);
      await mkdir(folder);
      const asked = featureRows(database, request.columns, part.table(change), part.rows);
      const made = await predict({ ...asked, folder, numeric: whole.numeric });
      if (!('file' in made)) return alignPredictions(database, request, rows, role, made);
      const source = await findSource(role, made.file, folder, folder);
      const answer = await openTable(database, { ...source, uri });
      const known = { areNumbers: idsAreNumbers, areUnique: true };
      return pairPredictions(database, request, answer, rows, table.source.input, false, known);
    },
    async drop() {
      await database.run(`DROP TABLE ${ids}`);
      await part.drop();
    },
  };
}

function picked(label: LabelledRows['label'], places: Int32Array): LabelledRows['label'] {
  const found = new (label.constructor as new (n: number) => LabelledRows['label'])(places.length);
  for (let i = 0; i < places.length; i++) found[i] = label[places[i]];
  return found;
}
