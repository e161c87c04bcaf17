const digits = 4;
const buckets = 1 << 16;

/**
 * Row numbers in ascending order of the values; equal values (−0 and 0 among them) keep their order.
 * O(n): a radix sort over the bits of the doubles. Throws a RangeError for NaN.
 */
export function argsort(values: Float64Array): Uint32Array {
  const n = values.length;
  if (n < 2048) return bySorting(values);
  const low = new Uint32Array(n);
  const high = new Uint32Array(n);
  const word = new Float64Array(1);
  const halves = new Uint32Array(word.buffer);
  const histogram = new Uint32Array(digits * buckets);
  for (let i = 0; i < n; i++) {
    const value = values[i];
    if (Number.isNaN(value)) throw notANumber(i);
    word[0] = value + 0;
    // Doubles order like whole numbers once the sign bit is flipped, and all bits where it is set.
    const flip = halves[1] >>> 31 ? 0xffffffff : 0;
    const l = (halves[0] ^ flip) >>> 0;
    const h = (halves[1] ^ (flip | 0x80000000)) >>> 0;
    low[i] = l;
    high[i] = h;
    histogram[l & 0xffff]++;
    histogram[buckets + (l >>> 16)]++;
    histogram[2 * buckets + (h & 0xffff)]++;
    histogram[3 * buckets + (h >>> 16)]++;
  }
  let order = new Uint32Array(n);
  let next = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  for (let digit = 0; digit < digits; digit++) {
    const counts = histogram.subarray(digit * buckets, (digit + 1) * buckets);
    const words = digit < 2 ? low : high;
    const shift = digit % 2 === 0 ? 0 : 16;
    if (counts[(words[0] >>> shift) & 0xffff] === n) continue;
    let start = 0;
    for (let b = 0; b < buckets; b++) {
      const count = counts[b];
      counts[b] = start;
      start += count;
    }
    for (let i = 0; i < n; i++) {
      const row = order[i];
      next[counts[(words[row] >>> shift) & 0xffff]++] = row;
    }
    [order, next] = [next, order];
  }
  return order;
}

function bySorting(values: Float64Array): Uint32Array {
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) throw notANumber(i);
  return Uint32Array.from(values, (_, i) => i).sort((a, b) =>
    values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : a - b,
  );
}

function notANumber(row: number): RangeError {
  return new RangeError(`argsort needs numbers, got NaN at row ${row}`);
}
