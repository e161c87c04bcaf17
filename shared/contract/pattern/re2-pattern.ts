import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { complement, escapes, merged, type Range, withProperty } from './character-ranges.ts';

/** What keeps a pattern from being translated, as the end of a sentence, and what to do about it. */
export class PatternFault extends Error {
  override readonly name = 'PatternFault';
  readonly fix: string | undefined;

  constructor(message: string, fix?: string) {
    super(message);
    this.fix = fix;
  }
}

/** RE2 repeats nothing more often than this; longer ones are put together. */
const mostRepeats = 1_000;
/** So many such parts are put together. */
const mostParts = 10;
/** Most characters of a pattern, and of what it comes to. */
const longest = 10_000;
const longestWritten = 100_000;

/**
 * A regular expression of JavaScript (ECMA-262) in RE2's syntax, matching the same texts: `\s`, `.` and `\p{…}` are
 * written out as JavaScript understands them, names of groups fall away. Read in Unicode mode where that is possible, as
 * JSON Schema advises; in any case a character is a code point.
 *
 * @throws PatternFault where it is no such expression, or cannot be said in RE2: it looks around, or refers back
 */
export function re2Pattern(pattern: string): string {
  if (pattern.length > longest) throw new PatternFault(`must be at most ${longest} characters long`);
  try {
    const { text } = alternatives(parse(pattern).alternatives);
    if (text.length > longestWritten) {
      throw new PatternFault(
        'must not hold this many classes of characters',
        'Name the characters of a class together: [\\p{L}\\p{N}].',
      );
    }
    return text;
  } catch (error) {
    if (error instanceof RangeError) throw new PatternFault('must not be nested this deeply');
    throw error;
  }
}

function parse(pattern: string): AST.Pattern {
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  const parsed = (unicode: boolean) => parser.parsePattern(pattern, 0, pattern.length, { unicode });
  try {
    return parsed(true);
  } catch (error) {
    if (error instanceof RangeError) throw error;
  }
  refuse(pattern, mistaken);
  try {
    return parsed(false);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    refuse(pattern, foreign);
    const said =
      error instanceof Error
        ? error.message.replace(/^Invalid regular expression: (?:\/.*\/\w*: )?/s, '')
        : '';
    throw new PatternFault(`must be a regular expression as JavaScript has them: ${said.toLowerCase()}`);
  }
}

type Foreign = readonly [form: RegExp, what: string, fix: string];

