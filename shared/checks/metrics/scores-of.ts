import type { Role, Rows } from '../../data/evaluation.ts';

/** One model's scores: P(positive) alone, or an array for each class; throws where they were not gathered. */
export function scoresOf(rows: Rows, role: Role): readonly Float64Array[] {
  const scores = rows.models[role]?.scores;
  if (!scores || scores.length === 0) throw new Error(`scores of ${role} were not gathered`);
  return scores;
}
