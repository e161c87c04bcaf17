import { nearest } from '../documents/nearest.ts';
import { quoted } from './refuse-rows.ts';

/** Names that a message lists at most. */
const mostNamed = 10;

/**
 * What a message proposes for a name that is not known: the nearest one, or where none is near those that are there, as
 * `all` says it: `The label holds "0", "1".` One sentence; empty where none is known.
 */
export function suggestion(word: string, known: readonly string[], all: string): string | undefined {
  if (known.length === 0) return undefined;
  const meant = nearest(word, known);
  if (meant !== undefined) return `Nearest: ${quoted(meant)}.`;
  const more = known.length > mostNamed ? ', …' : '';
  return `${all} ${known.slice(0, mostNamed).map(quoted).join(', ')}${more}.`;
}
