import { z } from 'zod';
import type { Catalogue } from './catalogue.ts';
import { madeOnce } from './made-once.ts';
import { settingsSchema } from './settings.ts';

/** A JSON Schema (draft 2020-12) of what people write, with a description on every key, for editors. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

export const settingsSchemaId =
  'https://raw.githubusercontent.com/tollgate-ml/tollgate/v1/schema/tollgate.schema.json';

/**
 * The schema of tollgate.yml, with each metric's own options.
 * @param shape `inline` repeats what occurs more than once in its place; `published` points to it, and has an id
 */
export function settingsJsonSchema(
  catalogue: Catalogue,
  shape: 'inline' | 'published' = 'inline',
): JsonSchema {
  return shape === 'inline' ? inline(catalogue) : made(catalogue, shape);
}

const inline = madeOnce((catalogue: Catalogue) => made(catalogue, 'inline'));

function made(catalogue: Catalogue, shape: 'inline' | 'published'): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(settingsSchema(catalogue), {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    reused: shape === 'inline' ? 'inline' : 'ref',
    // zod drops the examples of what is read into something else; ours show what people write
    override({ zodSchema, jsonSchema }) {
      const examples = z.globalRegistry.get(zodSchema as z.core.$ZodType)?.examples;
      if (Array.isArray(examples)) jsonSchema.examples ??= examples;
    },
  });
  return shape === 'inline' ? rest : { $schema, $id: settingsSchemaId, ...rest };
}
