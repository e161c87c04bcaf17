import { describe, expect, it } from 'vitest';
import { InputError } from '../../../shared/errors.ts';
import { contractText, read, refusal, withProperties } from './contracts.ts';

const property = (lines: string, apiVersion?: string) =>
  withProperties(`- name: a\n${lines.replaceAll(/^(?=.)/gm, '  ')}`, apiVersion);
const options = (type: string, lines: string, apiVersion?: string) =>
  property(`logicalType: ${type}\nlogicalTypeOptions: ${lines}`, apiVersion);
const quality = (lines: string, apiVersion?: string) => property(`quality:\n  - ${lines}`, apiVersion);
const ours = (implementation: string) =>
  quality(`{type: custom, engine: tollgate, implementation: ${implementation}}`);
const table = (lines: string) =>
  contractText(`schema:\n  - name: t\n${lines.replaceAll(/^(?=.)/gm, '    ')}`);

const nested = (depth: number) => `x: ${'['.repeat(depth)}${']'.repeat(depth)}`;
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g'].map((name, k) => `${name}: &${name} [${`*${'abcdef'[k]}, `.repeat(9)}]`),
].join('\n');

describe('a contract that cannot be read says what to do:', () => {
  it.each<[title: string, text: string, message: string]>([
    [
      'no YAML',
      'apiVersion: v3.1.0\nschema: [a',
      'c.odcs.yaml (c.odcs.yaml:2) must be one valid YAML document: Flow sequence in block collection must be sufficiently indented and end with a ]. Check the indentation and the quotes there.',
    ],
    [
      'a key twice',
      contractText('name: a\nname: b\n'),
      'c.odcs.yaml (c.odcs.yaml:7) must hold every key of a mapping once, got name twice. Keep one of the two, or rename one where names are free.',
    ],
    [
      'two documents',
      `${contractText('')}---\n${contractText('')}`,
      'c.odcs.yaml (c.odcs.yaml:6) must be one valid YAML document: Source contains multiple documents; please use YAML.parseAllDocuments(). Check the indentation and the quotes there.',
    ],
    ['an alias bomb', bomb, 'c.odcs.yaml must not repeat itself through aliases. Write the values out.'],
    ['endless nesting', nested(20_000), 'c.odcs.yaml must not be nested this deeply'],
    [
      'a key that reaches into JavaScript',
      '__proto__: {polluted: 1}',
      'c.odcs.yaml (c.odcs.yaml:1) must have plain words for keys. Remove this key.',
    ],
    [
      'more than anybody writes',
      `#${'x'.repeat(4 * 1024 * 1024)}`,
      'c.odcs.yaml must be at most 4 MiB, got 5 MiB. Describe each table in a contract of its own.',
    ],
    [
      'something else',
      'just words',
      'c.odcs.yaml (c.odcs.yaml:1) must be a data contract of the Open Data Contract Standard, got "just words". Have one written with: npx tollgate contract suggest <data file>.',
    ],
    [
      'another format',
      'dataContractSpecification: 1.1.0\nid: x',
      'dataContractSpecification (c.odcs.yaml:1) is another format, which gave way to the Open Data Contract Standard. Convert it with: datacontract export --format odcs.',
    ],
    [
      'no edition',
      'kind: DataContract',
      'apiVersion (c.odcs.yaml:1) is required. Write `apiVersion: v3.1.0`, the edition of the standard that the contract follows.',
    ],
    [
      'an old edition',
      contractText('', 'v2.2.2'),
      'apiVersion (c.odcs.yaml:1) must be one of v3.1.0, v3.0.2, v3.0.1, v3.0.0, got "v2.2.2". Edition 2 describes tables under `dataset`; move them to `schema` as edition 3 asks.',
    ],
    [
      'an edition without its v',
      contractText('', '3.0.2'),
      'apiVersion (c.odcs.yaml:1) must be one of v3.1.0, v3.0.2, v3.0.1, v3.0.0, got "3.0.2". Did you mean v3.0.2?',
    ],
    [
      'an edition to come',
      contractText('', 'v4.0.0'),
      'apiVersion (c.odcs.yaml:1) must be one of v3.1.0, v3.0.2, v3.0.1, v3.0.0, got "v4.0.0". Did you mean v3.1.0?',
    ],
    [
      'another kind',
      contractText('').replace('DataContract', 'DataProduct'),
      'kind (c.odcs.yaml:2) must be DataContract, got "DataProduct"',
    ],
    [
      'a version that YAML takes for a number',
      contractText('').replace('1.0.0', '1.0'),
      'version (c.odcs.yaml:4) must be text, got 1. Write it in quotes: "1".',
    ],
    [
      'a mistyped key, in 3.1',
      property('requird: true'),
      'schema[0].properties[0].requird (c.odcs.yaml:10) is not a key that the standard knows here. Did you mean required?',
    ],
    [
      'a key of nobody, in 3.1',
      contractText('owner: me\n'),
      'owner (c.odcs.yaml:6) is not a key that the standard knows here. What the standard does not name belongs under customProperties. Known here are version, kind, apiVersion, id, status, name, tenant, tags, servers, dataProduct, description, domain, schema, team, roles, support, price, slaDefaultElement, slaProperties, authoritativeDefinitions, customProperties, contractCreatedTs.',
    ],
    [
      'a mistyped key of a rule, in 3.0 which lets keys be',
      quality('{rule: nullCheck, mustBee: 0}', 'v3.0.2'),
      'schema[0].properties[0].quality[0].mustBee (c.odcs.yaml:11) is not a key that the standard knows here. Did you mean mustBe?',
    ],
    [
      'several mistakes at once',
      property('requird: true\nuniqe: yes\nlogicalType: text'),
      'schema[0].properties[0].requird (c.odcs.yaml:10) is not a key that the standard knows here. Did you mean required? Besides: line 11 uniqe is not a key that the standard knows here; line 12 logicalType must be one of string, date, timestamp, time, number, integer, object, array, boolean.',
    ],
    [
      'a word outside of a closed list',
      quality('{metric: nullValues, mustBe: 0, dimension: complete}'),
      'schema[0].properties[0].quality[0].dimension (c.odcs.yaml:11) must be one of accuracy, completeness, conformity, consistency, coverage, timeliness, uniqueness, got "complete". Did you mean completeness?',
    ],
    [
      'an unknown metric',
      quality('{metric: nullValue, mustBe: 0}'),
      'schema[0].properties[0].quality[0].metric (c.odcs.yaml:11) must be one of nullValues, missingValues, invalidValues, duplicateValues, rowCount, got "nullValue". Did you mean nullValues?',
    ],
    [
      'a rule without a limit',
      quality('{metric: nullValues}'),
      'schema[0].properties[0].quality[0] (c.odcs.yaml:11) must state its limit. Add mustBe: 0, or another operator.',
    ],
    [
      'a metric at the wrong place',
      quality('{metric: rowCount, mustBe: 1}'),
      'schema[0].properties[0].quality[0] (c.odcs.yaml:11) must stand under a table, because rowCount is about one. Move it to the quality of a table.',
    ],
    [
      'a mistyped argument',
      quality('{metric: invalidValues, mustBe: 0, arguments: {validvalues: [a]}}'),
      'schema[0].properties[0].quality[0].arguments.validvalues (c.odcs.yaml:11) is not an argument of invalidValues. Did you mean validValues?',
    ],
    [
      'a rule that says nothing of what is valid',
      quality('{metric: invalidValues, mustBe: 0}'),
      'schema[0].properties[0].quality[0].arguments (c.odcs.yaml:11) must say what is valid. Write arguments: {validValues: [a, b]} or arguments: {pattern: ...}, indented under arguments.',
    ],
    [
      'an argument beside its place, as the standard writes it once',
      property('quality:\n  - metric: invalidValues\n    mustBe: 0\n    arguments:\n    pattern: x'),
      'schema[0].properties[0].quality[0].pattern (c.odcs.yaml:14) is not a key that the standard knows here. Indent it under arguments.',
    ],
    [
      'no valid value',
      quality('{metric: invalidValues, mustBe: 0, arguments: {validValues: []}}'),
      'schema[0].properties[0].quality[0].arguments.validValues (c.odcs.yaml:11) must be a list of at least one value, got []. With an empty list no value is valid; remove the rule, or list them.',
    ],
    [
      'a compound of columns that are not there',
      table(
        'quality:\n  - {metric: duplicateValues, mustBe: 0, arguments: {properties: [id]}}\nproperties: [{name: ids}]',
      ),
      'schema[0].quality[0].arguments.properties[0] (c.odcs.yaml:9) must be the name of a property of the table, got "id". Did you mean ids?',
    ],
    [
      'more than all rows',
      quality('{metric: nullValues, mustBeLessThan: 500, unit: percent}'),
      'schema[0].properties[0].quality[0] (c.odcs.yaml:11) must ask for a share of 0 to 100 percent, got 500. A share of 0.05 is written 5 with unit: percent.',
    ],
    [
      'a share of a count',
      table('quality:\n  - {metric: rowCount, mustBe: 10, unit: percent}'),
      'schema[0].quality[0].unit (c.odcs.yaml:9) must be rows, because rowCount is no part of anything, got "percent"',
    ],
    [
      'a range upside down',
      quality('{metric: nullValues, mustBeBetween: [5, 1]}'),
      'schema[0].properties[0].quality[0].mustBeBetween (c.odcs.yaml:11) must be a list of a lower and a higher number, got [5,1]. Write [1, 5].',
    ],
    [
      'a range of nothing',
      quality('{metric: nullValues, mustBeBetween: [5, 5]}'),
      'schema[0].properties[0].quality[0].mustBeBetween (c.odcs.yaml:11) must be a list of a lower and a higher number, got [5,5]. Nothing lies between both; write mustBe: 5 for one value.',
    ],
    [
      'operators that contradict each other',
      quality('{metric: nullValues, mustBeGreaterThan: 5, mustBeLessOrEqualTo: 5}'),
      'schema[0].properties[0].quality[0].mustBeGreaterThan (c.odcs.yaml:11) leaves no value together with the other operators of the rule. Remove one of them.',
    ],
    [
      'a text for a limit',
      quality('{type: sql, query: SELECT 1, mustBe: many}'),
      'schema[0].properties[0].quality[0].mustBe (c.odcs.yaml:11) must be a number, or true or false, got "many". Compare texts inside a rule of type sql, which then answers true or false.',
    ],
    [
      'a query without its type',
      quality('{query: SELECT 1, mustBe: 1}'),
      'schema[0].properties[0].quality[0] (c.odcs.yaml:11) must state its type. Add type: sql.',
    ],
    [
      'no query',
      quality('{type: sql, mustBe: 1}'),
      'schema[0].properties[0].quality[0].query (c.odcs.yaml:11) is required of a rule of type sql. Write query: SELECT count(*) FROM {object} WHERE {property} < 0.',
    ],
    [
      'a query for a column under a table',
      table('quality:\n  - type: sql\n    query: "SELECT max({property}) FROM {object}"\n    mustBe: 1'),
      'schema[0].quality[0].query (c.odcs.yaml:10) must not ask for {property} under a table, got "SELECT max({property}) FROM {object}". Name the column, or move the rule to the property.',
    ],
    [
      'a rule of ours without a name',
      ours('{limit: 1}'),
      'schema[0].properties[0].quality[0].implementation.check (c.odcs.yaml:11) must be the name of a check. Checks are listed by: npx tollgate checks. A rule of rows is named under rule.',
    ],
    ['an unknown rule of rows', ours('{rule: ranges}'), ', got "ranges". Did you mean range?'],
    [
      'a rule of rows with a mistyped key',
      ours('{rule: range, type: number, minn: 1}'),
      'schema[0].properties[0].quality[0].implementation.minn (c.odcs.yaml:11) is not a key that the standard knows here. Did you mean min?',
    ],
    [
      'a rule of rows that lacks something',
      ours('{rule: range, min: 1}'),
      'schema[0].properties[0].quality[0].implementation.type (c.odcs.yaml:11) is required',
    ],
    [
      'a lower bound above the upper one',
      options('integer', '{minimum: 10, maximum: 1}'),
      'schema[0].properties[0].logicalTypeOptions.minimum (c.odcs.yaml:11) leaves no value: at least 10 and at most 1. Raise the upper bound or lower the other.',
    ],
    [
      'exclusive bounds with no whole number between',
      options('integer', '{exclusiveMinimum: 3, exclusiveMaximum: 4}'),
      'schema[0].properties[0].logicalTypeOptions.exclusiveMinimum (c.odcs.yaml:11) leaves no value: more than 3 and less than 4. Raise the upper bound or lower the other.',
    ],
    [
      'bounds without a multiple between',
      options('number', '{minimum: 1, maximum: 4, multipleOf: 5}'),
      'schema[0].properties[0].logicalTypeOptions.minimum (c.odcs.yaml:11) leaves no value: at least 1 and at most 4 and a multiple of 5. Raise the upper bound or lower the other.',
    ],
    [
      'a flag of 3.0 in 3.1',
      options('integer', '{minimum: 1, exclusiveMinimum: true}'),
      'schema[0].properties[0].logicalTypeOptions.exclusiveMinimum (c.odcs.yaml:11) must be a number, got true',
    ],
    [
      'a flag of 3.0 without its bound',
      options('integer', '{exclusiveMinimum: true}', 'v3.0.2'),
      'schema[0].properties[0].logicalTypeOptions.exclusiveMinimum (c.odcs.yaml:11) needs minimum beside it. Write the bound under minimum, or give the bound itself here with apiVersion v3.1.0.',
    ],
    [
      'lengths upside down',
      options('string', '{minLength: 5, maxLength: 4}'),
      'schema[0].properties[0].logicalTypeOptions.minLength (c.odcs.yaml:11) must be at most maxLength, which is 4, got 5',
    ],
    [
      'an option of another type',
      options('string', '{minimum: 5}'),
      'schema[0].properties[0].logicalTypeOptions.minimum (c.odcs.yaml:11) is not a key that the standard knows here. What the standard does not name belongs under customProperties. Known here are minLength, maxLength, pattern, format.',
    ],
    [
      'a date that does not exist',
      options('date', '{minimum: 2026-02-30}'),
      'schema[0].properties[0].logicalTypeOptions.minimum (c.odcs.yaml:11) must be a date or time stamp such as 2026-05-01, got "2026-02-30". Write bounds in ISO 8601, however the data writes them.',
    ],
    [
      'dates upside down',
      options('date', '{minimum: 2026-02-03, exclusiveMaximum: 2026-02-03}'),
      'schema[0].properties[0].logicalTypeOptions.minimum (c.odcs.yaml:11) leaves no value: at least 2026-02-03 and less than 2026-02-03. Raise the upper bound or lower the other.',
    ],
    [
      'a name twice',
      withProperties('- name: a\n- name: a'),
      'schema[0].properties[1].name (c.odcs.yaml:10) must be the name of one property of the table, got "a". Remove one of them.',
    ],
    [
      'a table twice',
      contractText('schema:\n  - name: t\n  - name: t\n'),
      'schema[1].name (c.odcs.yaml:8) must be the name of one table of the contract, got "t". Rename one of them, or tell them apart by physicalName.',
    ],
    [
      'ends of a relationship that differ in number',
      table('properties: [{name: a}]\nrelationships:\n  - {from: [t.a], to: [t.a, t.b]}'),
      'schema[0].relationships[0].to (c.odcs.yaml:10) must name as many columns as from, 1, got ["t.a","t.b"]',
    ],
    [
      'a relationship of a property that says its start',
      property('relationships: [{from: t.a, to: t.a}]'),
      'schema[0].properties[0].relationships[0].from (c.odcs.yaml:10) is not a key that the standard knows here. What the standard does not name belongs under customProperties. Known here are type, to, customProperties, description.',
    ],
    [
      'control characters in a name',
      withProperties('- name: "a\\u202e\\n"\n  requird: 1'),
      'schema[0].properties[0].requird (c.odcs.yaml:10) is not a key that the standard knows here. Did you mean required?',
    ],
    [
      'a hostile key',
      contractText('"\\u001b[31m<img src=x>": 1\n'),
      'c.odcs.yaml["\\u{1b}[31m<img src=x>"] (c.odcs.yaml:6) is not a key',
    ],
  ])('%s', (_, text, message) => {
    expect(refusal(text)).toContain(message);
  });
});

