/** Mass of the rows labelled k: row k of a confusion matrix summed. */
export function labelled(confusion: Float64Array, classes: number, k: number): number {
  let sum = 0;
  for (let j = 0; j < classes; j++) sum += confusion[k * classes + j];
  return sum;
}

/** Mass of the rows predicted k: column k of a confusion matrix summed. */
export function predicted(confusion: Float64Array, classes: number, k: number): number {
  let sum = 0;
  for (let j = 0; j < classes; j++) sum += confusion[j * classes + k];
  return sum;
}
