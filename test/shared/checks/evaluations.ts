import type { EvaluateSettings, MetricSetting } from '../../../shared/checks/settings.ts';
import type { Cells, Evaluation, Predictions, Role, Rows } from '../../../shared/data/evaluation.ts';
import { random } from '../../../shared/stats/index.ts';

/** Settings with the defaults of tollgate.yml around the metrics given. */
export function settingsFor(
  metrics: Record<string, Partial<MetricSetting>>,
  rest: Partial<EvaluateSettings> = {},
): EvaluateSettings {
  return {
    alpha: 0.05,
    seed: 7,
    metrics: Object.fromEntries(
      Object.entries(metrics).map(([key, given]) => [key, { metric: key, options: {}, ...given }]),
    ),
    slices: [],
    cost: {},
    'self-test': false,
    ...rest,
  };
}

/** A binary evaluation from its paired table: `[label, champion, challenger, count]` a cell. */
export function binaryCells(table: readonly (readonly [number, number, number, number])[]): Evaluation {
  const column = (k: number) => Int32Array.from(table, (row) => row[k]);
  const cells: Cells = {
    n: table.reduce((sum, row) => sum + row[3], 0),
    label: column(0),
    prediction: { champion: column(1), challenger: column(2) },
    count: Float64Array.from(table, (row) => row[3]),
  };
  return { task: 'binary', classes: ['0', '1'], overall: { n: cells.n, cells }, slices: [] };
}

/** Rows of a binary task whose scores separate the classes by `shift` standard deviations, a model each. */
export function binaryRows(
  n: number,
  shifts: Partial<Record<Role, number>>,
  { prevalence = 0.4, seed = 1, correlation = 0.9 } = {},
): Rows {
  const uniform = random(seed);
  const gauss = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const label = Int32Array.from({ length: n }, () => (uniform() < prevalence ? 1 : 0));
  const shared = Float64Array.from({ length: n }, gauss);
  const models: Partial<Record<Role, Predictions>> = {};
  for (const [role, shift] of Object.entries(shifts)) {
    const own = Math.sqrt(1 - correlation ** 2);
    const score = shared.map(
      (z, i) => 1 / (1 + Math.exp(-(shift * (label[i] - 0.5) + correlation * z + own * gauss()))),
    );
    models[role as Role] = {
      prediction: Int32Array.from(score, (s) => (s >= 0.5 ? 1 : 0)),
      scores: [score],
      columns: {},
    };
  }
  return { n, label, models };
}

/** An evaluation of rows, sliced by codes where given. */
export function rowsEvaluation(
  rows: Rows,
  slices: { by: string; codes: Int32Array; levels: string[] }[] = [],
): Evaluation {
  return {
    task: 'binary',
    classes: ['0', '1'],
    overall: { n: rows.n, rows },
    slices: slices.map(({ by, codes, levels }) => ({
      by: [by],
      levels: levels.map((level, code) => {
        const picked = [...codes.keys()].filter((row) => codes[row] === code);
        return {
          level: { [by]: level },
          n: picked.length,
          sample: () => ({ n: picked.length, rows: pick(rows, picked) }),
        };
      }),
    })),
  };
}

function pick(rows: Rows, at: number[]): Rows {
  const taken = <A extends Float64Array | Int32Array>(values: A): A =>
    (values instanceof Int32Array
      ? Int32Array.from(at, (i) => values[i])
      : Float64Array.from(at, (i) => values[i])) as A;
  const models = Object.fromEntries(
    Object.entries(rows.models).map(([role, { prediction, scores, columns }]) => [
      role,
      {
        prediction: prediction && taken(prediction),
        scores: scores?.map(taken),
        columns: Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, taken(values)])),
      },
    ]),
  );
  return {
    n: at.length,
    label: taken(rows.label),
    ...(rows.weight && { weight: taken(rows.weight) }),
    ...(rows.cluster && { cluster: taken(rows.cluster) }),
    models,
  };
}
