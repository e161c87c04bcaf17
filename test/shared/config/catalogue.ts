import { z } from 'zod';
import type { Catalogue } from '../../../shared/config/catalogue.ts';
import type { MetricEntry } from '../../../shared/config/metric-entry.ts';

const metrics: MetricEntry[] = [
  { name: 'accuracy', tasks: ['binary', 'multiclass'], range: [0, 1], kind: 'rate' },
  { name: 'recall', tasks: ['binary'], range: [0, 1], kind: 'rate' },
  { name: 'roc_auc', tasks: ['binary'], range: [0, 1], kind: 'influence' },
  {
    name: 'fbeta',
    tasks: ['binary'],
    range: [0, 1],
    kind: 'cells',
    options: z.strictObject({
      beta: z
        .number()
        .gt(0)
        .meta({ description: 'How much more recall weighs than precision', examples: [2] }),
    }),
  },
  {
    name: 'utility',
    tasks: ['binary'],
    range: [-Infinity, Infinity],
    kind: 'mean',
    options: z
      .strictObject({ tp: z.number().default(0), fp: z.number().default(0) })
      .refine(({ tp, fp }) => tp !== fp, { error: 'must not value both the same' }),
  },
  { name: 'brier_score', tasks: ['binary'], range: [0, 1], kind: 'mean', bounds: () => [0, 1] },
  { name: 'log_loss', tasks: ['binary', 'multiclass'], range: [0, Infinity], kind: 'mean' },
  { name: 'mean_absolute_error', tasks: ['regression'], range: [0, Infinity], kind: 'mean' },
  {
    name: 'max_error',
    tasks: ['regression'],
    range: [0, Infinity],
    kind: 'reported',
    reason: 'it hangs on one row',
  },
];

/** A few metrics and checks as the catalogue would hold them. */
export const catalogue: Catalogue = {
  metrics,
  dataChecks: [
    {
      name: 'missing_values',
      title: 'Values are there',
      limit: { op: '<=', of: 'share of rows', range: [0, 1] },
    },
    {
      name: 'retention',
      title: 'No row is too old',
      options: z.strictObject({ days: z.int().min(1).optional().meta({ description: 'Age in days' }) }),
    },
  ],
  disparities: [
    {
      name: 'demographic_parity_ratio',
      title: 'Smallest selection rate divided by the largest',
      tasks: ['binary'],
      of: ['selection_rate'],
      compare: 'ratio',
      range: [0, 1],
    },
    {
      name: 'equalized_odds_difference',
      title: 'The larger of the differences in true and in false positive rate',
      tasks: ['binary'],
      of: ['true_positive_rate', 'false_positive_rate'],
      compare: 'difference',
      range: [0, 1],
      aggregates: true,
      perClass: true,
    },
    {
      name: 'mean_error_difference',
      title: 'Largest mean error minus the smallest',
      tasks: ['regression'],
      of: ['mean_error'],
      compare: 'difference',
      range: [0, Number.POSITIVE_INFINITY],
    },
    {
      name: 'mean_score_difference',
      title: 'Largest mean score minus the smallest',
      tasks: ['binary'],
      of: ['mean_score'],
      compare: 'difference',
      range: [0, 1],
    },
    {
      name: 'expected_calibration_error_difference',
      title: 'Largest calibration error minus the smallest',
      tasks: ['binary'],
      of: ['expected_calibration_error'],
      compare: 'difference',
      range: [0, 1],
    },
  ],
  groupMetrics: [
    {
      name: 'selection_rate',
      tasks: ['binary'],
      hit: true,
      metric: { kind: 'rate', needs: 'prediction', range: [0, 1] },
    },
    {
      name: 'true_positive_rate',
      tasks: ['binary'],
      better: 'larger',
      hit: true,
      metric: { kind: 'rate', needs: 'prediction', range: [0, 1] },
    },
    { name: 'mean_score', tasks: ['binary'], metric: { kind: 'mean', needs: 'scores', range: [0, 1] } },
    {
      name: 'expected_calibration_error',
      tasks: ['binary'],
      metric: { kind: 'influence', needs: 'scores', range: [0, 1] },
    },
    {
      name: 'log_loss',
      tasks: ['binary'],
      better: 'smaller',
      metric: { kind: 'mean', needs: 'scores', range: [0, Number.POSITIVE_INFINITY] },
    },
    {
      name: 'mean_error',
      tasks: ['regression'],
      metric: {
        kind: 'mean',
        needs: 'prediction',
        range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
      },
    },
  ],
};
