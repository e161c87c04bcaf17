import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPieces } from '../../../shared/report/json-pieces.ts';

/** The same with each list made entry by entry that may be. */
function made(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(made).values();
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.entries(value).map(([key, of]) => [key, Array.isArray(of) ? made(of) : of]);
  return Object.fromEntries(keys);
}

describe('jsonPieces', () => {
  it('gives together what JSON.stringify gives at once, with lists made as they are written or not', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 2);
        expect([...jsonPieces(value)].join('')).toBe(text);
        expect([...jsonPieces(made(value))].join('')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('gives together what JSON.stringify gives of lists of many kilobytes', () => {
    const value = {
      checks: [{ findings: Array.from({ length: 3_000 }, (_, k) => ({ k, why: '−\n"'.repeat(k % 9) })) }],
    };
    expect([...jsonPieces(made(value))].join('')).toBe(JSON.stringify(value, null, 2));
  });

  it('leaves out a key without a value', () => {
    const value = { a: undefined, b: [1, { c: undefined, d: [] }].values(), e: undefined };
    expect([...jsonPieces(value)].join('')).toBe('{\n  "b": [\n    1,\n    {\n      "d": []\n    }\n  ]\n}');
  });

  it('never holds more than some entries of a list that is made', () => {
    let made = 0;
    const list = (function* () {
      for (;;) yield `entry ${++made}`;
    })();
    let pieces = 0;
    for (const piece of jsonPieces({ list })) {
      expect(piece.length).toBeLessThan(20_000);
      if (++pieces === 5) break;
    }
    expect(made).toBeLessThan(5_000);
  });
});
