import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeTerminal } from '../../../shared/report/escape-terminal.ts';
import { hostileText } from './hostile-text.ts';

describe('escapeTerminal', () => {
  it('removes colours, links and what reverses the text', () => {
    expect(
      escapeTerminal('\u001B[31mred\u001B[0m \u001B]8;;http://e.example\u0007link\u001B]8;;\u0007 a\u202Eb'),
    ).toBe('red link ab');
  });

  it('holds no control character and no command of a runner', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = escapeTerminal(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        expect(line).not.toMatch(/::|##\[/);
      }),
      { numRuns: 500 },
    );
  });
});
