import { z } from 'zod';
import type { DataCheckEntry } from '../data-check-entry.ts';
import { text } from './text.ts';

/** What tollgate.yml asks of one check of the data. */
export interface AskedDataCheck {
  /** `at-most` or `at-least`, whichever the check has. */
  limit?: number;
  severity?: 'error' | 'warning' | 'info';
  columns?: string[];
  except?: string[];
  options: Record<string, unknown>;
}

const names = z.array(text).min(1).max(100_000).optional();

const shared = {
  severity: z
    .enum(['error', 'warning', 'info'])
    .optional()
    .meta({
      description: 'What it does when it is broken: an error fails, a warning warns, info is told',
      examples: ['warning'],
    }),
  columns: names.meta({ description: 'The only columns that are looked at', examples: [['income']] }),
  except: names.meta({ description: 'Columns that are left out', examples: [['comment']] }),
};

/** `validate`: what is asked of the data besides its contract. */
export function validate(catalogue: readonly DataCheckEntry[]) {
  const checks = Object.fromEntries(catalogue.map((entry) => [entry.name, asked(entry).optional()]));
  return z
    .strictObject({
      checks: z
        .strictObject(checks)
        .default({})
        .transform((given) => given as Record<string, AskedDataCheck | false | undefined>)
        .meta({
          description:
            'Other limits than the defaults, by the name of the check (tollgate checks lists them); off leaves one out',
          examples: [{ missing_values: { 'at-most': 0.1 }, constant_columns: 'off' }],
        }),
      'rows-shown': z
        .int()
        .min(0)
        .max(1_000)
        .default(20)
        .meta({ description: 'How many ids of failing rows are named, by check and column', examples: [20] }),
    })
    .meta({ description: 'What is asked of the data besides its contract' });
}

function asked(entry: DataCheckEntry) {
  const limit = limitOf(entry);
  const own = z.strictObject({ ...shared, ...limit, ...(entry.options?.shape ?? {}) });
  return z
    .union([z.literal(['on', true]), z.literal(['off', false]), own.nullable()], {
      error: 'must be on, off, or a mapping of its settings',
    })
    .transform((given, context) => split(entry, given, context))
    .meta({ description: entry.title });
}

const limitNames = { '<=': 'at-most', '>=': 'at-least' } as const;

function limitOf({ name, limit, options }: DataCheckEntry): z.ZodRawShape {
  for (const key of [...Object.keys(shared), 'at-most', 'at-least']) {
    if (Object.hasOwn(options?.shape ?? {}, key))
      throw new TypeError(`${name}'s option ${key} means something else`);
  }
  if (!limit) return {};
  const [low, high] = limit.range ?? [-Infinity, Infinity];
  const least = Number.isFinite(low) ? z.number().min(low) : z.number();
  const bounded = Number.isFinite(high) ? least.max(high) : least;
  return {
    [limitNames[limit.op]]: bounded.optional().meta({
      description: `${limit.op === '<=' ? 'The largest' : 'The least'} ${limit.of}`,
    }),
  };
}

function split(
  { options, limit }: DataCheckEntry,
  given: 'on' | 'off' | boolean | Record<string, unknown> | null,
  context: z.RefinementCtx,
): AskedDataCheck | false {
  if (given === 'off' || given === false) return false;
  const written = typeof given === 'object' && given !== null ? given : {};
  const own: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  const limitName = limit && limitNames[limit.op];
  for (const [key, value] of Object.entries(written)) {
    if (value === undefined) continue;
    if (key === limitName) rest.limit = value;
    else if (Object.hasOwn(shared, key)) rest[key] = value;
    else own[key] = value;
  }
  const checked = (options ?? z.strictObject({})).safeParse(own);
  for (const issue of checked.error?.issues ?? []) {
    context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] });
  }
  return { ...rest, options: checked.data ?? {} };
}
