import { describe, expect, it } from 'vitest';
import { brokenRows, textTable } from './tables.ts';

/** What RE2 takes a pattern for, where others might differ: a pattern, and for each text whether it matches. */
const cases: readonly (readonly [about: string, pattern: string, Readonly<Record<string, boolean>>])[] = [
  ['finds a match anywhere', 'b', { abc: true, ac: false }],
  [
    'is anchored by ^ and $ at the text, not at its lines',
    '^b$',
    { b: true, 'a\nb': false, 'b\n': false, 'b\nc': false },
  ],
  ['takes lines by (?m)', '(?m)^b$', { 'a\nb\nc': true, ab: false }],
  ['has no line feed for a point, but by (?s)', 'a.b', { 'a\nb': false, 'a b': true, 'a\rb': true }],
  ['knows points for line feeds', '(?s)a.b', { 'a\nb': true }],
  ['ignores letter case by (?i)', '(?i)straße', { STRASSE: false, STRAßE: true, Straße: true }],
  ['tells code points, not bytes', '^.{2}$', { é1: true, '🤦1': true, '🤦🏼': true, é: false }],
  ['knows digits and words of ASCII alone', '^[\\d\\w]+$', { a1_: true, é: false, '١': false }],
  ['knows classes of Unicode', '^\\p{L}+$', { Zoë: true, Я: true, a1: false }],
  ['knows POSIX classes', '^[[:alpha:]]+$', { ab: true, é: false }],
  ['knows word boundaries of ASCII', '\\bcat\\b', { 'a cat.': true, concat: false, écaté: true, écat: true }],
  ['is greedy, or not by ?', '^(a+?)(a*)$', { aaa: true }],
  ['counts up to a thousand', '^a{1000}$', { [`${'a'.repeat(1000)}`]: true, [`${'a'.repeat(999)}`]: false }],
  ['escapes by \\Q…\\E', '\\Qa.b\\E', { 'a.b': true, axb: false }],
  ['takes quotes and backslashes as they are', '^it\'s \\\\ "x"$', { 'it\'s \\ "x"': true, 'its x': false }],
  ['matches everything where it is empty', '', { a: true }],
  ['is quick where others take for ever', '^(a+)+$', { [`${'a'.repeat(50_000)}b`]: false }],
];

describe('pattern', () => {
  for (const [about, pattern, texts] of cases) {
    it(about, async () => {
      const values = Object.keys(texts);
      const table = await textTable(values);
      const broken = await brokenRows(table, { rule: 'pattern', column: 'v', pattern });
      expect(values.filter((_, k) => !broken.includes(k))).toEqual(values.filter((value) => texts[value]));
      const not = await brokenRows(table, { rule: 'pattern', column: 'v', pattern, not: true });
      expect([...broken, ...not].sort((a, b) => a - b)).toEqual(values.map((_, k) => k));
    });
  }

  it('fails alone where RE2 knows no such pattern', async () => {
    const table = await textTable(['a', 'b']);
    const asked = ['(?=a)', '(a)\\1', 'a{1001}', '(', '(?<!a)b'].map((pattern) =>
      table.failing({ rule: 'pattern', column: 'v', pattern }),
    );
    const good = table.failing({ rule: 'pattern', column: 'v', pattern: 'a' });
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual(asked.map(() => 'rejected'));
    expect(await good).toBe(1);
  });
});
