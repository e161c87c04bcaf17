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

/** A contract with a query of the user's own, which must find nothing. */
export const queried = (query: string): Files =>
  contracted(
    contract({
      table: `    quality:\n      - type: sql\n        query: ${JSON.stringify(query)}\n        mustBe: 0\n`,
    }),
  );

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
    name: 'a check that does not exist',
    files: { 'tollgate.yml': `${settings}validate: { checks: { missing_value: off } }\n` },
    says: 'validate.checks.missing_value (tollgate.yml:5) is not a known setting. Did you mean missing_values?',
  },
  {
    name: 'a limit out of its range',
    files: { 'tollgate.yml': `${settings}validate: { checks: { missing_values: { at-most: 5 } } }\n` },
    says: 'validate.checks.missing_values.at-most (tollgate.yml:5) must be at most 1, got 5. The largest share of rows.',
  },
  {
    name: 'a limit on the wrong side',
    files: { 'tollgate.yml': `${settings}validate: { checks: { missing_values: { at-least: 0.5 } } }\n` },
    says: 'validate.checks.missing_values.at-least (tollgate.yml:5) is not a known setting. Known here are severity, columns, except, at-most.',
  },
  {
    name: 'a memory limit that is none',
    inputs: { memory: 'lots' },
    says: 'memory must be an amount of storage with its unit, kB, MB, GB or TB, got "lots". Most memory that the data engine takes before it spills to disk. For example: memory: "4GB".',
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
