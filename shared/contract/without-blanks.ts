/** Keys whose value may be null, and keys below which null is a value like others. */
const mayBeNull = new Set(['value', 'valueExt']);
const opaque = new Set(['value', 'arguments', 'implementation', 'examples']);

/** A document without the keys that stand there with nothing behind them, as the standard's own examples have some. */
export function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (inner === null && !mayBeNull.has(key)) return [];
      return [[key, opaque.has(key) ? inner : withoutBlanks(inner)]];
    }),
  );
}
