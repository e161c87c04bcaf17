import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word that a mistyped one most likely meant, or undefined where none is near: at most
 * a third of the longer word's letters differ, or only their order does, counting `_` and `-` as the same.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > 100) return undefined;
  const plain = (text: string) => text.toLowerCase().replaceAll(/[_\s.]/g, '-');
  const letters = (text: string) => [...plain(text)].sort().join('');
  const best = closest(plain(word), known.map(plain));
  const found = known[known.map(plain).indexOf(best)];
  if (distance(plain(word), best) <= Math.max(word.length, found.length) / 3) return found;
  return known.find((one) => one.length === word.length && letters(one) === letters(word));
}
