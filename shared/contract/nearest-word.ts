import { closest, distance } from 'fastest-levenshtein';

/** The known word that a mistyped one most likely meant: letter case aside, at most a third of its letters differ. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > 100) return undefined;
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[_\s-]/g, '');
  const best = closest(plain(word), known.map(plain));
  const found = known[known.map(plain).indexOf(best)];
  return distance(plain(word), best) > Math.max(word.length, found.length) / 3 ? undefined : found;
}
