import { newCodes } from './codes.ts';
import type { Database } from './database.ts';
import { classType, type LabelledRows, numberOrNaN } from './labelled-rows.ts';
import type { PairedPredictions } from './pair-predictions.ts';
import { refuseRows } from './refuse-rows.ts';
import type { EvaluationRequest } from './request.ts';
import type { Table } from './table.ts';

/**
 * What a model says that looks at no feature: the commonest class with the classes' shares as scores
 * (scikit-learn's DummyClassifier, strategy `prior`), or the mean (DummyRegressor). Learnt from the
 * label of `train`, or from the labelled rows themselves where there is none.
 *
 * @throws InputError where a training label is no finite number (regression).
 */
export async function simplePredictions(
  database: Database,
  request: EvaluationRequest,
  rows: LabelledRows,
  train?: Table,
): Promise<PairedPredictions> {
  const { columns, task, needs } = request;
  const { n, classes } = rows;
  const notices: string[] = [];
  let learntFrom = n;
  if (task === 'regression') {
    let sum = 0;
    if (train) {
      train.column(columns.label, 'columns.label');
      const loaded = await train.load([columns.label]);
      const number = numberOrNaN(loaded.number(columns.label));
      await refuseRows(database, {
        input: train.source.input,
        rule: `must hold a finite number in the label column ${JSON.stringify(columns.label)}`,
        from: loaded.from,
        where: `NOT isfinite(${number})`,
        id: "'?'",
        value: loaded.text(columns.label),
        kind: 'with others',
      });
      await database.stream(`SELECT ${number} FROM ${loaded.from}`, ['f64'], (_, [values]) => {
        for (const value of values) sum += value;
      });
      learntFrom = loaded.rows;
      await loaded.drop();
    } else for (const value of rows.label) sum += value;
    const mean = sum / learntFrom;
    return { prediction: new Float64Array(n).fill(mean), columns: {}, notices, rows: learntFrom };
  }
  const counts = new Float64Array(classes.length);
  let others = 0;
  if (train) {
    train.column(columns.label, 'columns.label');
    const loaded = await train.load([columns.label]);
    const found = await database.rows(
      `SELECT ${loaded.code(columns.label, classes, classType)}, count(*) FROM ${loaded.from} GROUP BY 1`,
    );
    for (const [code, count] of found) {
      if (Number(code) < 0) others += Number(count);
      else counts[Number(code)] += Number(count);
    }
    learntFrom = loaded.rows;
    await loaded.drop();
  } else for (const code of rows.label) counts[code]++;
  if (others > 0) {
    notices.push(
      `The simple model leaves out ${others} training rows whose label is not among the test's classes.`,
    );
  }
  const total = counts.reduce((sum, count) => sum + count, 0) || 1;
  const shares = Array.from(counts, (count) => count / total);
  const commonest = shares.indexOf(Math.max(...shares));
  return {
    prediction: newCodes(classes.length, n).fill(commonest),
    ...(needs.scores.length > 0 && {
      scores: (task === 'binary' ? [shares[1]] : shares).map((share) => new Float64Array(n).fill(share)),
    }),
    columns: {},
    notices,
    rows: learntFrom,
  };
}
