import { z } from 'zod';
import type { DisparityEntry } from '../disparity-entry.ts';
import { text } from './text.ts';

/** What tollgate.yml asks of one disparity. */
export interface AskedDisparity {
  disparity: string;
  /** Largest difference, or least ratio. */
  limit: number;
  /** Where several metrics make it: the worst of them (fairlearn's default), or their mean. */
  agg: 'worst_case' | 'mean';
  /** Groups are compared within the levels of this column only. */
  within?: string;
  /** false: an undecided one does not hold the gate, and a violation warns. */
  required: boolean;
}

/**
 * `fairness.limits`: a disparity's name, or a name of one's own with `disparity:` beside it, and its limit: `at-most` of a
 * difference, `at-least` of a ratio.
 */
export function disparities(catalogue: readonly DisparityEntry[]) {
  const named = Object.fromEntries(
    catalogue.map((entry) => [entry.name, asked(entry, z.literal(entry.name).optional()).optional()]),
  );
  const aliases = catalogue.map((entry) => asked(entry, z.literal(entry.name)));
  return z
    .object(named)
    .catchall(
      z.union(aliases, { error: 'must name its disparity, as in disparity: demographic_parity_ratio' }),
    )
    .default({})
    .transform((given) => given as Record<string, AskedDisparity>)
    .meta({
      description:
        "How unequally groups may be treated, by the disparity's name: at-most of a difference, at-least of a ratio",
      examples: [{ demographic_parity_ratio: { 'at-least': 0.8 } }],
    });
}

function asked(entry: DisparityEntry, name: z.ZodType) {
  const [low, high] = entry.range;
  const key = entry.compare === 'ratio' ? 'at-least' : 'at-most';
  const bounded = Number.isFinite(high) ? z.number().min(low).max(high) : z.number().min(low);
  return z
    .strictObject({
      disparity: name.meta({ description: 'The disparity, where the key is a name of its own' }),
      [key]: bounded.meta({
        description: `${entry.compare === 'ratio' ? 'The least' : 'The largest'} ${entry.name}, judged on intervals`,
      }),
      ...(entry.aggregates && {
        agg: z.enum(['worst_case', 'mean']).default('worst_case').meta({
          description: "How its metrics come together, as fairlearn's agg",
        }),
      }),
      within: text.optional().meta({
        description: 'Compare groups within the levels of this column only',
        examples: ['region'],
      }),
      required: z
        .boolean()
        .default(true)
        .meta({
          description: 'false: an undecided disparity does not hold the gate, and a violation warns',
          examples: [false],
        }),
    })
    .transform((given): AskedDisparity => {
      const { [key]: limit, disparity: _, agg, within, required } = given as Record<string, unknown>;
      return {
        disparity: entry.name,
        limit: limit as number,
        agg: (agg as AskedDisparity['agg'] | undefined) ?? 'worst_case',
        ...(within !== undefined && { within: within as string }),
        required: required as boolean,
      };
    })
    .meta({ description: entry.title });
}
