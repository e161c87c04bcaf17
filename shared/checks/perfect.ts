import type { Cells, Predictions, Rows, Sample } from '../data/evaluation.ts';
import type { Context } from './metric.ts';

/**
 * The sample with a challenger that predicts every label: the best that any challenger could do on
 * these rows. A limit that it cannot pass, no challenger can.
 */
export function withPerfectChallenger(sample: Sample, context: Context): Sample {
  return {
    n: sample.n,
    ...(sample.cells && { cells: perfectCells(sample.cells) }),
    ...(sample.rows && { rows: perfectRows(sample.rows, context) }),
  };
}

/** The sample with a challenger that predicts exactly what the champion does: what most good changes come close to. */
export function withUnchangedChallenger(sample: Sample): Sample {
  const { cells, rows } = sample;
  return {
    n: sample.n,
    ...(cells && {
      cells: { ...cells, prediction: { ...cells.prediction, challenger: cells.prediction.champion } },
    }),
    ...(rows && { rows: { ...rows, models: { ...rows.models, challenger: rows.models.champion } } }),
  };
}

function perfectCells(cells: Cells): Cells {
  return { ...cells, prediction: { ...cells.prediction, challenger: cells.label } };
}

function perfectRows(rows: Rows, context: Context): Rows {
  const { challenger } = rows.models;
  const perfect: Predictions = {
    prediction: rows.label,
    columns: {},
    ...(challenger?.scores && { scores: perfectScores(rows, context) }),
  };
  return { ...rows, models: { ...rows.models, challenger: perfect } };
}

function perfectScores(rows: Rows, context: Context): Float64Array[] {
  if (context.task === 'binary') return [Float64Array.from(rows.label)];
  return context.classes.map((_, k) => Float64Array.from(rows.label, (label) => (label === k ? 1 : 0)));
}
