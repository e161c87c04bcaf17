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

/** Each fault of the user's, with what the user is told. */
export const badInputs: readonly BadInput[] = [
  { name: 'no contract there', files: { 'people.odcs.yaml': null }, says: 'x' },
  { name: 'a contract that is no YAML', files: contracted('schema: [\n  - name: people\n'), says: 'x' },
  {
    name: 'a contract that is no UTF-8',
    files: { 'people.odcs.yaml': Buffer.from('id: é', 'latin1') },
    says: 'x',
  },
  {
    name: 'a contract of another standard',
    files: contracted('dataContractSpecification: 1.1.0\nid: people\n'),
    says: 'x',
  },
  {
    name: 'a contract of another version',
    files: contracted(contract().replace('v3.1.0', 'v4.0.0')),
    says: 'x',
  },
  { name: 'an unknown key', files: contracted(contract({ property: '        requird: true\n' })), says: 'x' },
  {
    name: 'a word that the standard does not know',
    files: contracted(
      contract({ property: '        quality: [{ metric: nullValues, mustBe: 0, dimension: speed }]\n' }),
    ),
    says: 'x',
  },
  {
    name: 'a metric that the standard does not know',
    files: contracted(contract({ property: '        quality: [{ metric: nulValues, mustBe: 0 }]\n' })),
    says: 'x',
  },
  {
    name: 'an impossible range',
    files: contracted(contract({ property: '        logicalTypeOptions: { minimum: 90, maximum: 18 }\n' })),
    says: 'x',
  },
  {
    name: 'a regular expression that looks ahead',
    files: contracted(
      contract().replace(
        'logicalType: string',
        'logicalType: string\n        logicalTypeOptions: { pattern: "^(?=r)r[0-9]+$" }',
      ),
    ),
    says: 'x',
  },
  {
    name: 'a regular expression that is none',
    files: contracted(
      contract().replace(
        'logicalType: string',
        'logicalType: string\n        logicalTypeOptions: { pattern: "^(r" }',
      ),
    ),
    says: 'x',
  },
  {
    name: 'a type that the standard does not know',
    files: contracted(contract().replace('logicalType: string', 'logicalType: varchar')),
    says: 'x',
  },
  { name: 'a column twice', files: contracted(contract({ property: '      - name: age\n' })), says: 'x' },
  { name: 'no data there', files: { 'test.csv': null }, says: 'x' },
  { name: 'no data at all', files: { 'tollgate.yml': settings.replace('test: test.csv, ', '') }, says: 'x' },
  { name: 'a table without rows', files: { 'test.csv': 'id,age,label\n' }, says: 'x' },
  {
    name: 'a truncated row',
    files: { 'test.csv': csv('id,age,label', (k) => (k === 30 ? `r${k},20` : `r${k},20,1`)) },
    says: 'x',
  },
  {
    name: 'a file that is no Parquet',
    files: { 'test.parquet': 'PAR1 and then nothing' },
    inputs: { test: 'test.parquet' },
    says: 'x',
  },
  {
    name: 'a check that does not exist',
    files: { 'tollgate.yml': `${settings}validate: { checks: { missing_value: off } }\n` },
    says: 'x',
  },
  {
    name: 'a limit out of its range',
    files: { 'tollgate.yml': `${settings}validate: { checks: { missing_values: { at-most: 5 } } }\n` },
    says: 'x',
  },
  {
    name: 'a limit on the wrong side',
    files: { 'tollgate.yml': `${settings}validate: { checks: { missing_values: { at-least: 0.5 } } }\n` },
    says: 'x',
  },
  { name: 'a memory limit that is none', inputs: { memory: 'lots' }, says: 'x' },
];
