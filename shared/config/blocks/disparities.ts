import { z } from 'zod';
import type { DisparityEntry } from '../disparity-entry.ts';
import { className } from './class-name.ts';
import { text } from './text.ts';

/** What tollgate.yml asks of one disparity. */
export interface AskedDisparity {
  disparity: string;
  /** Largest difference, or least ratio. */
  limit: number;
  /** Where several metrics make it: the worst of them (fairlearn's default), or their mean. */
  agg: 'worst_case' | 'mean';
  /** With more than two classes: only this one against the rest; each of them where absent. */
  class?: string;
  /** Only groups by these protected columns; all of them where absent. */
  by?: string[];
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
    catalogue.map((entry) => {
      const own = z.literal(entry.name, { error: `must be ${entry.name} here, or be left out` }).optional();
      return [entry.name, asked(entry, own).optional()];
    }),
  );
  const aliases = catalogue.map((entry) => asked(entry, z.literal(entry.name)));
  const alias = z.discriminatedUnion('disparity', aliases as [(typeof aliases)[number]]);
  return z
    .object(named)
    .catchall(alias)
    .default({})
    .transform((given) => given as Record<string, AskedDisparity>)
    .meta({
      description:
        "How unequally groups may be treated, by the disparity's name: at-most of a difference, at-least of a ratio",
      examples: [{ demographic_parity_ratio: { 'at-least': 0.8 } }],
    });
}

const limitNames = { difference: 'at-most', ratio: 'at-least' } as const;

function asked<Name extends z.ZodType>(entry: DisparityEntry, name: Name) {
  const limitName = limitNames[entry.compare];
  const isRatio = entry.compare === 'ratio';
  return z
    .strictObject({
      disparity: name.meta({ description: 'The disparity, where the key is a name of its own' }),
      [limitName]: z.number().meta({
        description: `The ${isRatio ? 'least' : 'largest'} ${entry.name}, judged on intervals`,
        examples: [isRatio ? 0.8 : 0.1],
      }),
      ...(entry.aggregates && { agg }),
      ...(entry.perClass && { class: ofClass }),
      by,
      within,
      required,
    })
    .transform((given): AskedDisparity => {
      const {
        class: one,
        by,
        within,
        required,
        ...rest
      } = given as Record<string, unknown> & { required: boolean };
      return {
        disparity: entry.name,
        limit: rest[limitName] as number,
        agg: (rest.agg as AskedDisparity['agg'] | undefined) ?? 'worst_case',
        ...(typeof one === 'string' && { class: one }),
        ...(Array.isArray(by) && { by }),
        ...(typeof within === 'string' && { within }),
        required,
      };
    })
    .meta({ description: entry.title, examples: [{ [limitName]: isRatio ? 0.8 : 0.1 }] });
}

const agg = z
  .enum(['worst_case', 'mean'])
  .default('worst_case')
  .meta({
    description: "How the differences of its metrics come together, as fairlearn's agg",
    examples: ['mean'],
  });

const ofClass = className.optional().meta({
  description: 'Of models with more than two classes: this class against the rest only, not each of them',
  examples: ['denied'],
});

const by = z
  .array(text)
  .min(1)
  .optional()
  .meta({
    description:
      'The protected columns that the limit is about, and their intersections; all of them where absent',
    examples: [['sex', 'race']],
  });

const within = text.optional().meta({
  description: 'Compare groups within the levels of this column only',
  examples: ['region'],
});

const required = z
  .boolean()
  .default(true)
  .meta({
    description: 'false: an undecided disparity does not hold the gate, and a violation warns',
    examples: [false],
  });
