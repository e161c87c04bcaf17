import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/report/plain-text.ts';
import { hostileText } from './hostile-text.ts';

describe('plainText', () => {
  it('leaves ordinary names as they are', () => {
    for (const name of ['roc_auc', 'applicant income (EUR)', '日本語の列', 'naïve', 'نام', '👩‍👩‍👧', '❤️']) {
      expect(plainText(name)).toBe(name);
    }
  });

  it('writes composed and decomposed letters alike', () => {
    expect(plainText('e\u0301')).toBe('\u00E9');
  });

  it('makes one line of many', () => {
    expect(plainText('  a\r\n\tb\u2028c\u0085d  ')).toBe('a b c d');
  });

  it('removes ANSI sequences, controls, bidirectional and invisible characters', () => {
    expect(plainText('a\u001B[31mb\u0000c\u202Ed\u2066e\u200Bf\u00ADg\uFEFFh\u3164i')).toBe('abcdefghi');
  });

  it('keeps at most three marks on a letter', () => {
    expect(plainText(`a${'\u0334'.repeat(40)}b`)).toBe(`a${'\u0334'.repeat(3)}b`);
  });

  it('clamps by what a reader counts as characters', () => {
    expect(plainText('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 3)).toBe('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧');
    expect(plainText('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…');
    expect(plainText('x'.repeat(1_000_000), 80)).toBe(`${'x'.repeat(79)}…`);
  });

  it('is one well-formed line without invisible characters, and stays as it is when done twice', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 60 }), (text, max) => {
        const line = plainText(text, max);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\u200B]/u);
        expect(plainText(line, max)).toBe(line);
      }),
      { numRuns: 500 },
    );
  });
});
