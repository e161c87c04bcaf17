import { z } from 'zod';
import { closed } from './closed.ts';
import { type Quality, qualityOf } from './quality.ts';
import { type Relationship, relationshipOf } from './relationship.ts';
import { annotations, type Edition, sealedIn, stableId, tags, text } from './sections.ts';
import { type LogicalType, logicalTypes, typeOptionsOf } from './type-options.ts';

/** A column, a field of a nested one, or the items of a list. */
export interface Property {
  id?: string;
  name: string;
  physicalName?: string;
  physicalType?: string;
  logicalType?: LogicalType;
  logicalTypeOptions?: Readonly<Record<string, unknown>>;
  description?: string;
  required?: boolean;
  unique?: boolean;
  primaryKey?: boolean;
  primaryKeyPosition?: number;
  classification?: string;
  criticalDataElement?: boolean;
  relationships?: readonly Relationship[];
  quality?: readonly Quality[];
  properties?: readonly Property[];
  items?: Omit<Property, 'name'>;
}

/** What any described element may carry. */
export function elementOf(edition: Edition) {
  return {
    id: stableId,
    physicalName: text.optional(),
    physicalType: text.optional(),
    description: text.optional(),
    businessName: text.optional(),
    tags,
    ...annotations(sealedIn(edition)),
    quality: z.array(qualityOf(sealedIn(edition))).optional(),
  };
}

/** A property; its unknown keys are forbidden in every edition. */
export function propertyOf(edition: Edition): z.ZodType<Property> {
  const options = typeOptionsOf(edition);
  const position = z.number().int().optional();
  const shape = {
    ...elementOf(edition),
    logicalType: z.enum(logicalTypes).optional(),
    logicalTypeOptions: z.record(text, z.unknown()).optional(),
    required: z.boolean().optional(),
    unique: z.boolean().optional(),
    primaryKey: z.boolean().optional(),
    primaryKeyPosition: position,
    partitioned: z.boolean().optional(),
    partitionKeyPosition: position,
    classification: text.optional(),
    criticalDataElement: z.boolean().optional(),
    encryptedName: text.optional(),
    transformSourceObjects: z.array(text).optional(),
    transformLogic: text.optional(),
    transformDescription: text.optional(),
    examples: z.array(z.unknown()).optional(),
    relationships: z.array(relationshipOf(edition, 'property')).optional(),
  };
  const checked = (
    value: { logicalType?: LogicalType; logicalTypeOptions?: unknown },
    context: z.RefinementCtx,
  ) => {
    if (value.logicalType === undefined || value.logicalTypeOptions === undefined) return;
    const { error } = options[value.logicalType].safeParse(value.logicalTypeOptions);
    for (const issue of error?.issues ?? []) {
      context.addIssue({ ...issue, path: ['logicalTypeOptions', ...issue.path] } as never);
    }
  };
  const items: z.ZodType = z.lazy(() =>
    closed({ name: text.optional(), ...shape, ...nested }).superRefine(checked),
  );
  const property: z.ZodType = z.lazy(() =>
    closed({ name: text.min(1), ...shape, ...nested }).superRefine(checked),
  );
  const nested = { properties: z.array(property).optional(), items: items.optional() };
  return property as z.ZodType<Property>;
}
