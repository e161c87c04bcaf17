/** Characters that nobody sees, combining grapheme joiner and variation selectors among them. */
const unseen = /\p{Cf}|\u034f|[\ufe00-\ufe0f]/gu;
const dashes = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/gu;
const foreignDigits = /(?![0-9])\p{Nd}/gu;
const isDigit = /^\p{Nd}$/u;

function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  // Decimal digits stand in runs of ten, each run by itself.
  while (value < 9 && isDigit.test(String.fromCodePoint(point - value - 1))) value++;
  return String(value);
}

/**
 * A cell as the detectors read it: its first `longest` characters with digits of every script as ASCII's, full-width
 * letters as usual ones, one kind of dash and of space, and without characters that nobody sees.
 */
export function plainText(text: string, longest: number): string {
  const short = text.slice(0, longest);
  if (/^[\x20-\x7e]*$/.test(short)) return short.replace(/ {2,}/g, ' ');
  return short
    .toWellFormed()
    .normalize('NFKC')
    .slice(0, longest)
    .replace(unseen, '')
    .replace(dashes, '-')
    .replace(/\s+/gu, ' ')
    .replace(foreignDigits, asciiDigit);
}
