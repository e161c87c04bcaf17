import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../shared/report/schema.ts';
import { random as seeded } from '../../../shared/stats/random.ts';
import { firstDifference } from './first-difference.ts';
import { judgedIn } from './judged-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'fairness-again-and-again-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings = `version: 1
model: { name: hiring, task: binary }
columns: { id: id, label: label, positive: "1", prediction: predicted, score: score }
data: { test: test.csv }
models: { champion: champion.csv, challenger: challenger.csv }
fairness:
  protected: [sex, race, { column: age, bins: 3 }]
  data: people.csv
  limits: { demographic_parity_ratio: { at-least: 0.8 }, mean_score_difference: { at-most: 0.1 } }
  change: { metrics: [accuracy, log_loss], margin: 0.05 }
  population: { sex: { F: 0.5, M: 0.5 } }
`;

const rows: Record<string, string[]> = {};
let first: Report;
beforeAll(async () => {
  const random = seeded(21);
  const of = (values: string) => values[Math.floor(values.length * random())];
  Object.assign(rows, { test: [], people: [], champion: [], challenger: [] });
  for (let i = 0; i < 1_500; i++) {
    const label = random() < 0.4 ? 1 : 0;
    // Some incomes are missing, and values are written so that their sums hang on their order.
    const income = random() < 0.1 ? '' : (10 ** (6 * random() - 2)).toFixed(6);
    rows.test.push(`p${i},${label},${income},${of('nsw')}`);
    rows.people.push(`p${i},${of('FM')},${of('aaabbc')},${18 + Math.floor(60 * random())}`);
    for (const model of ['champion', 'challenger']) {
      const score = Math.min(0.999, Math.max(0.001, 0.3 + 0.4 * label + 0.5 * (random() - 0.5)));
      rows[model].push(`p${i},${score > 0.5 ? 1 : 0},${score}`);
    }
  }
  for (const name of Object.keys(rows)) write(name);
  first = await judgedIn(folder, settings);
}, 60_000);

const headers: Record<string, string> = {
  test: 'id,label,income,region',
  people: 'id,sex,race,age',
  champion: 'id,predicted,score',
  challenger: 'id,predicted,score',
};

function write(name: string, lines = rows[name]): void {
  writeFileSync(join(folder, `${name}.csv`), `${[headers[name], ...lines].join('\n')}\n`);
}

/** In an order that says nothing of the one before. */
function shuffled(lines: readonly string[], seed: number): string[] {
  const random = seeded(seed);
  return lines
    .map((line) => ({ line, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

/** All that a report says, but for when, how long and of which bytes. */
function said({ provenance, ...report }: Report) {
  return { ...report, tool: provenance.tool };
}

describe('the same people, labels and decisions give the same report', () => {
  it('in a second run', async () => {
    const { provenance, ...again } = await judgedIn(folder, settings);
    const { provenance: before, ...rest } = first;
    expect(JSON.stringify(again)).toBe(JSON.stringify(rest));
    expect(provenance.inputs).toEqual(before.inputs);
  }, 60_000);

  it('where the people’s own file is in another order', async () => {
    write('people', shuffled(rows.people, 5));
    const again = await judgedIn(folder, settings);
    write('people');
    expect(firstDifference(said(again), said(withDigestsOf(first, again)))).toBeUndefined();
  }, 60_000);

  it('where the predictions are in another order', async () => {
    write('challenger', shuffled(rows.challenger, 6));
    const again = await judgedIn(folder, settings);
    write('challenger');
    expect(firstDifference(said(again), said(withDigestsOf(first, again)))).toBeUndefined();
  }, 60_000);

  it('but for the last digits, where the labelled rows are in another order', async () => {
    write('test', shuffled(rows.test, 7));
    const again = await judgedIn(folder, settings);
    write('test');
    expect(firstDifference(rounded(said(again)), rounded(said(withDigestsOf(first, again))))).toBeUndefined();
  }, 60_000);

  it('where they are Parquet files', async () => {
    const files = Object.keys(rows).map((name) =>
      ['csv', 'parquet'].map((ending) => join(folder, `${name}.${ending}`)),
    );
    await duckdb(...files.map(([from, to]) => `COPY (FROM read_csv('${from}')) TO '${to}'`));
    const again = await judgedIn(folder, settings.replaceAll('.csv', '.parquet'));
    expect(firstDifference(said(again), said(withDigestsOf(first, again)))).toBeUndefined();
  }, 60_000);
});

it('one thread finds what several find, in many row groups', async () => {
  const u = (name: string) => `(hash(i, '${name}') % 1000000007) / 1000000007.0`;
  const score = (name: string) =>
    `greatest(0.001, least(0.999, 0.3 + 0.4 * label + 0.5 * (${u(name)} - 0.5)))`;
  const one = join(folder, 'many');
  await duckdb(
    `CREATE TABLE t AS SELECT i, CAST(${u('label')} < 0.4 AS INTEGER) AS label FROM range(30000) AS r(i)`,
    `COPY (SELECT i AS id, label, CASE WHEN ${u('gone')} < 0.1 THEN NULL ELSE 10 ** (6 * ${u('income')} - 2) END AS income,
       CASE WHEN ${u('sex')} < 0.5 THEN 'F' ELSE 'M' END AS sex, 'abc'[1 + i % 3] AS race,
       18 + CAST(60 * ${u('age')} AS INTEGER) AS age FROM t) TO '${one}-test.parquet' (ROW_GROUP_SIZE 2048)`,
    ...['champion', 'challenger'].map(
      (
        name,
      ) => `COPY (SELECT i AS id, CAST(${score(name)} > 0.5 AS INTEGER) AS predicted, ${score(name)} AS score FROM t)
       TO '${one}-${name}.parquet' (ROW_GROUP_SIZE 2048)`,
    ),
  );
  const asked = settings.replace('  data: people.csv\n', '').replace(/(\w+)\.csv/g, 'many-$1.parquet');
  const [single, several] = [
    await judgedIn(folder, `${asked}engine: { threads: 1 }\n`),
    await judgedIn(folder, `${asked}engine: { threads: 4 }\n`),
  ];
  expect(firstDifference(said(several), said(single))).toBeUndefined();
  expect(single.rows).toBe(30_000);
}, 120_000);

async function duckdb(...statements: string[]): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

/** A report as it would be of the other one's files. */
function withDigestsOf(report: Report, { model, provenance }: Report): Report {
  return { ...report, model, provenance: { ...report.provenance, inputs: provenance.inputs } };
}

/** Sums may differ in their last digits, where they were added in another order. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, one) => (typeof one === 'number' ? Number(one.toPrecision(9)) : one)),
  );
}

it('has told of all that is gathered besides', () => {
  const kinds = new Set(first.checks.map(({ id }) => id.split('/')[0]));
  for (const kind of ['disparity', 'change', 'groups', 'inputs', 'population', 'base_rates', 'missingness']) {
    expect(kinds).toContain(kind);
  }
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toContain('"gate": "fairness-check"');
});
