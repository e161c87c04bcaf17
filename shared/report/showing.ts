import { formatCount } from './format-number.ts';

/** A paragraph "showing N of M" to put after what was shortened; empty where all is shown. */
export function showing(shown: number, all: number): string {
  return all > shown ? `\n\nshowing ${formatCount(shown)} of ${formatCount(all)}` : '';
}
