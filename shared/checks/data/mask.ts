/** What separates the parts of a value, shown as it is; anything else that is no letter or digit is hidden, too. */
const separators = new Set(' -./+():@,');
const isTelling = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** Longest mask. */
const longest = 40;

/** The first character, where at least four letters and digits leave something to guess, and stars for the rest. */
function maskedParts(characters: readonly string[]): string {
  const isLong = characters.filter(isTelling).length >= 4;
  let masked = '';
  let stars = 0;
  for (const [k, character] of characters.entries()) {
    if (separators.has(character)) {
      masked += character;
      stars = 0;
    } else if (k === 0 && isLong && isTelling(character)) masked += character;
    else if (stars++ < 3) masked += '*';
  }
  return masked.slice(0, longest);
}

/**
 * A value as it may be shown: `j***@e***.com`, `+** *** ***`, `S***`. It is never longer than the value, has at most 40
 * characters, and shows the first character, where that is a letter or digit and at least four of them are there, and
 * the separators between its parts; of an e-mail address also the first of its domain, likewise, and an ending of at most
 * three letters. Everything else is stars, three for a word of any length.
 */
export function mask(text: string): string {
  const [, local, domain, ending] = /^([^@\s]{1,64})@([^@\s]{2,253})(\.[a-z]{2,3})$/i.exec(text) ?? [];
  if (local === undefined) return maskedParts([...text.slice(0, 4 * longest)]);
  return `${maskedWord(local)}@${maskedWord(domain)}${ending}`;
}

/** The same for a part of an address, its own separators hidden as well. */
function maskedWord(word: string): string {
  const characters = [...word];
  const shown = characters.filter(isTelling).length >= 4 && isTelling(characters[0]) ? characters[0] : '';
  return shown + '*'.repeat(Math.min(3, word.length - shown.length));
}