/** What JavaScript takes for plain characters. */
const mistaken: readonly Foreign[] = [
  [
    /(?:^|[^\\])(?:\\\\)*\\[AZzQEGhR]/,
    '\\A, \\Z, \\z, \\Q, \\E, \\G, \\h and \\R',
    'Write ^ and $ for the start and the end.',
  ],
  [/\[\[:\w+:\]/, 'classes of POSIX', 'Write [A-Za-z], \\d, \\w or \\p{L}.'],
];

/** What JavaScript does not read at all. */
const foreign: readonly Foreign[] = [
  [/^\(\?[a-zA-Z]+\)/, 'flags at its start', 'Write both cases out, as [aA].'],
  [/\(\?P[<=]/, 'groups named as in Python', 'Leave the name out: (…).'],
  [/\(\?>/, 'atomic groups', 'Write (?:…).'],
  [/[*+?}]\+/, 'possessive quantifiers', 'Leave the second + out.'],
];

function refuse(pattern: string, forms: readonly Foreign[]): void {
  for (const [form, what, fix] of forms) {
    if (!form.test(pattern)) continue;
    throw new PatternFault(`must be a regular expression as JavaScript has them, without ${what}`, fix);
  }
}

function alternatives(all: readonly AST.Alternative[]): Written {
  const each = all.map(({ elements }) => sequence(elements));
  return {
    text: each.map(({ text }) => text).join('|'),
    repeats: Math.max(...each.map(({ repeats }) => repeats)),
  };
}

/** In a pattern without Unicode mode a character beyond U+FFFF is written as two halves. */
function sequence(elements: readonly AST.Element[]): Written {
  let text = '';
  let most = 1;
  for (let k = 0; k < elements.length; k++) {
    const element = elements[k];
    const next = elements[k + 1];
    if (
      element.type === 'Character' &&
      isHigh(element.value) &&
      next?.type === 'Character' &&
      isLow(next.value)
    ) {
      text += escaped(0x10000 + (element.value - 0xd800) * 0x400 + (next.value - 0xdc00));
      k++;
      continue;
    }
    const { text: one, repeats } = written(element);
    text += one;
    most = Math.max(most, repeats);
  }
  return { text, repeats: most };
}

interface Written {
  text: string;
  /** How often RE2 repeats what is innermost, all nested quantifiers together. */
  repeats: number;
}

function written(element: AST.Element): Written {
  switch (element.type) {
    case 'Character':
      return { text: escaped(element.value), repeats: 1 };
    case 'CharacterSet':
    case 'CharacterClass':
      return { text: oneOf(rangesOf(element)), repeats: 1 };
    case 'Assertion':
      return { text: assertion(element), repeats: 1 };
    case 'Group':
    case 'CapturingGroup':
      if (element.type === 'Group' && element.modifiers !== null)
        throw new PatternFault('must not switch flags inside', 'Write both cases out, as [aA].');
      return grouped(alternatives(element.alternatives));
    case 'Quantifier':
      return quantified(element);
    case 'Backreference':
      throw new PatternFault(
        `must not refer back to a group (${element.raw}), because RE2, which runs it, cannot`,
        'Write the repeated part out, or use a rule of type sql.',
      );
    default:
      throw new PatternFault(`must not use ${element.raw}`);
  }
}

function grouped({ text, repeats }: Written): Written {
  // DuckDB's optimizer takes `(?:)b` for something that matches nothing.
  return { text: text === '' ? '' : `(?:${text})`, repeats };
}

function assertion(element: AST.Assertion): string {
  switch (element.kind) {
    case 'start':
      return '^';
    case 'end':
      return '$';
    case 'word':
      return element.negate ? '\\B' : '\\b';
    default:
      throw new PatternFault(
        `must not look ${element.kind === 'lookahead' ? 'ahead' : 'behind'} (${element.raw}), because RE2, which runs it, cannot`,
        element.negate
          ? 'Split it: a rule invalidValues for what must be, and a rule of type sql with regexp_matches for what must not be.'
          : 'Split it into several rules invalidValues with a pattern each: a value must fit them all.',
      );
  }
}

function quantified({ element, min, max }: AST.Quantifier): Written {
  const { text: one, repeats } = written(element);
  if (one === '' || max === 0) return { text: '', repeats: 1 };
  const each = Math.floor(mostRepeats / repeats);
  const parts = Math.ceil(Math.max(min, max === Infinity ? 0 : max) / Math.max(1, each));
  if (each < 1 || parts > mostParts || one.length * parts > longestWritten) {
    throw new PatternFault(
      `must not repeat anything this often (more than ${mostRepeats * mostParts} times in all)`,
      'Ask for lengths with minLength and maxLength.',
    );
  }
  const times = (count: number, form: (part: number) => string): string => {
    let text = '';
    for (let left = count; left > 0; left -= each) text += `${one}${form(Math.min(left, each))}`;
    return text;
  };
  const exactly = min === 0 ? '' : min === 1 ? one : times(min, (part) => `{${part}}`);
  if (max === Infinity)
    return {
      text: min === 1 ? `${one}+` : `${exactly}${one}*`,
      repeats: Math.max(repeats, repeats * Math.min(min, each)),
    };
  const optional = max - min;
  const rest = optional === 0 ? '' : optional === 1 ? `${one}?` : times(optional, (part) => `{0,${part}}`);
  return {
    text: `${exactly}${rest}`,
    repeats: Math.max(repeats, repeats * Math.min(Math.max(min, optional), each)),
  };
}

type ClassPart = AST.CharacterSet | AST.CharacterClass | AST.CharacterClassElement;

function rangesOf(part: ClassPart): readonly Range[] {
  switch (part.type) {
    case 'Character':
      return [[part.value, part.value]];
    case 'CharacterClassRange':
      return [[part.min.value, part.max.value]];
    case 'CharacterClass': {
      const ranges = part.elements.flatMap((element) => rangesOf(element as ClassPart));
      return part.negate ? complement(ranges) : ranges;
    }
    case 'CharacterSet': {
      if (part.kind === 'any') return complement(escapes.lineEnd);
      const ranges = part.kind === 'property' ? withProperty(part.key, part.value) : escapes[part.kind];
      return part.negate ? complement(ranges) : ranges;
    }
    default:
      throw new PatternFault(`must not use ${part.raw}`);
  }
}

/** One character of these. */
function oneOf(ranges: readonly Range[]): string {
  const all = merged(ranges);
  const spelled = (some: readonly Range[]): string =>
    some
      .map(([first, last]) => (first === last ? escaped(first) : `${escaped(first)}-${escaped(last)}`))
      .join('');
  if (all.length === 0) return '[^\\x{0}-\\x{10FFFF}]';
  const others = complement(all);
  if (others.length === 0) return '[\\x{0}-\\x{10FFFF}]';
  return all.at(-1)?.[1] === 0x10ffff ? `[^${spelled(others)}]` : `[${spelled(all)}]`;
}

function escaped(code: number): string {
  const character = String.fromCodePoint(code);
  if (/[A-Za-z0-9_ ]/.test(character)) return character;
  return /[!-~]/.test(character) ? `\\${character}` : `\\x{${code.toString(16).toUpperCase()}}`;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
