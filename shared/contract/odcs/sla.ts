import { z } from 'zod';
import { type Sealed, stableId, text } from './sections.ts';

const scalar = z.union([text, z.number(), z.boolean(), z.null()]);

/** A promise of service: freshness, retention, support. */
export function slaOf(sealed: Sealed) {
  return sealed({
    id: stableId,
    property: text,
    value: scalar,
    valueExt: scalar.optional(),
    unit: text.optional(),
    element: text.optional(),
    driver: text.optional(),
    description: text.optional(),
    scheduler: text.optional(),
    schedule: text.optional(),
  });
}

export type Sla = z.infer<ReturnType<typeof slaOf>>;
