/** Weighted mean, and weighted mean of the squared distance from it. */
export function moments(
  values: Float64Array | Int32Array,
  weight?: Float64Array,
): { mean: number; variance: number } {
  let all = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const mass = weight ? weight[i] : 1;
    all += mass;
    sum += mass * values[i];
  }
  const mean = sum / all;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (weight ? weight[i] : 1) * (values[i] - mean) ** 2;
  return { mean, variance: squares / all };
}
