import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '../../../../shared/checks/data/mask.ts';

const revealing = /[\p{L}\p{N}\p{M}\p{S}]/gu;
const shown = (masked: string): number => masked.replaceAll(/[*+]/g, '').match(revealing)?.length ?? 0;
const word = fc.stringMatching(/^[a-zA-Z0-9]{1,20}$/);
const address = fc
  .tuple(word, word, fc.constantFrom('.com', '.de', '.org', '.photography'))
  .map(([local, domain, ending]) => `${local}@${domain}${ending}`);
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ maxLength: 60 }),
  address,
);

describe('mask', () => {
  it.each([
    ['jane.doe@example.com', 'j***@e***.com'],
    ['jo@ex.com', '**@**.com'],
    ['jane@smith.photography', 'j***@***.***'],
    ['+49 170 1234567', '+** *** ***'],
    ['a   ', '*   '],
    ['123-45-6789', '1**-**-***'],
    ['4111111111111111', '4***'],
    ['Müller', 'M***'],
    ['O’Brien, Ann', 'O***, ***'],
    ['abc', '***'],
    ['', ''],
    ['=HYPERLINK("x")', '***(***)'],
  ])('%j is shown as %j', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it('is never longer than the value, nor than 40 characters', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { length } = mask(text);
        expect(length).toBeLessThanOrEqual(Math.min(40, text.length));
      }),
    );
  });

  it('shows one letter or digit at most, of an e-mail address two and an ending of three', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const [, ending] = /^[^@\s]+@[^@\s]+\.([a-z]{2,3})$/i.exec(text) ?? [];
        expect(shown(mask(text))).toBeLessThanOrEqual(ending === undefined ? 1 : 2 + ending.length);
      }),
    );
  });

  it('shows nothing but its beginning, separators and stars', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        fc.pre(!text.includes('@'));
        const masked = mask(text);
        const [first = '', ...rest] = masked;
        expect(rest.join('')).toMatch(/^[* \-./+():,]*$/);
        if (/[\p{L}\p{N}]/u.test(masked)) expect(text.startsWith(first)).toBe(true);
      }),
    );
  });

  it('tells words of four and of forty letters apart by nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'Z', '7'), fc.integer({ min: 4, max: 40 }), (letter, length) => {
        expect(mask(letter.repeat(length))).toBe(`${letter}***`);
      }),
    );
  });
});
