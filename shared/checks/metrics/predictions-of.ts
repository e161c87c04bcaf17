import type { Role, Rows } from '../../data/evaluation.ts';

/** One model's predicted classes or values, an entry a row; throws where they were not gathered. */
export function predictionsOf(rows: Rows, role: Role): Int32Array | Float64Array {
  const prediction = rows.models[role]?.prediction;
  if (!prediction) throw new Error(`predictions of ${role} were not gathered`);
  return prediction;
}
