import { describe, expect, it } from 'vitest';
import { madeOnce } from '../../../shared/config/made-once.ts';

describe('madeOnce', () => {
  it('makes one thing for a key, and another for another', () => {
    let count = 0;
    const made = madeOnce((key: { name: string }) => `${key.name} ${++count}`);
    const [a, b] = [{ name: 'a' }, { name: 'b' }];
    expect([made(a), made(a), made(b), made(a)]).toEqual(['a 1', 'a 1', 'b 2', 'a 1']);
  });

  it('keeps nothing where making throws', () => {
    let count = 0;
    const made = madeOnce((_: object) => {
      if (++count === 1) throw new RangeError('not yet');
      return count;
    });
    const key = {};
    expect(() => made(key)).toThrow('not yet');
    expect(made(key)).toBe(2);
  });
});
