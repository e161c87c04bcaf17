import { InputError } from '../errors.ts';
import { newCodes } from './codes.ts';
import type { Database } from './database.ts';
import { deriveClasses } from './derive-classes.ts';
import type { LabelledRows } from './labelled-rows.ts';
import type { PairedPredictions } from './pair-predictions.ts';
import { counted, quoted, shownRows } from './refuse-rows.ts';
import { refuseSums } from './refuse-sums.ts';
import type { ComputedPredictions, EvaluationRequest } from './request.ts';

/** The class that a model means: the same text, or the one class that is the same number (`1` for `1.0`). */
function classOf(name: string, classes: readonly string[]): number {
  const exact = classes.indexOf(name);
  if (exact >= 0 || name.trim() === '' || Number.isNaN(Number(name))) return exact;
  const alike = classes.flatMap((one, k) => (one.trim() !== '' && Number(one) === Number(name) ? [k] : []));
  return alike.length === 1 ? alike[0] : -1;
}

/** Classes as scikit-learn orders them: numbers by size, anything else as text. */
function modelOrder(classes: readonly string[]): string[] {
  const numeric = classes.every((name) => name.trim() !== '' && Number.isFinite(Number(name)));
  return classes.toSorted((a, b) => (numeric ? Number(a) - Number(b) : a < b ? -1 : 1));
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, 20).map(quoted).join(', ')}${names.length > 20 ? ', …' : ''}`;
}

/**
 * Brings what a model computed into the evaluation's classes, and checks it as predictions from a
 * file are checked.
 *
 * @throws InputError where a prediction is no class of the labels, or a score no number from 0 to 1.
 */
export async function alignPredictions(
  database: Database,
  request: EvaluationRequest,
  rows: LabelledRows,
  role: string,
  computed: ComputedPredictions,
): Promise<PairedPredictions> {
  const { task, needs, columns } = request;
  const { classes, n } = rows;
  const notices: string[] = [];
  const [metric] = Object.keys(needs.columns);
  if (metric !== undefined) {
    throw new InputError({
      input: `evaluate.metrics.${metric}.column`,
      rule: `must be a column of ${role}'s predictions file, and ${role} is a model that runs here`,
      received: quoted(needs.columns[metric]),
    });
  }
  const idsWhere = async (holds: (i: number) => boolean): Promise<{ count: number; shown: string }> => {
    const first: number[] = [];
    let count = 0;
    for (let i = 0; i < n; i++) {
      if (!holds(i)) continue;
      count++;
      if (first.length < shownRows) first.push(i);
    }
    if (count === 0) return { count, shown: '' };
    const found = await database.rows(
      `SELECT id FROM ${rows.ids} WHERE rowid IN (${first.join(', ')}) ORDER BY rowid`,
    );
    const shown = found.map(([id]) => `id ${quoted(id)}`).join(', ');
    return { count, shown: `${shown}${count > first.length ? ', …' : ''}` };
  };
  const refuseNumbers = async (
    values: Float64Array,
    low: number,
    high: number,
    rule: string,
  ): Promise<void> => {
    const { count, shown } = await idsWhere((i) => !(values[i] >= low && values[i] <= high));
    if (count > 0)
      throw new InputError({ input: role, rule, received: `${counted(count)} with others: ${shown}` });
  };
  const refuseClass = (name: string): InputError =>
    new InputError({
      input: role,
      rule: `must predict classes of the label: ${listed(classes)}`,
      received: quoted(name),
      fix:
        task === 'multiclass'
          ? 'Where the test rows lack a class of the model, name all classes under columns.score.'
          : undefined,
    });

  if (task === 'regression') {
    if (!(computed.prediction instanceof Float64Array)) throw new Error(`${role} gave no numbers`);
    const largest = Number.MAX_VALUE;
    await refuseNumbers(computed.prediction, -largest, largest, 'must predict a finite number for every row');
    return { prediction: computed.prediction, columns: {}, notices, rows: n };
  }

  let scores: Float64Array[] | undefined;
  if (computed.scores) {
    const { arrays } = computed.scores;
    const names = computed.scores.names ?? (arrays.length > 1 ? modelOrder(classes) : undefined);
    if (task === 'binary' && arrays.length === 1) scores = [arrays[0]];
    else if (!names || names.length !== arrays.length) {
      throw new InputError({
        input: role,
        rule: `must give a score for each of the ${classes.length} classes ${listed(classes)}`,
        received: String(arrays.length),
      });
    } else {
      const places = names.map((name) => classOf(name, classes));
      const unknown = places.indexOf(-1);
      if (unknown >= 0) throw refuseClass(names[unknown]);
      const all = classes.map((_, k) => arrays[places.indexOf(k)] ?? new Float64Array(n));
      scores = task === 'binary' ? [all[1]] : all;
    }
  }
  if (needs.scores.length > 0 && !scores) {
    throw new InputError({
      input: role,
      rule: `must give scores, because ${needs.scores.join(', ')} cannot be had from classes alone`,
      received: 'classes alone',
    });
  }
  for (const values of scores ?? []) {
    await refuseNumbers(values, 0, 1, 'must give scores from 0 to 1');
  }
  if (task === 'multiclass' && scores && needs.scores.length > 0) {
    await refuseSums(database, rows.ids, role, scores);
  }

  let prediction: PairedPredictions['prediction'];
  if (computed.prediction && !(computed.prediction instanceof Float64Array)) {
    const { codes: own, names } = computed.prediction;
    const places = names.map((name) => classOf(name, classes));
    const unknown = places.indexOf(-1);
    if (unknown >= 0) throw refuseClass(names[unknown]);
    const codes = newCodes(classes.length, n);
    for (let i = 0; i < n; i++) codes[i] = places[own[i]];
    prediction = codes;
  } else if (scores) prediction = deriveClasses(scores, columns.threshold ?? 0.5);
  if (needs.prediction.length > 0 && !prediction) throw new Error(`${role} gave no predictions`);
  return {
    ...(prediction && { prediction }),
    ...(scores && needs.scores.length > 0 && { scores }),
    columns: {},
    notices,
    rows: n,
  };
}
