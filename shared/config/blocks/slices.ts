import { z } from 'zod';
import { limits } from './limits.ts';
import { text } from './text.ts';

const cuts = {
  bins: z
    .int()
    .min(2)
    .max(100)
    .optional()
    .meta({
      description: 'Cut a numeric column into this many parts with about equally many rows',
      examples: [4],
    }),
  edges: z
    .array(z.number())
    .min(1)
    .max(100)
    .refine((edges) => edges.every((edge, i) => i === 0 || edge > edges[i - 1]), { error: 'must increase' })
    .optional()
    .meta({ description: 'Cut a numeric column at these values', examples: [[25, 45, 65]] }),
};

const oneCut = { error: 'must have bins or edges, not both' };
const column = z
  .strictObject({ column: text.meta({ description: 'The column to slice by', examples: ['age'] }), ...cuts })
  .refine((given) => given.bins === undefined || given.edges === undefined, oneCut);

const by = z.union([text, column], { error: 'must be a column, or a mapping with column and bins or edges' });

const terms = {
  metrics: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'The metrics that are judged in these slices; all with a margin where absent',
      examples: [['recall']],
    }),
  margin: limits.margin.meta({
    description: "The largest tolerated loss inside a slice; the metric's own margin where absent",
    examples: [0.05],
  }),
  required: z
    .boolean()
    .default(true)
    .meta({
      description: 'false: slices that are undecided do not hold the gate, and one that is worse warns',
      examples: [false],
    }),
};

const detailed = z
  .strictObject({
    by: z
      .union([text, z.array(by).min(1).max(5)], { error: 'must be a column or a list of columns' })
      .optional()
      .meta({ description: 'The column or columns to slice by', examples: [['sex', 'age_band']] }),
    column: text.optional().meta({ description: 'The column to slice by', examples: ['age'] }),
    ...cuts,
    ...terms,
  })
  .superRefine((given, context) => {
    const problem = (error: string, key?: string) =>
      context.addIssue({ code: 'custom', message: error, path: key === undefined ? [] : [key] });
    if ((given.by === undefined) === (given.column === undefined)) {
      problem('must name what to slice by, once: by or column');
    }
    if (given.bins !== undefined && given.edges !== undefined) problem(oneCut.error);
    if (Array.isArray(given.by) && (given.bins ?? given.edges) !== undefined) {
      problem('must stand beside its column when there is a list of columns', given.bins ? 'bins' : 'edges');
    }
  });

const slice = z.union([text, z.array(by).min(1).max(5), detailed], {
  error: 'must be a column, a list of columns, or a mapping with by or column',
});

export interface SliceColumn {
  column: string;
  bins?: number;
  edges?: number[];
}

/** `evaluate.slices`: parts of the rows in which the challenger must not be worse either. */
export const slices = z
  .array(slice.transform(read))
  .max(100)
  .default([])
  .meta({
    description:
      'Parts of the rows in which the challenger must not be worse either: columns, or lists of columns for their combinations',
    examples: [['region', ['sex', 'age_band']]],
  });

function read(given: z.output<typeof slice>) {
  if (typeof given === 'string' || Array.isArray(given))
    return { columns: columnsOf(given, {}), required: true };
  const { by: named, column: one, bins, edges, ...rest } = given;
  return { columns: columnsOf(named ?? one ?? [], { bins, edges }), ...withoutAbsent(rest) };
}

function columnsOf(given: string | z.output<typeof by>[], cut: Omit<SliceColumn, 'column'>): SliceColumn[] {
  const all = typeof given === 'string' ? [{ column: given, ...cut }] : given;
  return all.map((entry) => (typeof entry === 'string' ? { column: entry } : withoutAbsent(entry)));
}

function withoutAbsent<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
