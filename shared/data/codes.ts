/** Codes 0 … levels − 1, in the smallest array that holds them. */
export type Codes = Uint8Array | Uint16Array | Int32Array;

/** An array of `n` codes. Levels are the number of different codes. */
export function newCodes(levels: number, n: number): Codes {
  if (levels <= 0x100) return new Uint8Array(n);
  return levels <= 0x10000 ? new Uint16Array(n) : new Int32Array(n);
}
