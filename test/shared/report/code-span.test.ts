import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeSpan } from '../../../shared/report/code-span.ts';
import { plainText } from '../../../shared/report/plain-text.ts';
import { asHtml, seen, tagsOf } from './as-github.ts';
import { hostileText } from './hostile-text.ts';

const named = hostileText.filter((text) => plainText(text, 80) !== '');

function codeOf(html: string): string[] {
  return [...html.matchAll(/<code>([\s\S]*?)<\/code>/g)].map(([, inner]) =>
    inner.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
}

describe('codeSpan', () => {
  it('is one code element that shows exactly the text', () => {
    fc.assert(
      fc.property(named, (text) => {
        const html = asHtml(`x ${codeSpan(text)} x`);
        expect(tagsOf(html)).toEqual(['p', 'code', '/code', '/p']);
        expect(codeOf(html)).toEqual([plainText(text, 80)]);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in a cell and never ends it', () => {
    const table = (name: string) => `| a | b |\n| - | - |\n| ${name} | ${name} |\n| c | d |`;
    fc.assert(
      fc.property(named, (text) => {
        const html = asHtml(table(codeSpan(text, { cell: true })));
        expect(tagsOf(html)).toEqual(tagsOf(asHtml(table('`x`'))));
        expect(codeOf(html).map(seen)).toEqual([seen(plainText(text, 80)), seen(plainText(text, 80))]);
      }),
      { numRuns: 500 },
    );
  });

  it('has a fence longer than any run of backticks inside', () => {
    expect(codeSpan('a``b`c')).toBe('```a``b`c```');
    expect(codeSpan('`')).toBe('`` ` ``');
  });

  it('says that an empty text is empty', () => {
    expect(codeSpan('\u200B')).toBe('(empty)');
  });
});
