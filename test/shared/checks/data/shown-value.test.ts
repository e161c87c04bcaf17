import { describe, expect, it } from 'vitest';
import { shownValue } from '../../../../shared/checks/data/shown-value.ts';

describe('shownValue', () => {
  it('quotes what says nothing of a person, and cuts what is long', () => {
    for (const value of ['north', '2026-11-21', '12345678', '2.4.10.1', 'a "b"']) {
      expect(shownValue(value)).toBe(JSON.stringify(value));
    }
    expect(shownValue('x'.repeat(61))).toBe(`"${'x'.repeat(60)}…"`);
    expect(shownValue('abcdef', 3)).toBe('"abc…"');
  });

  it.each([
    ['jane.roe@example.com', '"j***@e***.com"'],
    ['Jane Roe <jane.roe@example.com>', '"J*** *** ***.***@***.***"'],
    ['+49 170 1234567', '"+** *** ***"'],
    ['DE89 3704 0044 0532 0130 00', '"D*** *** *** *** *** **"'],
  ])('masks %s', (value, masked) => {
    expect(shownValue(value)).toBe(masked);
  });
});
