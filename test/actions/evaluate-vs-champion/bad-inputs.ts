import { gzipSync } from 'node:zlib';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const n = 20;
const rows = [...Array(n).keys()];
const label = (k: number) => (k % 3 === 0 ? 1 : 0);
const csv = (header: string, line: (k: number) => string) => `${header}\n${rows.map(line).join('\n')}\n`;
/** A predictions file, with the lines of some rows replaced or, where null, left out. */
const predictions = (
  predicted: (k: number) => number,
  changed: Readonly<Record<number, string | null>> = {},
) =>
  `${['id,predicted,score', ...rows.map((k) => (k in changed ? changed[k] : `r${k},${predicted(k)},0.${30 + k}`)).filter((line) => line !== null)].join('\n')}\n`;

const settings = (evaluate: string, rest = '') => `version: 1
model: { name: bad, task: binary }
columns: { id: id, label: label, positive: "1", prediction: predicted, score: score${rest} }
data: { test: test.csv }
models: { challenger: challenger.csv, champion: champion.csv }
evaluate: ${evaluate}
`;
const metrics = '{ metrics: { accuracy: { margin: 0.1 }, roc_auc: { margin: 0.1 } } }';

/** Files that the gate judges without complaint. */
export const good: Files = {
  'tollgate.yml': settings(metrics),
  'test.csv': csv('id,label,w', (k) => `r${k},${label(k)},${1 + k}`),
  'champion.csv': predictions(() => 0),
  'challenger.csv': predictions(label),
};

const challenger = (content: string | Uint8Array): Files => ({ 'challenger.csv': content });
const config = (text: string): Files => ({ 'tollgate.yml': text });
const settingsWith = (key: string) => config(settings(`{ metrics: { roc_auc: { margin: 0.1 }, ${key} } }`));

export interface BadInput {
  name: string;
  /** Files put over the good ones; null takes one away. */
  files?: Readonly<Record<string, string | Uint8Array | null>>;
  inputs?: Readonly<Record<string, string>>;
  /** The message's beginning: the input, the rule and the value. */
  says: string | RegExp;
}

