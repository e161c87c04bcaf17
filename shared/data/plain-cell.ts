import { literal } from './sql-text.ts';

/** Zeros of the decimal digits, besides ASCII's, that people type numbers with; each is followed by its 1 to 9. */
const zeros = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0xff10,
];

/** Soft hyphen, zero-width characters, direction marks, word joiner, byte order mark. */
const unseen =
  '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff';

const digits = zeros.map((zero) => String.fromCodePoint(...Array.from({ length: 10 }, (_, k) => zero + k)));

/** Other forms of @, full stop, plus, dash and space, each with its ASCII character. */
const forms: readonly (readonly [string, string])[] = [
  ['\uff20\ufe6b', '@'],
  ['\uff0e', '.'],
  ['\uff0b', '+'],
  ['\uff0d\u2010\u2011\u2012\u2013\u2014\u2212', '-'],
  ['\u3000\u00a0\u2007\u202f', ' '],
];

const from = `${digits.join('')}${forms.map(([other]) => other).join('')}`;
const to = `${'0123456789'.repeat(zeros.length)}${forms.map(([other, ascii]) => ascii.repeat(other.length)).join('')}`;

/**
 * SQL for a text in which traces of personal data can be sought: its first `longest` characters, digits of all scripts
 * as ASCII's, without characters that nobody sees. Plain ASCII costs nothing.
 */
export function plainCell(text: string, longest: number): string {
  const short = `(CASE WHEN strlen(${text}) > ${longest} THEN left(${text}, ${longest}) ELSE ${text} END)`;
  return `(CASE WHEN strlen(${text}) = length(${text}) THEN ${short}
    WHEN NOT regexp_matches(${short}, ${literal(`[${from}${unseen}]`)}) THEN ${short}
    ELSE translate(${short}, ${literal(from + unseen)}, ${literal(to)}) END)`;
}
