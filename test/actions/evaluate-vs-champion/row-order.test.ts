import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Report, readReport } from '../../../shared/report/index.ts';
import { writeRows } from '../../bench/rows.ts';
import { runCommand } from '../cli/run-command.ts';

const settings = `version: 1
model: { name: order, task: binary }
columns: { id: id, label: label, positive: "1", prediction: predicted, score: score }
data: { test: test.parquet }
models: { champion: champion.parquet, challenger: challenger.parquet }
evaluate:
  metrics:
    roc_auc: { primary: true, margin: 0.05 }
    log_loss: { margin: 0.05 }
    accuracy: { margin: 0.05 }
    f1: { margin: 0.05 }
  slices: [segment]
`;

const folder = mkdtempSync(join(tmpdir(), 'row-order-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function sql(statement: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(statement);
  const rows = reader.getRowObjectsJS();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

async function rowsOf(name: string, rows: number, ids: 'integer' | 'text'): Promise<string> {
  const own = join(folder, name);
  mkdirSync(own);
  await writeRows({ folder: own, rows, ids });
  writeFileSync(join(own, 'tollgate.yml'), settings);
  return own;
}

async function evaluate(own: string, report: string, ...inputs: string[]): Promise<string> {
  const path = join(own, report);
  const { exit, err } = await runCommand(
    ...[
      'evaluate-vs-champion',
      '--working-directory',
      own,
      '--report-path',
      path,
      '--fail-on',
      'never',
      ...inputs,
    ],
  );
  expect(exit, err).toBe(0);
  return path;
}

/** The difference of a metric between the two models in all rows. */
function difference({ checks }: Report, metric: string) {
  const check = checks.find(({ id }) => id === `metric/${metric}`);
  return check?.findings.find(({ statistic }) => statistic === 'difference');
}

function measured({ checks }: Report, metric: string, model: string) {
  const check = checks.find(({ id }) => id === `metric/${metric}`);
  return check?.findings.find((finding) => finding.statistic === 'value' && finding.model === model)?.value;
}

/** What the models' values are when DuckDB joins the same files by id. */
async function joined(own: string) {
  const [expected] = await sql(`
    SELECT avg((a.predicted = t.label)::INT) AS champion, avg((b.predicted = t.label)::INT) AS challenger,
      avg(-ln(if(t.label = 1, a.score, 1 - a.score))) AS champion_loss,
      avg(-ln(if(t.label = 1, b.score, 1 - b.score))) AS challenger_loss,
      -- the paired variance: it is another one as soon as two rows are taken for each other
      var_samp(ln(if(t.label = 1, a.score, 1 - a.score)) - ln(if(t.label = 1, b.score, 1 - b.score))) AS paired
    FROM '${own}/test.parquet' t JOIN '${own}/champion.parquet' a USING (id) JOIN '${own}/challenger.parquet' b USING (id)`);
  return expected as Record<
    'champion' | 'challenger' | 'champion_loss' | 'challenger_loss' | 'paired',
    number
  >;
}

async function expectPairs(own: string, report: Report): Promise<void> {
  const expected = await joined(own);
  expect(measured(report, 'accuracy', 'champion')).toBeCloseTo(expected.champion, 12);
  expect(measured(report, 'accuracy', 'challenger')).toBeCloseTo(expected.challenger, 12);
  expect(measured(report, 'log_loss', 'champion')).toBeCloseTo(expected.champion_loss, 9);
  expect(measured(report, 'log_loss', 'challenger')).toBeCloseTo(expected.challenger_loss, 9);
  const { interval, n } = difference(report, 'log_loss') as { interval: [number, number]; n: number };
  const standardError = Math.sqrt(expected.paired / n);
  // the guard for skewed differences may widen the interval; mixed-up pairs would make it three times as wide
  const width = (interval[1] - interval[0]) / (2 * 1.6449 * standardError);
  expect(width).toBeGreaterThan(0.95);
  expect(width).toBeLessThan(1.5);
}

/** A report's text without when it was written and how long it took. */
function withoutTimes(path: string): string {
  return readFileSync(path, 'utf8').replace(/"(started|seconds)": [^\n]*/g, '"$1"');
}

describe.each([
  ['a thousand rows with integer ids', 1_000, 'integer'],
  ['a thousand rows with text ids', 1_000, 'text'],
  ['a million rows', 1_000_000, 'integer'],
] as const)('%s, each file in an order of its own', (name, rows, ids) => {
  let own: string;
  let path: string;
  beforeAll(async () => {
    own = await rowsOf(name.replaceAll(' ', '-'), rows, ids);
    path = await evaluate(own, 'first.json');
  });

  it('compares the predictions of the same row', async () => {
    const report = await readReport(path);
    expect(report.rows).toBe(rows);
    await expectPairs(own, report);
  });

  it('gives the same bytes for the same input, times aside', async () => {
    const again = await evaluate(own, 'second.json');
    expect(withoutTimes(again)).toBe(withoutTimes(path));
    expect(readFileSync(path, 'utf8')).toContain('"seconds"');
  });
});

describe('a predictions file in another order', () => {
  it('changes nothing but its own digest', async () => {
    const own = await rowsOf('another-order', 1_000, 'integer');
    const orders = ['id', 'id DESC', 'hash(id)'];
    const texts = [];
    for (const [i, order] of orders.entries()) {
      await sql(
        `COPY (FROM '${own}/challenger.parquet' ORDER BY ${order}) TO '${own}/order-${i}.csv' (HEADER)`,
      );
      const path = await evaluate(own, `order-${i}.json`, '--challenger', `order-${i}.csv`);
      texts.push(
        withoutTimes(path)
          .replaceAll(`order-${i}`, 'order')
          .replace(/"sha256": "[0-9a-f]{64}"/g, '"sha256"'),
      );
    }
    expect(texts[1]).toBe(texts[0]);
    expect(texts[2]).toBe(texts[0]);
  });
});

describe('two rows whose predictions are exchanged', () => {
  it('are noticed', async () => {
    const own = await rowsOf('exchanged', 1_000, 'integer');
    const before = await readReport(await evaluate(own, 'before.json'));
    const one = `(SELECT id FROM '${own}/challenger.parquet' ORDER BY score LIMIT 1)`;
    const other = `(SELECT id FROM '${own}/challenger.parquet' ORDER BY score DESC LIMIT 1)`;
    await sql(`COPY (SELECT CASE id WHEN ${one} THEN ${other} WHEN ${other} THEN ${one} ELSE id END AS id, predicted, score
      FROM '${own}/challenger.parquet') TO '${own}/exchanged.parquet' (FORMAT parquet)`);
    const after = await readReport(
      await evaluate(own, 'after.json', '--challenger', `${own}/exchanged.parquet`),
    );
    expect(measured(after, 'log_loss', 'challenger')).not.toBe(measured(before, 'log_loss', 'challenger'));
    expect(measured(after, 'log_loss', 'champion')).toBe(measured(before, 'log_loss', 'champion'));
  });
});
