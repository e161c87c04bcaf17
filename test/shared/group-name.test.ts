import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupName } from '../../shared/group-name.ts';

describe('groupName', () => {
  it('is the value, or all of them', () => {
    expect(groupName(['a, "b"'])).toBe('a, "b"');
    expect(groupName(['F', '75,000 or more', '(missing)'])).toBe('F, 75,000 or more, (missing)');
  });

  it('quotes a value that would read as two', () => {
    expect(groupName(['a, b', 'c'])).toBe('"a, b", c');
    expect(groupName(['a', 'b, c'])).toBe('a, "b, c"');
  });

  it('is another one for each people', () => {
    const value = fc.string({ unit: fc.constantFrom('a', ',', ' ', '"', '\\'), maxLength: 6 });
    const values = fc.array(value, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(values, values, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(groupName(one)).not.toBe(groupName(other));
      }),
      { numRuns: 3_000 },
    );
  });
});
