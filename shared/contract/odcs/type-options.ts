import { z } from 'zod';
import { closed } from './closed.ts';
import { type Edition, text } from './sections.ts';

const size = z.number().int().min(0).optional();
const integerFormats = ['i8', 'i16', 'i32', 'i64', 'i128', 'u8', 'u16', 'u32', 'u64', 'u128'] as const;

/** ODCS's types of values. 3.0 knows no `timestamp` and `time` by its schema, but its examples use them. */
export const logicalTypes = [
  'string',
  'date',
  'timestamp',
  'time',
  'number',
  'integer',
  'object',
  'array',
  'boolean',
] as const;
export type LogicalType = (typeof logicalTypes)[number];

/** The `logicalTypeOptions` that each type takes; closed in every edition. */
export function typeOptionsOf(edition: Edition) {
  // In 3.0 `exclusiveMinimum: true` turns `minimum` into an exclusive bound; in 3.1 it is the bound itself.
  const exclusive = <T extends z.ZodType>(bound: T) =>
    edition === '3.1' ? bound.optional() : z.union([z.boolean(), bound]).optional();
  const number = {
    multipleOf: z.number().gt(0).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    exclusiveMinimum: exclusive(z.number()),
    exclusiveMaximum: exclusive(z.number()),
  };
  const date = {
    format: text.optional(),
    minimum: text.optional(),
    maximum: text.optional(),
    exclusiveMinimum: exclusive(text),
    exclusiveMaximum: exclusive(text),
  };
  const zone = { timezone: z.boolean().optional(), defaultTimezone: text.optional() };
  return {
    string: closed({
      minLength: size,
      maxLength: size,
      pattern: text.optional(),
      format: text.optional(),
    }),
    date: closed(edition === '3.1' ? date : { ...date, ...zone }),
    timestamp: closed({ ...date, ...zone }),
    time: closed({ ...date, ...zone }),
    integer: closed({ ...number, format: z.enum(integerFormats).optional() }),
    number: closed({ ...number, format: z.enum(['f32', 'f64']).optional() }),
    object: closed({
      minProperties: size,
      maxProperties: size,
      required: z.array(text).min(1).optional(),
    }),
    array: closed({ minItems: size, maxItems: size, uniqueItems: z.boolean().optional() }),
    boolean: z.record(text, z.unknown()),
  } satisfies Record<LogicalType, z.ZodType>;
}

type Options = ReturnType<typeof typeOptionsOf>;
export type OptionsOf<T extends LogicalType> = z.infer<Options[T]>;
