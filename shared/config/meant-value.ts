import type { z } from 'zod';
import { nearest } from '../documents/nearest.ts';
import { visible } from '../documents/show.ts';

/**
 * What to write instead of a value of the wrong kind, where it can be read as one of the right kind: `80%` and `"0.8"` as
 * 0.8, `51` as 0.51 where 1 is the most, `sex, age` as a list, `no` as false, a mistyped word as the nearest one.
 */
export function meantValue(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  switch (issue.code) {
    case 'invalid_value': {
      const word = typeof value === 'string' ? nearest(value, issue.values.map(String)) : undefined;
      return word === undefined ? undefined : `Did you mean ${word}?`;
    }
    case 'invalid_type':
      return typeof value === 'string' || typeof value === 'number'
        ? ofKind(issue.expected, value)
        : undefined;
    case 'too_big':
      return issue.maximum === 1 && typeof value === 'number' && value > 1 && value <= 100
        ? `Write ${value / 100} for ${value} %.`
        : undefined;
    default:
      return undefined;
  }
}

function ofKind(kind: string, value: string | number): string | undefined {
  const text = String(value).trim();
  if (kind === 'array' && text !== '') {
    const items = text.split(',').map((item) => item.trim());
    return `Write a list: [${visible(items.filter((item) => item !== '').join(', '))}].`;
  }
  if (kind === 'boolean' && /^(yes|on|no|off)$/i.test(text)) {
    return `Write ${/^(yes|on)$/i.test(text)}.`;
  }
  if (kind !== 'number') return undefined;
  const [, digits, percent] = /^([-+]?\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits.replace(',', '.'));
  return percent === '' ? `Write ${number}, without quotes.` : `Write ${number / 100} for ${number} %.`;
}
