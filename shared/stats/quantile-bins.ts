import { midranks } from './midranks.ts';

/**
 * Numbers as codes of at most `bins` groups of about the same size, by rank; equal numbers share a group, and NaN is
 * group −1.
 */
export function quantileBins(values: Float64Array, bins: number): Int32Array {
  const present = values.filter((value) => !Number.isNaN(value));
  const ranks = midranks(present);
  const codes = new Int32Array(values.length).fill(-1);
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    codes[i] = Math.min(bins - 1, Math.floor(((ranks[at++] - 0.5) / present.length) * bins));
  }
  return codes;
}
