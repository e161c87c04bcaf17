import { z } from 'zod';
import type { MetricEntry } from '../metric-entry.ts';
import { limitNames, limits } from './limits.ts';

export interface MetricLimits {
  metric: string;
  primary?: boolean;
  margin?: number;
  superior?: boolean;
  'at-least'?: number;
  'at-most'?: number;
  'at-most-gain'?: number;
  method?: 'betting';
  options: Record<string, unknown>;
}

/**
 * `evaluate.metrics`: a metric's name, or a name of one's own with `metric:` beside it, and what is
 * asked of it. Each metric's options are checked by its own schema.
 */
export function metrics(catalogue: readonly MetricEntry[]) {
  const named = Object.fromEntries(catalogue.map((entry) => [entry.name, underItsName(entry).optional()]));
  const aliases = catalogue.map(underAnotherName);
  const alias = z.discriminatedUnion('metric', aliases as [(typeof aliases)[number]]);
  return z
    .object(named)
    .catchall(alias)
    .transform((given) => given as Record<string, MetricLimits>)
    .meta({
      description:
        "What is measured and asked, by the metric's name: no loss beyond a margin, a gain, or limits on the challenger itself",
      examples: [{ roc_auc: { margin: 0.01 } }],
    });
}

function underItsName(entry: MetricEntry) {
  const own = z.strictObject({
    metric: z
      .literal(entry.name, { error: `must be ${entry.name} here, or be left out` })
      .optional()
      .meta({
        description: 'The metric, where the key is a name of its own',
      }),
    ...limits,
    ...options(entry),
  });
  return own
    .nullable()
    .transform((given, context) => split(entry, given ?? {}, context))
    .meta({ description: entry.title ?? entry.name });
}

function underAnotherName(entry: MetricEntry) {
  return z
    .strictObject({ metric: z.literal(entry.name), ...limits, ...options(entry) })
    .transform((given, context) => split(entry, given, context))
    .meta({ description: entry.title ?? entry.name });
}

function options(entry: MetricEntry): z.ZodRawShape {
  const shape = entry.options?.shape ?? {};
  for (const name of ['metric', ...limitNames]) {
    if (Object.hasOwn(shape, name))
      throw new TypeError(`${entry.name}'s option ${name} is the name of a limit`);
  }
  return shape;
}

function split(entry: MetricEntry, given: Record<string, unknown>, context: z.RefinementCtx): MetricLimits {
  const asked: Record<string, unknown> = { metric: entry.name };
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || name === 'metric') continue;
    if (Object.hasOwn(limits, name)) asked[name] = value;
    else own[name] = value;
  }
  const checked = (entry.options ?? z.strictObject({})).safeParse(own);
  for (const issue of checked.error?.issues ?? []) {
    context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] });
  }
  return { ...asked, metric: entry.name, options: checked.data ?? {} };
}
