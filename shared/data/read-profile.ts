import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { InputError } from '../errors.ts';
import { type Profile, profiledQuantiles } from './profile.ts';

const count = z.number().int().nonnegative();

const column = z.strictObject({
  name: z.string(),
  declared: z.string().optional(),
  kind: z.enum([
    'empty',
    'boolean',
    'integer',
    'number',
    'date',
    'timestamp',
    'time',
    'text',
    'nested',
    'other',
  ]),
  missing: count,
  distinct: count,
  numbers: z
    .strictObject({
      mean: z.number(),
      standardDeviation: z.number().nonnegative(),
      min: z.number(),
      max: z.number(),
      kurtosis: z.number().optional(),
      quantiles: z.array(z.number()).length(profiledQuantiles.length),
    })
    .optional(),
  categories: z
    .strictObject({ values: z.array(z.tuple([z.string(), count])).max(1_000), others: count })
    .optional(),
});

const profile = z.strictObject({
  schema: z.literal('tollgate/profile/v1'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  rows: count,
  columns: z.array(column).max(100_000),
}) satisfies z.ZodType<Profile>;

/** Reads a profile that an earlier run wrote. @throws InputError naming `input` where it is none. */
export async function readProfile(input: string, path: string): Promise<Profile> {
  const fault = (rule: string, received: string, cause?: unknown): InputError =>
    new InputError(
      { input, rule, received, fix: 'Have it written anew by validate-data on the training data.' },
      { cause },
    );
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw fault('must be a file that exists', JSON.stringify(path), cause);
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw fault('must be JSON', `${JSON.stringify(path)}, which is none`, cause);
  }
  const parsed = profile.safeParse(content);
  if (parsed.success) return parsed.data;
  const [{ path: place, message }] = parsed.error.issues;
  const at = place.length === 0 ? '' : ` at ${place.map(String).join('.').slice(0, 100)}`;
  throw fault(
    'must be a profile (tollgate/profile/v1)',
    `${JSON.stringify(path)}, whose content${at} is not: ${message}`,
  );
}
