import { z } from 'zod';
import { defaultGates } from '../required-gates.ts';

/** All gates that can be asked for: the actions, and `tests` for the results of a JUnit file. */
export const gateNames = [
  'validate-data',
  'train',
  'evaluate-vs-champion',
  'fairness-check',
  'canary-deploy',
  'drift-report',
  'tests',
] as const;

const gates = (risk: keyof typeof defaultGates) =>
  z
    .array(z.enum(gateNames))
    .max(gateNames.length)
    .refine((all) => new Set(all).size === all.length, { error: 'must not name a gate twice' })
    .default([...defaultGates[risk]])
    .meta({
      description: `The gates that must have reported on a model of ${risk} risk`,
      examples: [['evaluate-vs-champion', 'tests']],
    });

/** `required-gates`: which gates must have reported, by the model's risk. */
export const requiredGatesBlock = z
  .strictObject({ low: gates('low'), medium: gates('medium'), high: gates('high') })
  .meta({
    description:
      "Which gates must have reported, by the model's risk; one that is missing is an error. Gates that later versions bring join the defaults",
  });
