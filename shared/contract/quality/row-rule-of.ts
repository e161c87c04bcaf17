import { z } from 'zod';
import { type RowRule, type RuleName, textFormats, valueTypes } from '../../data/row-rule.ts';
import { closed } from '../odcs/closed.ts';

const text = z.string();
const column = text.min(1);
const columns = z.array(column).min(1);
const table = text.min(1);
/** Values of the data are compared as texts. */
const values = z.array(z.union([text, z.number(), z.boolean()]).transform(String)).min(1);
const bound = z.union([z.number(), text]).optional();
const size = z.number().int().min(0).optional();

const schemas: { readonly [K in RuleName]?: z.ZodType } = {
  required: closed({ rule: z.literal('required'), column }),
  type: closed({ rule: z.literal('type'), column, type: z.enum(valueTypes), format: text.optional() }),
  one_of: closed({ rule: z.literal('one_of'), column, values }),
  none_of: closed({ rule: z.literal('none_of'), column, values }),
  range: closed({
    rule: z.literal('range'),
    column,
    type: z.enum(['number', 'date', 'timestamp', 'time']),
    min: bound,
    max: bound,
    exclusiveMin: bound,
    exclusiveMax: bound,
    format: text.optional(),
  }),
  length: closed({ rule: z.literal('length'), column, min: size, max: size }),
  pattern: closed({
    rule: z.literal('pattern'),
    column,
    pattern: text.max(100_000),
    not: z.boolean().optional(),
  }),
  format: closed({ rule: z.literal('format'), column, format: z.enum(textFormats) }),
  multiple_of: closed({ rule: z.literal('multiple_of'), column, divisor: z.number().gt(0) }),
  items: closed({ rule: z.literal('items'), column, min: size, max: size, unique: z.boolean().optional() }),
  compare: closed({
    rule: z.literal('compare'),
    left: column,
    op: z.enum(['=', '!=', '<', '<=', '>', '>=']),
    right: column,
  }),
  unique: closed({ rule: z.literal('unique'), columns }),
  refers_to: closed({ rule: z.literal('refers_to'), columns, table, to: columns }),
  same_label: closed({ rule: z.literal('same_label'), columns, label: column }),
  not_in: closed({ rule: z.literal('not_in'), columns, table }),
};

/** The names of row rules that a contract can ask for. */
export const ruleNames = Object.keys(schemas) as readonly RuleName[];

/** A row rule as it is written in a contract; the column is the property's where the rule names none. */
export function rowRuleOf(
  given: Readonly<Record<string, unknown>>,
  property: string | undefined,
): { rule: RowRule } | { issue: z.core.$ZodIssue } {
  const schema = schemas[given.rule as RuleName] ?? z.never();
  const takesColumn = !['compare', 'unique', 'refers_to', 'same_label', 'not_in'].includes(
    String(given.rule),
  );
  const filled = takesColumn && property !== undefined ? { column: property, ...given } : given;
  const parsed = schema.safeParse(filled);
  return parsed.success ? { rule: parsed.data as RowRule } : { issue: parsed.error.issues[0] };
}
