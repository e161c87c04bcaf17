/** Words that turn a name around: `email_opt_in`, `phone_count` and `hashed_ssn` hold none of these. */
const turning = new Set(
  (
    'count cnt n num nums has had is was were opt optin in out type kind flag valid validated verified verification hash hashed ' +
    'hmac sha sha1 sha256 md5 encrypted masked token domain provider carrier length len score rate ratio pct percent share ' +
    'days day hours since sent send opened open clicks clicked bounce bounced known missing given avg mean median max min sum ' +
    'total std status source template campaign change changes changed attempts area model brand os version plan usage bill ' +
    'service services minutes calls call anzahl hat ist nombre_de nb total'
  ).split(' '),
);

/** A column's name as words: `customerEMail_2` is `customer e mail`. */
export function wordsOf(name: string): string[] {
  return name
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/u)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
}

/** Whether a column's name says that it holds what these hints are for. */
export function isHinted(name: string, hints: readonly string[]): boolean {
  const words = wordsOf(name);
  if (words.some((word) => turning.has(word))) return false;
  const spaced = ` ${words.join(' ')} `;
  const joined = words.join('');
  return hints.some((hint) => spaced.includes(` ${hint} `) || joined === hint.replaceAll(' ', ''));
}
