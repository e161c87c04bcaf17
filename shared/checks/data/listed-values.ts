/** A few values in a sentence, quoted, long ones cut: `"north", "south" and 3 more`. */
export function listedValues(values: readonly string[], most = 3): string {
  const shown = values
    .slice(0, most)
    .map((value) => JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value));
  const rest = values.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
