import { z } from 'zod';
import { duration } from '../duration.ts';
import { size } from '../size.ts';

/** `evaluate.cost`: upper limits on what the challenger costs to run; seconds and bytes once read. */
export const cost = z
  .strictObject({
    'latency-median': duration.optional().meta({
      description: 'The median time of a prediction, at most',
      examples: ['5ms'],
    }),
    'latency-p95': duration.optional().meta({
      description: 'The time that 95 % of predictions stay below, at most',
      examples: ['20ms'],
    }),
    memory: size.optional().meta({
      description: 'The memory of the process that runs the model, at most',
      examples: ['512MB'],
    }),
    size: size.optional().meta({ description: "The size of the model's file, at most", examples: ['50MB'] }),
  })
  .default({})
  .meta({ description: 'Upper limits on what the challenger costs to run' });
