import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { re2Pattern } from '../../../../shared/contract/pattern/re2-pattern.ts';
import { type Database, openDatabase } from '../../../../shared/data/database.ts';
import { literal } from '../../../../shared/data/sql-text.ts';
import { loadEngine } from '../../../../shared/engines/index.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ engine: await loadEngine('duckdb') });
});
afterAll(() => database.close());

/** JavaScript's answer: in Unicode mode where the pattern allows it. */
function inJavaScript(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return new RegExp(pattern).test(text);
  }
}

async function inDuckDB(pattern: string, texts: readonly string[]): Promise<boolean[]> {
  const values = texts.map((text, k) => `(${k}, ${asSql(text)})`).join(', ');
  const rows = await database.rows(
    `SELECT regexp_matches(value, ${literal(re2Pattern(pattern))}) FROM (VALUES ${values}) AS t(k, value) ORDER BY k`,
  );
  return rows.map(([matches]) => matches === true);
}

/** DuckDB refuses a zero byte in a literal. */
function asSql(text: string): string {
  return text
    .split('\0')
    .map((part) => literal(part))
    .join(` || chr(0) || `);
}

const texts = [
  '',
  'a',
  'A',
  'ab',
  'aab',
  'abab',
  'ACC12345678',
  'DE89370400440532013000',
  ' ',
  '\t\v\f',
  '\u00a0',
  '\ufeff',
  '\u2028',
  'a\nb',
  'a\rb',
  'a\u2029b',
  'a\n',
  'é',
  'É',
  'ß',
  'ſ',
  '\u212a',
  'Ω',
  'Ж',
  '٣',
  '中文',
  '😀',
  '😀😀',
  'e\u0301',
  '-',
  '_',
  '/',
  '\\',
  '^$',
  '.',
  '[a]',
  '12.50',
  '1e5',
  'x'.repeat(1_500),
  'c\u0001d',
  '\u0007',
  '\b',
  '2026-05-01',
  'a b-c_d',
  "it's",
];

const patterns = [
  '',
  'a',
  '^a$',
  'ACC[0-9]{8}',
  '^[A-Z]{2}[0-9]{2}[A-Z0-9]{4}[0-9]{7}([A-Z0-9]?){0,16}$',
  '.',
  '^.$',
  '^..$',
  '^.+$',
  '\\d',
  '^\\D+$',
  '\\s',
  '^\\S+$',
  '\\w',
  '^\\W$',
  '[\\s\\d]',
  '[^\\s]',
  '[^]',
  '[]',
  '[^\\W_]',
  '[\\b]',
  '\\bb',
  '\\Bb',
  '\\u0041',
  '\\u{1F600}',
  '\\uD83D\\uDE00',
  '\\ud83d\\ude00{2}',
  '^😀$',
  '^[😀a]$',
  '\\x41',
  '\\cA',
  '\\t\\v\\f',
  '\\0',
  '\\/',
  '\\-',
  '[a\\-z]',
  '[\\]\\[]',
  '^[.^$*+?()|{}\\\\/\\[\\]-]+$',
  '\\p{L}',
  '^\\p{Lu}$',
  '\\P{L}',
  '\\p{Script=Greek}',
  '\\p{Script_Extensions=Cyrillic}',
  '\\p{Emoji_Presentation}',
  '\\p{Alphabetic}',
  '[\\p{Nd}_]',
  '[^\\p{L}]',
  '(?<year>\\d{4})-(?<month>\\d\\d)',
  '(?:ab)+',
  '(a|b)*c?',
  'a||b',
  '(|a)b',
  'a{0}b',
  '()b',
  '(|)b',
  '(?:){3}b',
  '(a{0}|)b',
  '((a{0})*)+b',
  '^(?:|a)$',
  '[a-c]{0,0}b',
  'a{2}',
  'a{2,}b',
  'a{0,1}b',
  'a{1,}',
  'a+?b',
  'a??b',
  '^x{1500}$',
  '^x{1400,1600}$',
  '^x{1501,}$',
  '^x{1200,}$',
  '^(x{30}){50}$',
  'a{,2}',
  'x{',
  '^[\\w.+-]+@[\\w-]+\\.[\\w.]+$',
  'a$|^b',
  '$^',
  '(^a)',
  'a\\$',
  '\u2028',
  'ſ',
  '[k]',
  '\\1',
  "it's",
];

describe('re2Pattern', () => {
  it.each(patterns)('matches what JavaScript matches: %j', async (pattern) => {
    const expected = texts.filter((text) => inJavaScript(pattern, text));
    const found = await inDuckDB(pattern, texts);
    expect(texts.filter((_, k) => found[k])).toEqual(expected);
  });

  it('matches what JavaScript matches, whatever is put together', async () => {
    const atom = fc.oneof(
      fc.constantFrom(
        'a',
        'b',
        'é',
        '😀',
        '.',
        '\\d',
        '\\w',
        '\\s',
        '\\W',
        '\\S',
        '\\n',
        '\\u00e9',
        '\\p{L}',
        '\\b',
        '^',
        '$',
      ),
      fc
        .tuple(
          fc.boolean(),
          fc.array(fc.constantFrom('a', 'b-f', '\\d', '\\s', 'é', '\\W', '😀', '\\-', '\\n'), {
            maxLength: 3,
          }),
        )
        .map(([negate, parts]) => `[${negate ? '^' : ''}${parts.join('')}]`),
    );
    const tree = fc.letrec<{ any: string }>((tie) => ({
      any: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        atom,
        fc.tuple(tie('any'), tie('any')).map(([x, y]) => `${x}${y}`),
        fc.tuple(tie('any'), tie('any')).map(([x, y]) => `(?:${x}|${y})`),
        fc
          .tuple(tie('any'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{0,2}', '*?'))
          .map(([x, times]) => `(${x})${times}`),
      ),
    })).any;
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'é', '😀', '1', ' ', '\n', '_', '-', '\u2028'),
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(tree, fc.array(text, { minLength: 8, maxLength: 8 }), async (pattern, some) => {
        expect(await inDuckDB(pattern, some)).toEqual(some.map((one) => inJavaScript(pattern, one)));
      }),
      { numRuns: 300 },
    );
  });
});