describe('a contract that is nested without end', () => {
  const deep = (depth: number) => ({
    lists: contractText(`customProperties: [{property: x, value: ${'['.repeat(depth)}${']'.repeat(depth)}}]`),
    unknown: contractText(`x: ${'{x: '.repeat(depth)}1${'}'.repeat(depth)}`),
    items: property(
      `logicalType: array\nitems: ${'{logicalType: array, items: '.repeat(depth)}{}${'}'.repeat(depth)}`,
    ),
  });

  it.each([100, 500, 1_000, 2_000, 4_000])('is read or refused in words, %d levels deep', (depth) => {
    for (const text of Object.values(deep(depth))) {
      try {
        read(text);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }
  });
});

describe('a pattern that cannot run says what to write instead:', () => {
  it.each<[pattern: string, message: string]>([
    [
      '^(?=.*\\d).+$',
      'must not look ahead ((?=.*\\d)), because RE2, which runs it, cannot, got "^(?=.*\\\\d).+$". Split it into several rules invalidValues with a pattern each: a value must fit them all.',
    ],
    [
      '^(?!x)',
      'must not look ahead ((?!x)), because RE2, which runs it, cannot, got "^(?!x)". Split it: a rule invalidValues for what must be, and a rule of type sql with regexp_matches for what must not be.',
    ],
    ['(?<=a)b', 'must not look behind ((?<=a)), because RE2, which runs it, cannot'],
    ['(?<!a)b', 'must not look behind ((?<!a)), because RE2, which runs it, cannot'],
    ['(a)\\1', 'must not refer back to a group (\\1), because RE2, which runs it, cannot'],
    ['(?<x>a)\\k<x>', 'must not refer back to a group (\\k<x>), because RE2, which runs it, cannot'],
    ['(', 'must be a regular expression as JavaScript has them: unterminated group'],
    ['[z-a]', 'must be a regular expression as JavaScript has them: range out of order in character class'],
    [
      '(?i)abc',
      'must be a regular expression as JavaScript has them, without flags at its start, got "(?i)abc". Write both cases out, as [aA].',
    ],
    ['(?P<x>a)', 'without groups named as in Python, got "(?P<x>a)". Leave the name out: (…).'],
    ['\\Aabc\\Z', 'without \\A, \\Z, \\z'],
    ['[[:alpha:]]', 'without classes of POSIX'],
    ['a++', 'without possessive quantifiers'],
    ['(?>a)', 'without atomic groups'],
    ['(?i:a)', 'must not switch flags inside'],
    ['a{20000}', 'must not repeat anything this often (more than 10000 times in all)'],
    ['((a{1000}){1000}){1000}', 'must not repeat anything this often'],
    ['((((((a{10}){10}){10}){10}){10}){10}){10}', 'must not repeat anything this often'],
    ['('.repeat(4_000) + ')'.repeat(4_000), 'must not be nested this deeply'],
    ['a'.repeat(10_001), 'must be at most 10000 characters long'],
    [String.raw`\p{L}`.repeat(20), 'must not hold this many classes of characters'],
  ])('%.60s', (pattern, message) => {
    expect(refusal(options('string', `{pattern: ${JSON.stringify(pattern)}}`))).toContain(message);
  });
});
