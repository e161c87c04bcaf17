/** What the text of a JSON document looks like before anything is built from it. */
export interface JsonShape {
  /** How deep its lists and objects lie in each other. */
  depth: number;
  /** The most commas of one list or object; its entries are one more. */
  commas: number;
  /** Keys of all objects. */
  keys: number;
  /** It ends inside a text, a list or an object. */
  open: boolean;
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const bracket = 0x5b;
const brace = 0x7b;

/**
 * Counts in one pass over UTF-8 bytes, without recursion and without building anything; it stops as soon as
 * the depth is above `deepest` or a list above `longest`. Of bytes that are no JSON the counts mean nothing,
 * and `JSON.parse` refuses them.
 */
export function jsonShape(bytes: Uint8Array, deepest: number, longest: number): JsonShape {
  const shape = { depth: 0, commas: 0, keys: 0, open: false };
  const counts = new Uint32Array(deepest + 2);
  let depth = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === quote) {
      i = endOfText(bytes, i + 1);
      if (i === bytes.length) shape.open = true;
    } else if (byte === comma) {
      counts[depth] += 1;
      if (counts[depth] > shape.commas) shape.commas = counts[depth];
      if (shape.commas >= longest) return shape;
    } else if (byte === colon) {
      shape.keys += 1;
    } else if (byte === bracket || byte === brace) {
      depth += 1;
      counts[depth] = 0;
      if (depth > shape.depth) shape.depth = depth;
      if (depth > deepest) return shape;
    } else if (byte === bracket + 2 || byte === brace + 2) {
      depth = Math.max(0, depth - 1);
    }
  }
  shape.open ||= depth > 0;
  return shape;
}

/** Where the quote stands that ends a text; the length of the bytes where none does. */
function endOfText(bytes: Uint8Array, from: number): number {
  for (let i = from; i < bytes.length; i++) {
    if (bytes[i] === quote) return i;
    if (bytes[i] === backslash) i += 1;
  }
  return bytes.length;
}
