import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { details } from '../../../shared/report/details.ts';
import { escapeHtml } from '../../../shared/report/escape-html.ts';
import { plainText } from '../../../shared/report/plain-text.ts';
import { asHtml, proseOf, references, seen, tagsOf } from './as-github.ts';
import { hostileText } from './hostile-text.ts';

describe('escapeHtml', () => {
  it('creates nothing in a summary', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = asHtml(details(text, 'body'));
        const plain = html.replaceAll('<span>$</span>', '');
        expect(tagsOf(plain)).toEqual(tagsOf(asHtml(details('x', 'body'))));
        expect(proseOf(html)).not.toMatch(references);
      }),
      { numRuns: 500 },
    );
  });

  it('reads as the text it was given', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = escapeHtml(text).replace(/<\/?span>/g, '');
        expect(seen(proseOf(html))).toBe(seen(plainText(text)));
      }),
      { numRuns: 500 },
    );
  });
});
