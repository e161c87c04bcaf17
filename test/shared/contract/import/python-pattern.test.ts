import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Untranslatable } from '../../../../shared/contract/import/great-expectations/expectation.ts';
import {
  alternatives,
  likePattern,
  pythonPattern,
} from '../../../../shared/contract/import/great-expectations/python-pattern.ts';
import { type Database, openDatabase } from '../../../../shared/data/database.ts';
import { loadEngine } from '../../../../shared/engines/index.ts';

interface Known {
  texts: string[];
  /** Whether Python finds the pattern in each text; null where it is none. */
  patterns: { pattern: string; found: boolean[] | null }[];
}

const known: Known = JSON.parse(
  readFileSync(new URL('../../../fixtures/known-values/python-patterns.json', import.meta.url), 'utf8'),
);

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ engine: await loadEngine('duckdb') });
});
afterAll(() => database.close());

/** Whether RE2 finds a pattern in each of the texts. */
async function foundIn(texts: readonly string[], pattern: string): Promise<boolean[]> {
  const rows = await database.rows(
    'SELECT regexp_matches(t.text, $1) FROM (SELECT unnest(from_json($2, $3)) AS text, unnest(range($4)) AS k) t ORDER BY k',
    [pattern, JSON.stringify(texts), '["VARCHAR"]', texts.length],
  );
  return rows.map(([found]) => found === true);
}

function translated(pattern: string): string | undefined {
  try {
    return pythonPattern(pattern);
  } catch (error) {
    if (error instanceof Untranslatable) return undefined;
    throw error;
  }
}

/** What the docstring says differs: `$` before a last line break, digits, spaces and word ends beyond ASCII. */
function mayDiffer(pattern: string, text: string): boolean {
  if (pattern.includes('$') && text.endsWith('\n')) return true;
  return /\\[dsb]/i.test(pattern) && /[^\0-\x7f]/.test(text);
}

describe('pythonPattern', () => {
  it.each(known.patterns.filter(({ pattern }) => translated(pattern) !== undefined))(
    'finds $pattern in the texts that Python finds it in',
    async ({ pattern, found }) => {
      const ours = await foundIn(known.texts, translated(pattern) ?? '');
      const differing = known.texts.filter((text, k) => ours[k] !== found?.[k] && !mayDiffer(pattern, text));
      expect(differing).toEqual([]);
    },
  );

  it('refuses what Python refuses, and what RE2 cannot', () => {
    const refused = known.patterns.filter(({ pattern }) => translated(pattern) === undefined);
    expect(refused.map(({ pattern }) => pattern)).toMatchInlineSnapshot(`
      [
        "(?x) a b",
        "(?=a)b",
        "(?!a)b",
        "(?<=a)b",
        "(?<!a)b",
        "(a)\\1",
        "(?P<q>a)(?P=q)",
        "(?>a+)b",
        "a++b",
        "a{2}+",
        "(a)?(?(1)b|c)",
        "[a",
        "(a",
        "a)",
        "*a",
        "[z-a]",
        "\\Qa\\E",
        "\\p{L}",
        "[\\W]",
        "[a&&b]",
        "a{2000}",
        "\\N{DIGIT ONE}",
      ]
    `);
  });

  it.each([
    ['(?=a)b', /looks around/],
    [String.raw`(a)\1`, /refers back/],
    ['a{2000}', /more than 1000 times/],
    ['[a', /do not end/],
    ['(a', /is none/],
  ])('says why %s is refused', (pattern, why) => {
    expect(() => pythonPattern(pattern)).toThrow(why);
  });

  it('is a pattern of JavaScript, too', () => {
    for (const { pattern } of known.patterns) {
      const ours = translated(pattern);
      if (ours !== undefined) expect(() => new RegExp(ours, 'u')).not.toThrow();
    }
  });
});

describe('alternatives', () => {
  it('finds any of the patterns, whatever they alternate themselves', async () => {
    expect(await foundIn(['a', 'bc', 'd', 'x'], alternatives(['^a$|^b', 'd']))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('likePattern', () => {
  it.each([
    ['a%', undefined, [true, true, false, true]],
    ['_b', undefined, [true, false, false, false]],
    ['a!%%', '!', [false, false, false, true]],
  ])('reads %s as SQL does', async (like, sign, found) => {
    expect(await foundIn(['ab', 'a\nbc', 'xa', 'a%x'], likePattern(like, sign))).toEqual(found);
  });
});
