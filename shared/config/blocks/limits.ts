import { z } from 'zod';

/** What can be asked of one metric; the metric's own options stand beside these. */
export const limits = {
  primary: z
    .boolean()
    .optional()
    .meta({
      description:
        'The metric that the report puts first; one at most, the first in the file where none says so',
      examples: [true],
    }),
  margin: z
    .number()
    .min(0)
    .optional()
    .meta({
      description:
        "The largest loss against the champion that you tolerate, in the metric's own units, at least 0",
      examples: [0.01],
    }),
  superior: z
    .boolean()
    .optional()
    .meta({
      description: 'Ask for a gain over the champion, not only for no loss',
      examples: [true],
    }),
  'at-least': z
    .number()
    .optional()
    .meta({
      description: "The least value of the challenger's own metric, judged on its interval",
      examples: [0.7],
    }),
  'at-most': z
    .number()
    .optional()
    .meta({
      description: "The largest value of the challenger's own metric, judged on its interval",
      examples: [0.3],
    }),
  'at-most-gain': z
    .number()
    .min(0)
    .optional()
    .meta({
      description: 'A gain over the champion larger than this is suspicious: a leak, perhaps',
      examples: [0.1],
    }),
  method: z
    .enum(['betting'])
    .optional()
    .meta({
      description: 'How the interval is computed: betting holds for bounded losses however few rows changed',
      examples: ['betting'],
    }),
};

/** Names of the limits and of what stands beside them. */
export const limitNames = Object.keys(limits) as (keyof typeof limits)[];
