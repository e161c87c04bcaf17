import { z } from 'zod';
import type { MetricEntry } from './metric-entry.ts';
import { settingsSchema } from './settings.ts';

/** A JSON Schema (draft 2020-12) of what people write, with a description on every key, for editors. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The schema of tollgate.yml, with each metric's own options. */
export function settingsJsonSchema(catalogue: readonly MetricEntry[]): JsonSchema {
  return z.toJSONSchema(settingsSchema(catalogue), {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
  });
}
