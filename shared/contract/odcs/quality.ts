import { z } from 'zod';
import { closed } from './closed.ts';
import { annotations, type Sealed, stableId, tags, text } from './sections.ts';

/** ODCS's closed list of what a rule is about. */
export const dimensions = [
  'accuracy',
  'completeness',
  'conformity',
  'consistency',
  'coverage',
  'timeliness',
  'uniqueness',
] as const;

const pair = z.tuple([z.number(), z.number()], 'must be a list of two numbers, such as [0, 100]').optional();

/** What a measured value is compared with; `readRequirements` says how. */
export const operators = {
  mustBe: z.unknown().optional(),
  mustNotBe: z.unknown().optional(),
  mustBeGreaterThan: z.number().optional(),
  mustBeGreaterOrEqualTo: z.number().optional(),
  mustBeLessThan: z.number().optional(),
  mustBeLessOrEqualTo: z.number().optional(),
  mustBeBetween: pair,
  mustNotBeBetween: pair,
};

/** A rule under `quality`, of any type; what its type asks for is checked where it is read. */
export function qualityOf(sealed: Sealed) {
  return sealed(shapeOf(sealed));
}

function shapeOf(sealed: Sealed) {
  return {
    id: stableId,
    name: text.optional(),
    description: text.optional(),
    type: z.enum(['library', 'text', 'sql', 'custom']).optional(),
    dimension: z.enum(dimensions).optional(),
    method: text.optional(),
    severity: text.optional(),
    businessImpact: text.optional(),
    schedule: text.optional(),
    scheduler: text.optional(),
    unit: text.optional(),
    tags,
    ...annotations(sealed),
    metric: text.optional(),
    rule: text.optional(),
    arguments: z.record(text, z.unknown()).optional(),
    ...operators,
    query: text.optional(),
    engine: text.optional(),
    implementation: z.union([text, z.record(text, z.unknown())]).optional(),
  };
}

/** The keys of a rule; 3.0 writes the arguments of its library beside them. */
export const qualityKeys: readonly string[] = [
  ...Object.keys(shapeOf(closed)),
  'validValues',
  'pattern',
  'properties',
  'missingValues',
];

export type Quality = z.infer<ReturnType<typeof qualityOf>>;
