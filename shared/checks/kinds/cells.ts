import type { Cells, Role, Rows, Sample } from '../../data/evaluation.ts';
import { cellBootstrap, isUndefined, type Undefined } from '../../stats/index.ts';
import type { CellMetric } from '../metric.ts';
import type { Subject } from '../subject.ts';
import type { Kind } from './kind.ts';

/** Functions of the confusion matrix: the smoothed paired bootstrap of the cell counts. */
export const cells: Kind<CellMetric> = {
  value(subject, sample, role) {
    return subject.metric.value(confusionOf(subject, sample, role), subject.context, subject.options);
  },
  influence,
  estimate: (subject, sample, role) => bootstrap(subject, sample, role),
  difference: (subject, sample, a, b) => bootstrap(subject, sample, a, b),
};

function bootstrap(subject: Subject<CellMetric>, sample: Sample, a: Role, b?: Role) {
  const { metric, context, options, seed } = subject;
  const table = sample.cells ?? countedRows(subject, sample.rows as Rows, b ? [a, b] : [a]);
  return cellBootstrap({
    classes: context.classes.length,
    label: table.label,
    challenger: predictionOf(table, a),
    champion: b && predictionOf(table, b),
    count: table.count,
    statistic: (confusion) => metric.value(confusion, context, options),
    seed,
    range: metric.range,
  });
}

function predictionOf(table: Cells, role: Role): Int32Array {
  const prediction = table.prediction[role];
  if (!prediction) throw new Error(`predictions of ${role} were not gathered`);
  return prediction;
}

/** Rows with the same label and the same predictions, counted. */
function countedRows({ context }: Subject, rows: Rows, roles: Role[]): Cells {
  const k = context.classes.length;
  const predictions = roles.map((role) => rows.models[role]?.prediction as Int32Array);
  const counts = new Map<number, number>();
  for (let i = 0; i < rows.n; i++) {
    let key = rows.label[i];
    for (const prediction of predictions) key = key * k + prediction[i];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = [...counts.keys()].sort((x, y) => x - y);
  const digit = (place: number) => Int32Array.from(keys, (key) => Math.floor(key / k ** place) % k);
  return {
    n: rows.n,
    label: digit(roles.length),
    prediction: Object.fromEntries(roles.map((role, i) => [role, digit(roles.length - 1 - i)])),
    count: Float64Array.from(keys, (key) => counts.get(key) as number),
  };
}

function confusionOf({ context }: Subject, sample: Sample, role: Role): Float64Array {
  const k = context.classes.length;
  const confusion = new Float64Array(k * k);
  const { cells: table, rows } = sample;
  if (table) {
    const prediction = predictionOf(table, role);
    for (let i = 0; i < table.count.length; i++)
      confusion[table.label[i] * k + prediction[i]] += table.count[i];
  } else if (rows) {
    const prediction = rows.models[role]?.prediction as Int32Array;
    for (let i = 0; i < rows.n; i++)
      confusion[rows.label[i] * k + prediction[i]] += rows.weight ? rows.weight[i] : 1;
  }
  return confusion;
}

/** Each row's influence is the value's derivative in the row's cell of the confusion matrix, by central differences. */
function influence(
  subject: Subject<CellMetric>,
  rows: Rows,
  role: Role,
): { value: number; influence: Float64Array } | Undefined {
  const { metric, context, options } = subject;
  const k = context.classes.length;
  const confusion = confusionOf(subject, { n: rows.n, rows }, role);
  const value = metric.value(confusion, context, options);
  if (isUndefined(value)) return value;
  const total = confusion.reduce((sum, c) => sum + c, 0);
  const step = total * 1e-6;
  const slope = new Float64Array(k * k);
  for (let at = 0; at < slope.length; at++) {
    const held = confusion[at];
    if (held === 0) continue;
    const small = Math.min(step, held / 2);
    confusion[at] = held + small;
    const above = metric.value(confusion, context, options);
    confusion[at] = held - small;
    const below = metric.value(confusion, context, options);
    confusion[at] = held;
    if (isUndefined(above)) return above;
    if (isUndefined(below)) return below;
    slope[at] = (total * (above - below)) / (2 * small);
  }
  const prediction = rows.models[role]?.prediction as Int32Array;
  return { value, influence: Float64Array.from(rows.label, (label, i) => slope[label * k + prediction[i]]) };
}
