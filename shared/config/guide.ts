import type { JsonSchema } from './json-schema.ts';
import type { Path } from './path.ts';

/** What the schema says about one place: which keys it has, what it means, how it is written. */
export interface Guide {
  keys: string[];
  description?: string;
  example?: unknown;
}

/** Looks a place up in the schema; where it can take several forms, the keys of all of them count. */
export function guideTo(schema: JsonSchema, path: Path): Guide {
  let forms: JsonSchema[] = formsOf(schema);
  for (const key of path) forms = forms.flatMap((form) => below(form, key)).flatMap(formsOf);
  const keys = new Set(forms.flatMap((form) => Object.keys(form.properties ?? {})));
  const told = forms.find((form) => form.description !== undefined);
  const shown = forms.find((form) => form.examples !== undefined);
  return {
    keys: [...keys],
    ...(told?.description === undefined ? {} : { description: told.description }),
    ...(shown?.examples === undefined ? {} : { example: (shown.examples as unknown[])[0] }),
  };
}

function formsOf(schema: JsonSchema): JsonSchema[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])] as JsonSchema[];
  return [schema, ...inner.flatMap(formsOf)];
}

function below(form: JsonSchema, key: PropertyKey): JsonSchema[] {
  const found =
    typeof key === 'number' ? form.items : (form.properties?.[String(key)] ?? form.additionalProperties);
  return typeof found === 'object' && !Array.isArray(found) ? [found as JsonSchema] : [];
}