/** Each fault of the issue's list, with what the user is told. */
export const badInputs: readonly BadInput[] = [
  {
    name: 'file absent',
    files: { 'challenger.csv': null },
    says: 'challenger must be a file that exists, got "challenger.csv"',
  },
  { name: 'file empty', files: challenger(''), says: 'challenger must start with a header of column names' },
  {
    name: 'header only',
    files: challenger('id,predicted,score\n'),
    says: 'challenger must hold at least one row',
  },
  {
    name: 'truncated gzip',
    files: { 'challenger.csv.gz': gzipSync(predictions(label)).subarray(0, 60) },
    inputs: { challenger: 'challenger.csv.gz' },
    says: 'challenger must be a whole gzip file',
  },
  {
    name: 'truncated parquet',
    files: { 'challenger.parquet': 'PAR1 and then nothing' },
    inputs: { challenger: 'challenger.parquet' },
    says: /^challenger must be a whole Parquet file/i,
  },
  {
    name: 'wrong encoding',
    files: challenger(Buffer.from('id,predicted,score\nr\xe9,1,0.5\n', 'latin1')),
    says: /^challenger must be .*UTF-8/,
  },
  {
    name: 'ragged rows',
    files: challenger(predictions(label, { 4: 'r4,1' })),
    says: /^challenger must have 3 fields in every/,
  },
  {
    name: 'column absent, nearest name suggested',
    files: challenger(predictions(label).replace('predicted', 'predictd')),
    says: /"predicted".*"predictd"/,
  },
  {
    name: 'ids duplicated',
    files: challenger(predictions(label, { 5: 'r4,1,0.5' })),
    says: 'challenger must hold every id once, got 1 row more than ids: "r4" (2 times)',
  },
  {
    name: 'ids missing on one side',
    files: challenger(predictions(label, { 5: null, 6: null })),
    says: 'challenger must hold a prediction for every row of data.test, got 2 rows missing: id "r5", id "r6"',
  },
  {
    name: 'ids extra on one side',
    files: challenger(`${predictions(label)}r99,1,0.5\n`),
    says: 'challenger must hold predictions for rows of data.test only, got 1 row extra: id "r99"',
  },
  {
    name: 'label with more classes than the task has',
    files: { 'test.csv': csv('id,label', (k) => `r${k},${k % 3}`) },
    says: /^data\.test must hold (no more than )?two/,
  },
  {
    name: 'score NaN',
    files: challenger(predictions(label, { 3: 'r3,1,NaN' })),
    says: /^challenger must hold .*0 to 1.*"NaN" \(id "r3"\)/,
  },
  {
    name: 'score infinite',
    files: challenger(predictions(label, { 3: 'r3,1,inf' })),
    says: /^challenger must hold .*"inf" \(id "r3"\)/,
  },
  {
    name: 'score empty',
    files: challenger(predictions(label, { 3: 'r3,1,' })),
    says: /^challenger must hold .*\(empty\) \(id "r3"\)/,
  },
  {
    name: 'scores outside of [0, 1], the first five ids',
    files: challenger(
      predictions(label, Object.fromEntries(rows.slice(2, 10).map((k) => [k, `r${k},1,1.5`]))),
    ),
    says: /^challenger must hold .*8 rows.*\(id "r2"\).*\(id "r6"\), …/,
  },
  {
    name: 'weights negative',
    files: {
      ...config(settings(metrics, ', weight: w')),
      'test.csv': csv('id,label,w', (k) => `r${k},${label(k)},${k - 1}`),
    },
    says: /^data\.test must hold .*weight.*"-1" \(id "r0"\)/,
  },
  {
    name: 'unknown key',
    files: config(settings('{ metric: { accuracy: { margin: 0.1 } } }')),
    says: /^evaluate(\.metric)? .*metrics/,
  },
  {
    name: 'wrong type',
    files: settingsWith('accuracy: { margin: ten }'),
    says: /^evaluate\.metrics\.accuracy\.margin \(tollgate\.yml:6\) must be a number/,
  },
  {
    name: 'negative margin',
    files: settingsWith('accuracy: { margin: -0.1 }'),
    says: /^evaluate\.metrics\.accuracy\.margin \(tollgate\.yml:6\) must be at least 0, got -0\.1/,
  },
  {
    name: 'a metric that the task does not have',
    files: settingsWith('r2: { margin: 0.1 }'),
    says: /^evaluate\.metrics\.r2 .*must be a metric of binary models/,
  },
  {
    name: 'champion and challenger the same file',
    inputs: { champion: './challenger.csv' },
    says: /^challenger must be another file/,
  },
  {
    name: 'no limit anywhere',
    files: config(settings('{ metrics: { accuracy: {} } }')),
    says: /^evaluate\.metrics .*must set a limit somewhere/,
  },
  {
    name: 'no metric at all',
    files: config(settings('{ metrics: {} }')),
    says: 'evaluate.metrics must set a limit somewhere, or nothing is decided, got no metric',
  },
  {
    name: 'no word of metrics',
    files: config(settings('{ alpha: 0.01 }')),
    says: 'evaluate.metrics must set a limit somewhere, or nothing is decided, got no metric',
  },
  {
    name: 'a first model without limits of its own',
    files: config(settings(metrics).replace(', champion: champion.csv', '')),
    says: 'models.champion must be given',
  },
  {
    name: 'YAML that cannot be read',
    files: config('version: 1\nmodel: {name: x\n'),
    says: /^tollgate\.yml/,
  },
  { name: 'config absent', inputs: { config: 'nope.yml' }, says: 'config must be a file, got "nope.yml"' },
  {
    name: 'fail-on unknown',
    inputs: { 'fail-on': 'sometimes' },
    says: 'fail-on must be one of fail, inconclusive, warn, never, got "sometimes"',
  },
];
