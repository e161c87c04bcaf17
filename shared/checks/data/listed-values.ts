import { shownValue } from './shown-value.ts';

/** A few values in a sentence, quoted, long ones cut, personal ones masked: `"north", "south" and 3 more`. */
export function listedValues(values: readonly string[], most = 3): string {
  const shown = values.slice(0, most).map((value) => shownValue(value, 40));
  const rest = values.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
