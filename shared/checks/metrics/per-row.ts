/** A number for each of n rows. */
export function perRow(n: number, number: (row: number) => number): Float64Array {
  const values = new Float64Array(n);
  for (let row = 0; row < n; row++) values[row] = number(row);
  return values;
}
