import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/documents/read-document.ts';
import { InputError } from '../../../shared/errors.ts';

const rules = {
  longest: { characters: 10_000, words: '10 KiB', fix: 'Split it.' },
  merge: false,
  oddKey: (name: string | undefined) => ({
    input: name ?? 'a key',
    rule: 'must be a word',
    fix: 'Rename it.',
  }),
};
const read = (text: string) => readDocument(text, 'a.yml', rules);

function fault(text: string): InputError {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('readDocument', () => {
  it('reads values, and knows the line of each place', () => {
    const { value, lineOf } = read('a: 1\nb:\n  - x\n  - y: [2]\n');
    expect(value).toEqual({ a: 1, b: ['x', { y: [2] }] });
    expect(lineOf([])).toBe(1);
    expect(lineOf(['b'])).toBe(2);
    expect(lineOf(['b', 1, 'y'])).toBe(4);
  });

  it('gives the nearest place above for what is absent', () => {
    const { lineOf } = read('a: 1\nb: { c: 2 }\n');
    expect(lineOf(['b', 'd', 'e'])).toBe(2);
    expect(lineOf(['z'])).toBe(1);
  });

  it('follows an alias to where its keys are written', () => {
    const { value, lineOf } = read('a: &one\n  x: 1\nb: *one\n');
    expect(value).toEqual({ a: { x: 1 }, b: { x: 1 } });
    expect(lineOf(['b', 'x'])).toBe(2);
  });

  it.each([
    ['a: [1', 1, 'must be one valid YAML document'],
    ['a: 1\na: 2\n', 2, 'must hold every key of a mapping once, got a twice'],
    ['a: { "b c": 1, "b c": 2 }\n', 1, 'must hold every key of a mapping once, got "b c" twice'],
    ['a: 1\n---\nb: 2\n', 2, 'must be one valid YAML document'],
    ['a: 1\n? [x, y]\n: 2\n', 2, 'must be a word'],
    ['__proto__: { a: 1 }\n', 1, 'must be a word'],
  ])('refuses %j with its line', (text, line, rule) => {
    const { message } = fault(text);
    expect(message).toContain(rule);
    expect(message).toContain(`(a.yml:${line})`);
  });

  it('refuses what is too long, nested too deeply, or explodes', () => {
    expect(fault(`a: ${'x'.repeat(10_000)}`).message).toBe(
      'a.yml must be at most 10 KiB, got 10 KiB. Split it.',
    );
    expect(fault('['.repeat(4_000)).message).toContain('a.yml must');
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [i, name] of ['b', 'c', 'd', 'e'].entries()) {
      bomb.push(`${name}: &${name} [${`*${'abcd'[i]}, `.repeat(9)}]`);
    }
    expect(fault(bomb.join('\n')).message).toBe(
      'a.yml must not repeat itself through aliases. Write the values out.',
    );
  });
});
