/** What separates the parts of a number or a name, shown as it is; anything else that is no letter or digit is hidden, too. */
const separators = new Set(' -./+():@,');

/** Longest mask; what would be longer ends with a star. */
const longest = 40;

/** Stars for what is hidden, at most three, so that the length of a long word is hidden as well. */
function hidden(text: string, shown: number): string {
  return text.slice(0, shown) + '*'.repeat(Math.min(3, text.length - shown));
}

function maskedParts(text: string): string {
  let masked = '';
  let stars = 0;
  for (const [k, character] of [...text.slice(0, 4 * longest)].entries()) {
    if (separators.has(character)) {
      masked += character;
      stars = 0;
    } else if (k === 0 && text.length >= 4 && /[\p{L}\p{N}]/u.test(character)) masked += character;
    else if (stars++ < 3) masked += '*';
  }
  return masked.length <= longest ? masked : `${masked.slice(0, longest - 1)}*`;
}

/**
 * A value as it may be shown: `j***@e***.com`, `+4* *** ***`, `S***`. It is never longer than the value and at most 40
 * characters, and shows its first letter or digit, where the value has four characters, and the separators between its
 * parts; of an e-mail address also the first letter of its domain and an ending of at most three letters. All other
 * letters and digits are stars, three for a word of any length.
 */
export function mask(text: string): string {
  const [, local, domain, ending] = /^([^@\s]{1,64})@([^@\s]{2,253})(\.[a-z]{2,3})$/i.exec(text) ?? [];
  if (local === undefined) return maskedParts(text);
  return `${hidden(local, local.length >= 4 ? 1 : 0)}@${hidden(domain, domain.length >= 4 ? 1 : 0)}${ending}`;
}
