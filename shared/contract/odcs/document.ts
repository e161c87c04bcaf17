import { z } from 'zod';
import { closed } from './closed.ts';
import { peopleOf } from './people.ts';
import { elementOf, type Property, propertyOf } from './property.ts';
import type { Quality } from './quality.ts';
import { type Relationship, relationshipOf } from './relationship.ts';
import { annotations, type Edition, sealedIn, tags, text } from './sections.ts';
import { type Sla, slaOf } from './sla.ts';

/** A table of the document. */
export interface SchemaObject {
  id?: string;
  name: string;
  physicalName?: string;
  description?: string;
  properties?: readonly Property[];
  relationships?: readonly Relationship[];
  quality?: readonly Quality[];
}

/** Where data lies; its further keys depend on the type and are not judged. */
export interface Server {
  server: string;
  type: string;
  [key: string]: unknown;
}

export interface OdcsDocument {
  apiVersion: string;
  id: string;
  name?: string;
  version: string;
  status?: string;
  servers?: readonly Server[];
  schema?: readonly SchemaObject[];
  slaDefaultElement?: string;
  slaProperties?: readonly Sla[];
}

const made = new Map<Edition, z.ZodType<OdcsDocument>>();

/** The whole document of an edition. */
export function documentOf(edition: Edition): z.ZodType<OdcsDocument> {
  const known = made.get(edition) ?? newDocumentOf(edition);
  made.set(edition, known);
  return known;
}

function newDocumentOf(edition: Edition): z.ZodType<OdcsDocument> {
  const sealed = sealedIn(edition);
  const about = annotations(sealed);
  const table = closed({
    name: text.min(1),
    logicalType: z.literal('object').optional(),
    dataGranularityDescription: text.optional(),
    ...elementOf(edition),
    properties: z.array(propertyOf(edition)).optional(),
    relationships: z.array(relationshipOf(edition, 'table')).optional(),
  });
  return closed({
    version: text,
    kind: z.literal('DataContract'),
    apiVersion: text,
    id: text,
    status: text,
    name: text.optional(),
    tenant: text.optional(),
    tags,
    servers: z.array(z.looseObject({ server: text, type: text })).optional(),
    dataProduct: text.optional(),
    description: z
      .looseObject({
        usage: text.optional(),
        purpose: text.optional(),
        limitations: text.optional(),
        ...about,
      })
      .optional(),
    domain: text.optional(),
    schema: z.array(table).optional(),
    ...peopleOf(sealed),
    slaDefaultElement: text.optional(),
    slaProperties: z.array(slaOf(sealed)).optional(),
    ...about,
    contractCreatedTs: text.optional(),
  }) as unknown as z.ZodType<OdcsDocument>;
}
