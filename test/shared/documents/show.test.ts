import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { show, visible } from '../../../shared/documents/show.ts';

describe('show', () => {
  it.each([
    ['nothing', undefined],
    ['nothing', null],
    ['0.5', 0.5],
    ['12', 12n],
    ['true', true],
    ['"F"', 'F'],
    ['["a",1]', ['a', 1]],
    ['{"sex":"F"}', { sex: 'F' }],
    ['NaN', Number.NaN],
  ])('shows a value as %s', (shown, value) => {
    expect(show(value)).toBe(shown);
  });
});

describe('visible', () => {
  it('spells out what turns or hides text', () => {
    expect(visible('a\u202eb\u0000c\u2028d')).toBe('a\\u{202e}b\\u{0}c\\u{2028}d');
  });

  it('is short, of whole characters and without anything that cannot be seen', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 10, max: 200 }),
        (text, most) => {
          const shown = visible(text, most);
          expect(shown.length).toBeLessThanOrEqual(most);
          expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        },
      ),
    );
  });

  it('leaves short plain text as it is', () => {
    expect(visible('größer als 10 €')).toBe('größer als 10 €');
  });
});
