import { Untranslatable } from './expectation.ts';

/** What `\w` stands for inside brackets: in Python the letters of all scripts, unless the flag `a` restricts it. */
const word = String.raw`\p{L}\p{N}_`;
const asciiWord = 'A-Za-z0-9_';
const escapes: Readonly<Record<string, string>> = { a: String.raw`\x07`, A: '^', Z: '$' };
const kept = new Set(['d', 'D', 's', 'S', 'b', 'B', 'n', 'r', 't', 'f', 'v']);
const special = new Set([...'^$\\.*+?()[]{}|/']);
/** Most repetitions that RE2 counts to. */
const mostRepeated = 1_000;

/**
 * A pattern of Python's `re` as RE2 and JavaScript both read it.
 *
 * `\w` knows the letters of all scripts, as in Python; `\d`, `\s` and `\b` know ASCII, and `$` does not match before a
 * last line break.
 *
 * @throws Untranslatable where it looks around, refers back, or is none
 */
export function pythonPattern(pattern: string): string {
  const refuse = (why: string): never => {
    throw new Untranslatable(`its pattern ${JSON.stringify(pattern.slice(0, 200))} ${why}`);
  };
  const flags = /^\(\?([a-zA-Z]+)\)/.exec(pattern);
  const inline = flags ? [...flags[1]].filter((flag) => !'uaL'.includes(flag)) : [];
  const letters = flags?.[1].includes('a') ? asciiWord : word;
  if (inline.some((flag) => !'ims'.includes(flag))) refuse(`uses the flag ${inline.join('')}`);
  let out = '';
  let at = flags ? flags[0].length : 0;
  const rest = () => pattern.slice(at);
  const take = (expression: RegExp): RegExpExecArray | undefined => {
    const found = expression.exec(rest());
    if (found) at += found[0].length;
    return found ?? undefined;
  };
  let inClass = false;
  const escaped = (): string => {
    const code = take(/^\\x([0-9a-fA-F]{2})|^\\u([0-9a-fA-F]{4})|^\\U([0-9a-fA-F]{8})/);
    if (code) return literal(Number.parseInt(code[1] ?? code[2] ?? code[3], 16));
    const octal = take(/^\\(0[0-7]{0,2}|[0-3][0-7]{2})/);
    if (octal) return literal(Number.parseInt(octal[1], 8));
    if (!inClass && /^\\[1-9]/.test(rest())) refuse('refers back to a group, which RE2 cannot');
    const [, one] = take(/^\\([\s\S])/) ?? refuse('ends in a backslash');
    if (one === 'w') return inClass ? letters : `[${letters}]`;
    if (one === 'W') return inClass ? refuse(String.raw`has \W inside brackets`) : `[^${letters}]`;
    if (one === 'b' && inClass) return String.raw`\x08`;
    if (kept.has(one)) return `\\${one}`;
    if (Object.hasOwn(escapes, one))
      return inClass && one !== 'a' ? refuse(`has \\${one} inside brackets`) : escapes[one];
    if (/[A-Za-z0-9]/.test(one)) refuse(`has \\${one}, which is not known`);
    return special.has(one) || (inClass && (one === '-' || one === '^')) ? `\\${one}` : one;
  };
  while (at < pattern.length) {
    if (pattern[at] === '\\') {
      out += escaped();
    } else if (inClass) {
      const [one] = take(/^[\s\S]/) as RegExpExecArray;
      if (one === ']') inClass = false;
      if (one === '[') out += '\\[';
      else if (one === '&' && pattern[at] === '&') refuse('has && inside brackets');
      else out += one;
    } else if (take(/^\(\?P<[^>]*>/)) {
      out += '(';
    } else if (take(/^\(\?#[^)]*\)/)) {
      // a comment
    } else if (/^\(\?<?[=!]/.test(rest())) {
      refuse('looks around, which RE2 cannot; state the rule without lookaround');
    } else if (/^\(\?(?:P=|\()/.test(rest())) {
      refuse('refers back to a group, which RE2 cannot');
    } else if (/^\(\?>|^(?:[*+?]|\{\d*,?\d*\})\+/.test(rest())) {
      refuse('holds on to what it matched (atomic or possessive), which RE2 cannot');
    } else if (/^\(\?(?!:)/.test(rest())) {
      const group = take(/^\(\?([ims]+):/);
      out += group ? group[0] : refuse('has flags in its middle');
    } else if (take(/^\(\?:/)) {
      out += '(?:';
    } else if (/^\[/.test(rest())) {
      const [opening] = take(/^\[\^?\]?/) as RegExpExecArray;
      out += opening.replace(']', '\\]');
      inClass = true;
    } else if (/^\{/.test(rest())) {
      const counted = take(/^\{(\d*)(,?)(\d*)\}/);
      if (!counted || (counted[1] === '' && counted[3] === '' && counted[2] === '') || counted[0] === '{,}') {
        out += counted ? counted[0].replace('{', '\\{').replace('}', '\\}') : '\\{';
        if (!counted) at++;
        continue;
      }
      const [, from, comma, to] = counted;
      if (Math.max(Number(from), Number(to)) > mostRepeated)
        refuse(`repeats more than ${mostRepeated} times, which RE2 does not`);
      out += `{${from || '0'}${comma}${to}}`;
    } else {
      const one = pattern[at++];
      out += one === '}' || one === ']' ? `\\${one}` : one;
    }
  }
  if (inClass) refuse('has brackets that do not end');
  const whole = inline.length > 0 ? `(?${inline.join('')}:${out})` : out;
  try {
    new RegExp(whole, 'u');
  } catch (cause) {
    throw new Untranslatable(
      `its pattern ${JSON.stringify(pattern.slice(0, 200))} is none: ${cause instanceof Error ? cause.message : ''}`,
    );
  }
  return whole;
}

/** One character, by its code, where it stands in a pattern. */
function literal(code: number): string {
  const one = String.fromCodePoint(code);
  if (code < 0x20 || code === 0x7f) return `\\x${code.toString(16).padStart(2, '0')}`;
  return special.has(one) || one === '-' || one === '^' ? `\\x${code.toString(16).padStart(2, '0')}` : one;
}

/** A pattern that matches where any of these does. */
export function alternatives(patterns: readonly string[]): string {
  return patterns.length === 1 ? patterns[0] : patterns.map((pattern) => `(?:${pattern})`).join('|');
}

/** SQL's LIKE as a pattern of the whole value. */
export function likePattern(like: string, sign: string | undefined): string {
  let out = '';
  const characters = [...like];
  for (let at = 0; at < characters.length; at++) {
    const one = characters[at];
    if (one === sign && at + 1 < characters.length) out += quoted(characters[++at]);
    else out += one === '%' ? '.*' : one === '_' ? '.' : quoted(one);
  }
  return `^(?s:${out})$`;
}

function quoted(one: string): string {
  return special.has(one) ? `\\${one}` : one;
}
