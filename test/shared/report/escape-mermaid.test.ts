import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMermaid } from '../../../shared/report/escape-mermaid.ts';
import { hostileText } from './hostile-text.ts';

describe('escapeMermaid', () => {
  it('keeps words', () => {
    expect(escapeMermaid('false positive rate (1 − specificity)')).toBe(
      'false positive rate (1 − specificity)',
    );
  });

  it('holds nothing that ends a label, a line or the fence, or begins a directive', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const label = escapeMermaid(text);
        expect(label).not.toMatch(/["`%{}<>[\];:#&\\\n\r]/);
        expect(label.trim()).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
