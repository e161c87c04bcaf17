import type { CellMetric } from '../metric.ts';
import { fScore } from './f-score.ts';

/** Harmonic mean of precision and recall. scikit-learn: `f1_score`. */
export const f1: CellMetric = {
  name: 'f1',
  title: 'Harmonic mean of precision and recall',
  kind: 'cells',
  tasks: ['binary'],
  greaterIsBetter: true,
  needs: 'prediction',
  range: [0, 1],
  undefinedWhere: 'no row is positive or predicted positive (scikit-learn: 0)',
  value: (confusion, context) => fScore('f1', confusion, 1, context),
};
