import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertText } from '../../../shared/github/inert-text.ts';
import { asHtml, proseOf, references, seen, tagsOf } from '../report/as-github.ts';
import { hostileText } from '../report/hostile-text.ts';

const withoutDollars = (html: string) => tagsOf(html.replaceAll('<span>$</span>', ''));

describe('inertText', () => {
  it.each([
    ['a heading', (text: string) => `### x ${text} x`],
    ['a cell', (text: string) => `| a | b |\n| - | - |\n| ${text} | ${text} |\n| c | d |`],
    ['a paragraph', (text: string) => `x\n\n${text} x\n\nx`],
  ])('creates nothing in %s', (_place, template) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = asHtml(template(inertText(text, 200)));
        expect(withoutDollars(html)).toEqual(withoutDollars(asHtml(template('x'))));
        expect(proseOf(html)).not.toMatch(references);
      }),
      { numRuns: 500 },
    );
  });

  it('reads as the text it was given', () => {
    const text = 'recall in `north` | 3 < 4 & "x" * _y_ [z](w) costs $5, #1 of @all';
    expect(seen(proseOf(asHtml(inertText(text, 200)).replace(/<\/?(span|p)>/g, '')).trim())).toBe(seen(text));
  });

  it('is one line of at most so many characters', () => {
    expect(inertText('a\r\nb\u2028c\td', 100)).toBe('a b c d');
    expect(inertText('😀'.repeat(9), 5)).toBe('😀😀😀😀…');
  });
});
