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

/** Rules that compare rows with others. */
const readRowsTogether: readonly string[] = ['unique', 'refers_to', 'same_label', 'not_in'];

const schemas: { readonly [K in RuleName]?: z.ZodType } = {
  required: closed({ rule: z.literal('required'), column }),
  absent: closed({ rule: z.literal('absent'), column }),
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
    missing: z.literal('breaks').optional(),
  }),
  unique: closed({ rule: z.literal('unique'), columns }),
  refers_to: closed({ rule: z.literal('refers_to'), columns, table, to: columns }),
  same_label: closed({ rule: z.literal('same_label'), columns, label: column }),
  not_in: closed({ rule: z.literal('not_in'), columns, table }),
};

/** Several rules that a row keeps together; each of them reads the row alone. */
const all: z.ZodType = closed({
  rule: z.literal('all'),
  rules: z
    .array(
      z.union(
        Object.entries(schemas).flatMap(([name, schema]) =>
          readRowsTogether.includes(name) ? [] : [schema],
        ),
      ),
    )
    .min(1),
});

/** Rules that name their columns themselves; the others are about the property's. */
const ofColumns: readonly string[] = ['compare', 'unique', 'refers_to', 'same_label', 'not_in'];

/** The names of row rules that a contract can ask for. */
export const ruleNames = [...Object.keys(schemas), 'all'] as readonly RuleName[];

type Given = Readonly<Record<string, unknown>>;

/** A row rule as it is written in a contract; the column is the property's where the rule names none. */
export function rowRuleOf(
  given: Given,
  property: string | undefined,
): { rule: RowRule } | { issue: z.core.$ZodIssue } {
  const parsed = schemaOf(given.rule).safeParse(withColumn(given, property));
  return parsed.success ? { rule: parsed.data as RowRule } : { issue: parsed.error.issues[0] };
}

function schemaOf(name: unknown): z.ZodType {
  return name === 'all' ? all : (schemas[name as RuleName] ?? z.never());
}

function withColumn(given: Given, property: string | undefined): Given {
  if (given.rule === 'all' && Array.isArray(given.rules)) {
    const isMapping = (part: unknown): part is Given => typeof part === 'object' && part !== null;
    return {
      ...given,
      rules: given.rules.map((part) => (isMapping(part) ? withColumn(part, property) : part)),
    };
  }
  if (property === undefined || given.rule === 'all' || ofColumns.includes(String(given.rule))) return given;
  return { column: property, ...given };
}
