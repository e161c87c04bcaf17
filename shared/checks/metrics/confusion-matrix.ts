import type { Cells, Role, Rows } from '../../data/evaluation.ts';

/**
 * Counts (or sums of weights) of one model's predictions by label: entry `label * classes + prediction`,
 * so that row k holds what became of class k. Throws where the model's predictions were not gathered.
 * Written into `into` where given, so that a caller in a loop allocates nothing.
 */
export function confusionMatrix(
  source: Rows | Cells,
  role: Role,
  classes: number,
  into: Float64Array = new Float64Array(classes * classes),
): Float64Array {
  const prediction = 'models' in source ? source.models[role]?.prediction : source.prediction[role];
  if (!prediction) throw new Error(`predictions of ${role} were not gathered`);
  const { label } = source;
  const mass = 'models' in source ? source.weight : source.count;
  into.fill(0);
  for (let i = 0; i < label.length; i++) {
    into[label[i] * classes + prediction[i]] += mass ? mass[i] : 1;
  }
  return into;
}
