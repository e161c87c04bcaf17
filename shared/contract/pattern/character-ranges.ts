/** Characters as code points, from first to last. */
export type Range = readonly [first: number, last: number];

const lastCodePoint = 0x10ffff;

/** Ranges in order, none of which touches another. */
export function merged(ranges: readonly Range[]): Range[] {
  const result: [number, number][] = [];
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    const before = result.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else result.push([first, last]);
  }
  return result;
}

/** All other characters. */
export function complement(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  let next = 0;
  for (const [first, last] of merged(ranges)) {
    if (first > next) result.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= lastCodePoint) result.push([next, lastCodePoint]);
  return result;
}

/** Characters that JavaScript's `\d`, `\s`, `\w` and `.` stand for. */
export const escapes = {
  digit: [[0x30, 0x39]],
  word: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
  space: [
    [0x09, 0x0d],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ],
  lineEnd: [
    [0x0a, 0x0a],
    [0x0d, 0x0d],
    [0x2028, 0x2029],
  ],
} as const satisfies Record<string, readonly Range[]>;

const known = new Map<string, readonly Range[]>();

/** Characters with a Unicode property, as this JavaScript knows them. */
export function withProperty(key: string, value: string | null): readonly Range[] {
  const name = value === null ? key : `${key}=${value}`;
  const found = known.get(name) ?? rangesWith(name);
  known.set(name, found);
  return found;
}

function rangesWith(name: string): Range[] {
  const property = new RegExp(`^\\p{${name}}$`, 'u');
  const result: [number, number][] = [];
  for (let code = 0; code <= lastCodePoint; code++) {
    // Halves of characters are no text.
    if (code >= 0xd800 && code <= 0xdfff) continue;
    if (!property.test(String.fromCodePoint(code))) continue;
    const before = result.at(-1);
    if (before !== undefined && before[1] === code - 1) before[1] = code;
    else result.push([code, code]);
  }
  return result;
}
