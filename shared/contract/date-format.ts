/** Letters of the JDK's DateTimeFormatter and what strptime calls them. */
const letters: readonly [RegExp, string][] = [
  [/^(?:yyyy|uuuu|YYYY)/, '%Y'],
  [/^(?:yy|uu|YY)/, '%y'],
  [/^MMMM/, '%B'],
  [/^MMM/, '%b'],
  [/^MM/, '%m'],
  [/^M/, '%-m'],
  [/^D{3}/, '%j'],
  [/^(?:dd|DD)/, '%d'],
  [/^d/, '%-d'],
  [/^EEEE/, '%A'],
  [/^E{1,3}/, '%a'],
  [/^HH/, '%H'],
  [/^H/, '%-H'],
  [/^(?:hh|KK)/, '%I'],
  [/^(?:h|K)/, '%-I'],
  [/^mm/, '%M'],
  [/^m/, '%-M'],
  [/^ss/, '%S'],
  [/^s/, '%-S'],
  [/^S{9}/, '%n'],
  [/^S{4,8}/, '%f'],
  [/^S{1,3}/, '%g'],
  [/^a+/, '%p'],
  [/^(?:Z|X|x|z|VV|O)+/, '%z'],
];

/**
 * The strptime pattern of a date format as the standard writes it: of the JDK's DateTimeFormatter (`yyyy-MM-dd`); one of
 * strptime's own passes as it is. `T` needs no quotes, because the standard's own examples have none, and `YYYY-MM-DD` is
 * read as year, month and day. Where all is ISO 8601, no pattern is needed.
 */
export function strptimeOf(
  format: string,
  type: 'date' | 'timestamp' | 'time',
): { pattern: string } | { iso: true } | { unknown: string } {
  if (format.includes('%')) return { pattern: format };
  let pattern = '';
  let rest = format;
  while (rest !== '') {
    const quoted = /^'((?:[^']|'')*)'/.exec(rest);
    const letter = letters.find(([form]) => form.test(rest));
    if (quoted) {
      pattern += quoted[1] === '' ? "'" : quoted[1].replaceAll("''", "'");
      rest = rest.slice(quoted[0].length);
    } else if (/^T(?![a-zA-Z]*T)/.test(rest)) {
      pattern += 'T';
      rest = rest.slice(1);
    } else if (letter) {
      pattern += letter[1];
      rest = rest.replace(letter[0], '');
    } else if (/^[A-Za-z[\]{}#]/.test(rest)) {
      return { unknown: `${rest[0]} has no counterpart in strptime` };
    } else {
      pattern += rest[0];
      rest = rest.slice(1);
    }
  }
  const iso = {
    date: /^%Y-%m-%d$/,
    timestamp: /^%Y-%m-%d[T ]%H:%M:%S(?:\.%[gfn])?(?:%z)?$/,
    time: /^%H:%M:%S(?:\.%[gfn])?(?:%z)?$/,
  }[type];
  return iso.test(pattern) ? { iso: true } : { pattern };
}
