/** a − b, row by row. */
export function differences(a: Float64Array, b: Float64Array): Float64Array {
  const all = new Float64Array(a.length);
  for (let i = 0; i < all.length; i++) all[i] = a[i] - b[i];
  return all;
}
