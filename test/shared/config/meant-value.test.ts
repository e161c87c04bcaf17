import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { meantValue } from '../../../shared/config/meant-value.ts';

function meant(schema: z.ZodType, value: unknown): string | undefined {
  const { error } = schema.safeParse(value);
  return error && meantValue(error.issues[0], value);
}

describe('meantValue', () => {
  it.each<[z.ZodType, unknown, string | undefined]>([
    [z.number(), '80%', 'Write 0.8 for 80 %.'],
    [z.number(), '2.5 %', 'Write 0.025 for 2.5 %.'],
    [z.number(), '0.8', 'Write 0.8, without quotes.'],
    [z.number(), '0,8', 'Write 0.8, without quotes.'],
    [z.number(), '-0.02', 'Write -0.02, without quotes.'],
    [z.number(), 'four fifths', undefined],
    [z.number(), Number.NaN, undefined],
    [z.number().max(1), 51, 'Write 0.51 for 51 %.'],
    [z.number().max(1), 0.5, undefined],
    [z.number().max(1), 1_000, undefined],
    [z.number().max(100), 101, undefined],
    [z.boolean(), 'no', 'Write false.'],
    [z.boolean(), 'Yes', 'Write true.'],
    [z.boolean(), 'perhaps', undefined],
    [z.array(z.string()), 'sex, age', 'Write a list: [sex, age].'],
    [z.array(z.number()), 40, 'Write a list: [40].'],
    [z.array(z.number()), '', undefined],
    [z.array(z.string()), { column: 'age' }, undefined],
    [z.enum(['group', 'exclude']), 'exlude', 'Did you mean exclude?'],
    [z.enum(['group', 'exclude']), 'drop', undefined],
  ])('of %# is what it can be read as', (schema, value, expected) => {
    expect(meant(schema, value)).toBe(expected);
  });

  it('spells out what cannot be seen, and is never long', () => {
    const fix = meant(z.array(z.string()), `a\u202e${'b,'.repeat(5_000)}`) as string;
    expect(fix).toContain('a\\u{202e}b');
    expect(fix.length).toBeLessThan(160);
  });
});
