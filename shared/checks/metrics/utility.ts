import { z } from 'zod';
import type { InputFault } from '../../errors.ts';
import type { Context, MeanMetric } from '../metric.ts';
import { perRow } from './per-row.ts';
import { predictionsOf } from './predictions-of.ts';

const options = z.strictObject({
  tp: z.number().optional().describe('Value of a positive row predicted positive'),
  fp: z.number().optional().describe('Value of a negative row predicted positive'),
  tn: z.number().optional().describe('Value of a negative row predicted negative'),
  fn: z.number().optional().describe('Value of a positive row predicted negative'),
  matrix: z
    .array(z.array(z.number()).min(2))
    .min(2)
    .optional()
    .describe(
      'More than two classes: a row for each label, in it a value for each prediction, in the order of the classes',
    ),
});

type Options = z.output<typeof options>;

/**
 * Mean value of a decision, by what each pair of label and prediction is worth to the business. It is
 * judged as a mean of bounded values (paired t, or betting), because that holds for any values.
 */
export const utility: MeanMetric<Options> = {
  name: 'utility',
  title: 'Mean value of a decision, by what each pair of label and prediction is worth',
  kind: 'mean',
  tasks: ['binary', 'multiclass'],
  greaterIsBetter: true,
  needs: 'prediction',
  options,
  range: [-Infinity, Infinity],
  bounds(_, chosen) {
    const values = worths(chosen).flat();
    return [Math.min(...values), Math.max(...values)];
  },
  losses(rows, role, _, chosen) {
    const worth = worths(chosen);
    const { label } = rows;
    const prediction = predictionsOf(rows, role);
    return perRow(rows.n, (i) => worth[label[i]][prediction[i]]);
  },
  misfit,
};

function worths({ matrix, tp = 0, fp = 0, tn = 0, fn = 0 }: Options): number[][] {
  return (
    matrix ?? [
      [tn, fp],
      [fn, tp],
    ]
  );
}

function misfit({ classes }: Context, { matrix, tp, fp, tn, fn }: Options): InputFault | undefined {
  const each = { tp, fp, tn, fn };
  if (!matrix && classes.length === 2) {
    const left = Object.entries(each).find(([, value]) => value === undefined);
    return left && { input: left[0], rule: 'must be given', fix: 'Write {tp: …, fp: …, tn: …, fn: …}.' };
  }
  if (!matrix) return { input: 'matrix', rule: 'must be given', fix: order(classes) };
  if (Object.values(each).some((value) => value !== undefined)) {
    return { input: 'matrix', rule: 'cannot stand beside tp, fp, tn and fn', fix: 'Write one or the other.' };
  }
  if (matrix.length === classes.length && matrix.every((row) => row.length === classes.length))
    return undefined;
  return {
    input: 'matrix',
    rule: `must hold ${classes.length} rows of ${classes.length} values`,
    received: `${matrix.length} rows of ${[...new Set(matrix.map((row) => row.length))].join(' or ')}`,
    fix: order(classes),
  };
}

function order(classes: readonly string[]): string {
  const names = classes.map((name) => JSON.stringify(name)).join(', ');
  return `Write a row for each label and in it a value for each prediction, in the order ${names}.`;
}
