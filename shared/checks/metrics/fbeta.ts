import { z } from 'zod';
import type { CellMetric } from '../metric.ts';
import { fScore } from './f-score.ts';

const options = z.strictObject({
  beta: z.number().positive().describe('How many times as much recall counts as precision'),
});

/** Weighted harmonic mean of precision and recall. scikit-learn: `fbeta_score`; van Rijsbergen (1979). */
export const fbeta: CellMetric<z.output<typeof options>> = {
  name: 'fbeta',
  title: 'Harmonic mean of precision and recall in which recall counts beta times as much',
  kind: 'cells',
  tasks: ['binary'],
  greaterIsBetter: true,
  needs: 'prediction',
  options,
  range: [0, 1],
  undefinedWhere: 'no row is positive or predicted positive (scikit-learn: 0)',
  value: (confusion, context, { beta }) => fScore('fbeta', confusion, beta, context),
};
