import { gzipSync } from 'node:zlib';
import type { BadInput, Files } from '../evaluate-vs-champion/bad-inputs.ts';

const rows = [...Array(60).keys()];
const csv = (header: string, line: (k: number) => string) => `${header}\n${rows.map(line).join('\n')}\n`;

const settings = `version: 1
model: { name: bad, task: binary }
columns: { id: id, label: label, positive: "1" }
data: { test: test.csv, contract: people.odcs.yaml }
`;

/** A contract over the three columns; `property` are further lines of `age`, `table` of the table. */
export const contract = ({ property = '', table = '', top = '' } = {}) => `apiVersion: v3.1.0
kind: DataContract
id: people
version: 1.0.0
status: active
${top}schema:
  - name: people
${table}    properties:
      - name: id
        logicalType: string
        required: true
      - name: age
        logicalType: integer
${property}      - name: label
        logicalType: integer
`;

/** Files that the gate judges without complaint. */
export const good: Files = {
  'tollgate.yml': settings,
  'people.odcs.yaml': contract(),
  'test.csv': csv('id,age,label', (k) => `r${k},${20 + ((k * 7) % 50)},${k % 3 === 0 ? 1 : 0}`),
};

const contracted = (text: string): Files => ({ 'people.odcs.yaml': text });

/** A contract with queries of the user's own, which must find nothing. */
export const queried = (...queries: readonly string[]): Files => {
  const rules = queries.map(
    (query) => `      - type: sql\n        query: ${JSON.stringify(query)}\n        mustBe: 0\n`,
  );
  return contracted(contract({ table: `    quality:\n${rules.join('')}` }));
};

