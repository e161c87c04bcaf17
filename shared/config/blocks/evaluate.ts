import { z } from 'zod';
import type { MetricEntry } from '../metric-entry.ts';
import { cost } from './cost.ts';
import { metrics } from './metrics.ts';
import { slices } from './slices.ts';
import { text } from './text.ts';

/** `evaluate`: what the challenger must show against the champion. */
export function evaluate(catalogue: readonly MetricEntry[]) {
  return z
    .strictObject({
      alpha: z
        .number()
        .gt(0)
        .lt(0.5)
        .default(0.05)
        .meta({
          description: 'How often a challenger that is exactly at a limit may pass by chance',
          examples: [0.05],
        }),
      seed: z
        .int()
        .min(0)
        .max(4_294_967_295)
        .default(7)
        .meta({
          description: 'The seed of everything drawn at random: the same input and seed give the same report',
          examples: [7],
        }),
      metrics: metrics(catalogue).default({}),
      slices,
      cost,
      baseline: text.optional().meta({
        description:
          'A simple model that the challenger must beat: majority (the most frequent class), mean, or a path to a model',
        examples: ['majority'],
      }),
      'self-test': z
        .boolean()
        .default(false)
        .meta({
          description: 'Judge a degraded champion, too, and report whether the gate would block it',
          examples: [true],
        }),
    })
    .meta({ description: 'What the challenger must show against the champion' });
}
