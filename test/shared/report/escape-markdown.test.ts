import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../shared/report/escape-markdown.ts';
import { plainText } from '../../../shared/report/plain-text.ts';
import { asHtml, proseOf, references, seen, tagsOf } from './as-github.ts';
import { hostileText } from './hostile-text.ts';

const runs = { numRuns: 500 };

/** Tags of the template with a word in the name's place, but for the spans that stand around dollars. */
function withoutDollars(html: string): string[] {
  return tagsOf(html.replaceAll('<span>$</span>', ''));
}

describe('escapeMarkdown', () => {
  it.each([
    ['a sentence', (name: string) => `Look at ${name} again.`],
    ['the beginning of a line', (name: string) => `${name} x`],
    ['the line after another', (name: string) => `x\n${name}`],
    ['a heading', (name: string) => `### ${name} x`],
    ['bold text', (name: string) => `**${name || 'x'}** x`],
    ['a bullet', (name: string) => `- ${name} x`],
    ['a quotation', (name: string) => `> ${name} x`],
    ['small print', (name: string) => `| a |\n| - |\n| ${name}<br><sub>${name} x</sub> |`],
    ['a cell', (name: string) => `| a | b |\n| - | - |\n| ${name} x | ${name} |\n| c | d |`],
  ])('creates nothing in %s', (_place, template) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = asHtml(template(escapeMarkdown(text)));
        expect(withoutDollars(html)).toEqual(withoutDollars(asHtml(template('x'))));
        expect(proseOf(html)).not.toMatch(references);
      }),
      runs,
    );
  });

  it('reads as the text it was given', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = asHtml(`x${escapeMarkdown(text)}x`).replace(/<\/?(span|p)>/g, '');
        expect(seen(proseOf(html))).toBe(seen(`x${plainText(text)}x`));
      }),
      runs,
    );
  });

  it('escapes a backslash before the bar that it would set free', () => {
    expect(escapeMarkdown('a\\|b')).toBe('a\\\\\\|b');
  });

  it('leaves a name without signs readable in the source', () => {
    expect(escapeMarkdown('applicant income, 2026-11 (EUR)')).toBe('applicant income, 2026-11 \\(EUR\\)');
  });
});