/** Each fault of the user's, with what the user is told. */
export const badInputs: readonly BadInput[] = [
  {
    name: 'no contract there',
    files: { 'people.odcs.yaml': null },
    says: 'data.contract must be a file that exists, got "people.odcs.yaml". Have one written with: npx tollgate contract suggest <data file>.',
  },
  {
    name: 'a contract that is a folder',
    files: { 'tollgate.yml': settings.replace('people.odcs.yaml', '.') },
    says: 'data.contract must be a file that can be read, got "." (EISDIR). Check the path.',
  },
  {
    name: 'a contract that is no YAML',
    files: contracted('schema: [\n  - name: people\n'),
    says: 'people.odcs.yaml (people.odcs.yaml:2) must be one valid YAML document',
  },
  {
    name: 'a contract that is no UTF-8',
    files: { 'people.odcs.yaml': Buffer.from('id: é', 'latin1') },
    says: 'data.contract must be UTF-8 text, got "people.odcs.yaml". Save it as UTF-8.',
  },
  {
    name: 'a contract of another standard',
    files: contracted('dataContractSpecification: 1.1.0\nid: people\n'),
    says: 'dataContractSpecification (people.odcs.yaml:1) is another format, which gave way to the Open Data Contract Standard. Convert it with: datacontract export --format odcs.',
  },
  {
    name: 'a contract of another version',
    files: contracted(contract().replace('v3.1.0', 'v4.0.0')),
    says: 'apiVersion (people.odcs.yaml:1) must be one of v3.1.0, v3.0.2, v3.0.1, v3.0.0, got "v4.0.0". Did you mean v3.1.0?',
  },
  {
    name: 'an unknown key',
    files: contracted(contract({ property: '        requird: true\n' })),
    says: 'schema[0].properties[1].requird (people.odcs.yaml:14) is not a key that the standard knows here. Did you mean required?',
  },
  {
    name: 'a word that the standard does not know',
    files: contracted(
      contract({ property: '        quality: [{ metric: nullValues, mustBe: 0, dimension: speed }]\n' }),
    ),
    says: 'schema[0].properties[1].quality[0].dimension (people.odcs.yaml:14) must be one of accuracy, completeness, conformity, consistency, coverage, timeliness, uniqueness, got "speed"',
  },
  {
    name: 'a metric that the standard does not know',
    files: contracted(contract({ property: '        quality: [{ metric: nulValues, mustBe: 0 }]\n' })),
    says: 'schema[0].properties[1].quality[0].metric (people.odcs.yaml:14) must be one of nullValues, missingValues, invalidValues, duplicateValues, rowCount, got "nulValues". Did you mean nullValues?',
  },
  {
    name: 'an impossible range',
    files: contracted(contract({ property: '        logicalTypeOptions: { minimum: 90, maximum: 18 }\n' })),
    says: 'schema[0].properties[1].logicalTypeOptions.minimum (people.odcs.yaml:14) leaves no value: at least 90 and at most 18. Raise the upper bound or lower the other.',
  },
  {
    name: 'a regular expression that looks ahead',
    files: contracted(
      contract().replace(
        'logicalType: string',
        'logicalType: string\n        logicalTypeOptions: { pattern: "^(?=r)r[0-9]+$" }',
      ),
    ),
    says: 'schema[0].properties[0].logicalTypeOptions.pattern (people.odcs.yaml:11) must not look ahead ((?=r)), because RE2, which runs it, cannot, got "^(?=r)r[0-9]+$". Split it into several rules invalidValues with a pattern each: a value must fit them all.',
  },
  {
    name: 'a regular expression that is none',
    files: contracted(
      contract().replace(
        'logicalType: string',
        'logicalType: string\n        logicalTypeOptions: { pattern: "^(r" }',
      ),
    ),
    says: 'schema[0].properties[0].logicalTypeOptions.pattern (people.odcs.yaml:11) must be a regular expression as JavaScript has them: unterminated group, got "^(r"',
  },
  {
    name: 'a type that the standard does not know',
    files: contracted(contract().replace('logicalType: string', 'logicalType: varchar')),
    says: 'schema[0].properties[0].logicalType (people.odcs.yaml:10) must be one of string, date, timestamp, time, number, integer, object, array, boolean, got "varchar"',
  },
  {
    name: 'a column twice',
    files: contracted(contract({ property: '      - name: age\n' })),
    says: 'schema[0].properties[2].name (people.odcs.yaml:14) must be the name of one property of the table, got "age". Remove one of them.',
  },
  {
    name: 'no data there',
    files: { 'test.csv': null },
    says: 'data.test must be a file that exists, got "test.csv"',
  },
  {
    name: 'no data at all',
    files: { 'tollgate.yml': settings.replace('test: test.csv, ', '') },
    says: 'data must name the rows to judge. Give the input data, or write data.train or data.test in tollgate.yml.',
  },
  {
    name: 'a table without rows',
    files: { 'test.csv': 'id,age,label\n' },
    says: 'data.test must hold at least one row, got "test.csv", which has column names and nothing else',
  },
  {
    name: 'a truncated row',
    files: { 'test.csv': csv('id,age,label', (k) => (k === 30 ? `r${k},20` : `r${k},20,1`)) },
    says: 'data.test must have 3 fields in every row, as the header has, got 2 in line 32 of "test.csv"',
  },
  {
    name: 'a file that is no Parquet',
    files: { 'test.parquet': 'PAR1 and then nothing' },
    inputs: { test: 'test.parquet' },
    says: 'data.test must be a whole parquet file, got "test.parquet"',
  },
  {
    name: "a pointer of Git LFS in the data's place",
    files: { 'test.csv': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n' },
    says: `data.test must be the file itself, got "test.csv", which is Git LFS's pointer to the file. Check out with lfs: true, or run: git lfs pull.`,
  },
  {
    name: "a page of HTML in the data's place",
    files: { 'test.csv': '<!DOCTYPE html>\n<html><body>404</body></html>\n' },
    says: 'data.test must be the file itself, got "test.csv", which is a page of HTML or XML. Look into the file: a download that failed often leaves one.',
  },
  {
    name: 'data that are no UTF-8',
    files: {
      'test.csv': Buffer.from(
        csv('id,age,label', (k) => `é${k},20,1`),
        'latin1',
      ),
    },
    says: 'data.test must be text in UTF-8, got other bytes in line 2 of "test.csv". Write the file again with the encoding utf-8.',
  },
  {
    name: 'an open quote',
    files: { 'test.csv': csv('id,age,label', (k) => `${k === 30 ? '"' : ''}r${k},20,1`) },
    says: 'data.test must close every quoted field, got an open quote in line 32 of "test.csv"',
  },
  {
    name: 'a row of more than 8 MB',
    files: { 'test.csv': csv('id,age,label', (k) => `r${k},${k === 3 ? '9'.repeat(9_000_000) : 20},1`) },
    says: 'data.test must have rows of at most 8 MB, got a longer one in line 5 of "test.csv"',
  },
  {
    name: 'a column twice in the data',
    files: { 'test.csv': csv('id,age,age', (k) => `r${k},20,1`) },
    says: 'data.test must have each column once, got "age" twice in "test.csv". Rename one of them.',
  },
  {
    name: 'jsonl that is one array',
    files: { 'test.jsonl': '[\n{"id": "r0", "label": 1}\n]\n' },
    inputs: { test: 'test.jsonl' },
    says: 'data.test must hold one JSON object a line, got "[" in line 1 of "test.jsonl"',
  },
  {
    name: 'jsonl with a key twice in an object',
    files: { 'test.jsonl': '{"id": "r0", "label": 1, "label": 0}\n' },
    inputs: { test: 'test.jsonl' },
    says: 'data.test must hold each key of an object once, got "label" twice in row 1. Rename one of them.',
  },
  {
    name: 'a packed file that is cut',
    files: { 'test.csv.gz': gzipSync(String(good['test.csv'])).subarray(0, -4) },
    inputs: { test: 'test.csv.gz' },
    says: 'data.test must be a whole gzip file, got "test.csv.gz", which is cut short or damaged (unexpected end of file). Write or download it again.',
  },
  {
    name: 'a format that it does not read',
    files: { 'test.xlsx': 'x' },
    inputs: { test: 'test.xlsx' },
    says: 'data.test must end in .csv, .tsv, .parquet or .jsonl (text also .gz or .zst), got "test.xlsx"',
  },
  {
    name: 'a check that does not exist',
    files: { 'tollgate.yml': `${settings}validate: { checks: { missing_value: off } }\n` },
    says: 'validate.checks.missing_value (tollgate.yml:5) is not a known setting. Did you mean missing_values?',
  },
  {
    name: 'a limit out of its range',
    files: { 'tollgate.yml': `${settings}validate: { checks: { missing_values: { at-most: 5 } } }\n` },
    says: 'validate.checks.missing_values.at-most (tollgate.yml:5) must be at most 1, got 5. Write 0.05 for 5 %.',
  },
  {
    name: 'a limit on the wrong side',
    files: { 'tollgate.yml': `${settings}validate: { checks: { missing_values: { at-least: 0.5 } } }\n` },
    says: 'validate.checks.missing_values.at-least (tollgate.yml:5) is not a known setting. Did you mean at-most?',
  },
  {
    name: 'a memory limit that is none',
    inputs: { memory: 'lots' },
    says: 'memory must be an amount of storage with its unit, kB, MB, GB or TB, got "lots". Most memory that the data engine takes before it spills to disk. For example: memory: "4GB".',
  },
];

/** Queries that have to be stopped; the first runs to its limit of a minute. */
export const endlessQueries = [
  {
    query: 'SELECT count(*) FROM people, range(10000000) b, range(10000000) c WHERE b.range + c.range = -1',
    name: 'one that runs for ever',
    says: 'the query must end within 60 s. It was stopped. Let it read fewer rows, and join on equal values.',
  },
  {
    query: "SELECT length(string_agg(repeat('x', 10000), '')) FROM range(1000000)",
    name: 'one that allocates without end',
    says: 'the query must need at most 1024 MB of memory. It was stopped. Aggregate before you join, and build no long texts or lists.',
  },
];

/** Queries of a contract that are refused, with what their check says; all else is judged. */
export const badQueries: readonly { name: string; query: string; says: string }[] = [
  { name: 'one that writes', query: 'DROP TABLE people', says: 'the query must be a SELECT' },
  {
    name: 'one that reads a file',
    query: "SELECT count(*) FROM read_text('/etc/passwd')",
    says: 'the query must call functions that work on values alone, got read_text()',
  },
  { name: 'one that attaches', query: "ATTACH '/tmp/other.db'", says: 'the query must be a SELECT' },
  { name: 'one that installs', query: 'INSTALL httpfs', says: 'the query must be a SELECT' },
  {
    name: 'one of a column that is not there',
    query: 'SELECT count(*) FROM people WHERE agee < 0',
    says: 'the query must be one that DuckDB can run, got Binder Error: Referenced column "agee" not found',
  },
];
