import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../shared/report/schema.ts';
import { firstDifference } from './first-difference.ts';
import { checkOf, judgedIn } from './judged-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'fairness-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings = (ending: string) => `version: 1
model: { name: hiring, task: binary }
columns: { id: id, label: label, positive: "1", prediction: predicted, score: score }
data: { test: test.${ending} }
models: { challenger: challenger.${ending} }
fairness:
  protected: [word, flag, whole, day, code, { column: real, bins: 3 }, { column: exact, edges: [1, 2] }]
  intersections: { of: 1 }
  limits: { demographic_parity_ratio: { at-least: 0.8 } }
`;

/** One column of every kind, most with values that are missing. JSON has no NaN: what writes it writes null. */
const columns = (ending: string) => `
  CASE WHEN i % 2 = 0 THEN 'F' WHEN i % 31 = 0 THEN NULL ELSE 'M "x", é' END AS word,
  CASE WHEN i % 17 = 0 THEN NULL ELSE (i * 7) % 5 < 2 END AS flag,
  CASE WHEN i % 13 = 0 THEN NULL ELSE i % 4 - 1 END AS whole,
  CASE WHEN i % 19 = 0 THEN NULL ELSE DATE '2001-02-03' + CAST(i % 3 AS INTEGER) END AS day,
  ['007', '08', '7'][1 + i % 3] AS code,
  CASE WHEN i % 11 = 0 THEN NULL ELSE sin(i) * 10 END AS real,
  CASE WHEN i % 23 = 0 THEN NULL ELSE CAST((i * 37 % 400) / 100 AS DECIMAL(6, 2)) END AS exact,
  DATE '1950-01-01' + CAST((i * 53) % 15000 + 4000 * (i % 2) AS INTEGER) AS born,
  CASE WHEN i % 9 = 0 THEN NULL ELSE TIMESTAMP '2020-01-01 10:00:00' + INTERVAL (i * i % 9000) MINUTE END AS applied,
  TIMESTAMPTZ '2020-01-01 10:00:00.5+00' + INTERVAL (i % 2 * 30) MINUTE AS zoned,
  CAST(TIMESTAMP '2020-01-01 10:00:00' + INTERVAL (i % 5) HOUR AS TIMESTAMP_NS) AS fine,
  CASE WHEN i % 7 = 0 THEN NULL ELSE TIME '08:00:00' + INTERVAL (i % 6) MINUTE END AS shift,
  CASE WHEN i % 8 = 0 THEN NULL ELSE [i % 2, i % 3] END AS list,
  CASE WHEN i % 10 = 0 THEN NULL ELSE {'a': i % 2, 'b': 'x'} END AS struct,
  CAST(NULL AS INTEGER) AS nothing,
  CASE WHEN i % 5 = 0 THEN '' WHEN i % 5 = 1 THEN NULL ELSE 'text' || i % 4 END AS emptied,
  ['1', '2', 'three'][1 + i % 3] AS mixed,
  ['nan', 'NaN', 'Ann'][1 + i % 3] AS called,
  (i * 3) % 2 = 0 AS yes,
  CAST(i % 6 AS UTINYINT) AS small,
  CAST(i * 0.5 AS FLOAT) AS half,
  CASE WHEN i % 14 = 0 THEN ${ending === 'jsonl' ? 'NULL' : "'NaN'::DOUBLE"} WHEN i % 15 = 0 THEN NULL ELSE i / 3 END AS undefined`;

const formats = { csv: 'FORMAT csv, HEADER true', parquet: 'FORMAT parquet', jsonl: 'FORMAT json' };

async function writeAll(): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  for (const [ending, format] of Object.entries(formats)) {
    const to = (name: string) => `TO '${join(folder, `${name}.${ending}`)}' (${format})`;
    await connection.run(
      `COPY (SELECT i AS id, CAST((i * 31) % 5 < 2 AS INTEGER) AS label, ${columns(ending)} FROM range(900) AS r(i)) ${to('test')}`,
    );
    await connection.run(
      `COPY (SELECT i AS id, CAST((i * 11) % 7 < 3 AS INTEGER) AS predicted, (i * 41 % 97) / 97.0 AS score FROM range(900) AS r(i)) ${to('challenger')}`,
    );
  }
  connection.closeSync();
  instance.closeSync();
}

const found = new Map<string, Report>();
beforeAll(async () => {
  await writeAll();
  for (const ending of Object.keys(formats)) found.set(ending, await judgedIn(folder, settings(ending)));
}, 120_000);

/** All that a report says, but for when, how long and of which files. */
const said = (ending: string) => {
  const { checks, verdict, rows } = found.get(ending) as Report;
  return { checks, verdict, rows };
};

describe('the same rows say the same', () => {
  it.each(['csv', 'jsonl'])('in Parquet and in %s', (ending) => {
    expect(firstDifference(said(ending), said('parquet'))).toBeUndefined();
  });

  it('of features of every kind', () => {
    const { findings } = checkOf(found.get('parquet') as Report, 'inputs/word');
    const of = (statistic: string) =>
      findings.filter((one) => one.statistic === statistic).map(({ subject }) => subject);
    expect(of('correlation_ratio')).toEqual(
      expect.arrayContaining([
        'whole',
        'day',
        'code',
        'exact',
        'born',
        'applied',
        'zoned',
        'fine',
        'undefined',
      ]),
    );
    expect(of('cramers_v')).toEqual(
      expect.arrayContaining(['flag', 'shift', 'list', 'struct', 'emptied', 'mixed', 'called', 'yes']),
    );
    expect(findings.find(({ subject }) => subject === 'zoned')).toMatchObject({ value: 1, n: 900 });
  });

  it('of what has no value', () => {
    const { why, findings } = checkOf(found.get('parquet') as Report, 'missingness/flag');
    expect(why).toContain('12 of 22 features lack values');
    const missing = (name: string) =>
      findings
        .filter(({ subject, statistic }) => subject === name && statistic === 'missing_share')
        .reduce((sum, { value, n }) => sum + Math.round((value as number) * (n as number)), 0);
    const counted = (isMissing: (i: number) => boolean) =>
      Array.from({ length: 900 }, (_, i) => i).filter(isMissing).length;
    expect(missing('undefined')).toBe(counted((i) => i % 14 === 0 || i % 15 === 0));
    expect(missing('emptied')).toBe(counted((i) => i % 5 < 2));
    expect(missing('called')).toBe(0);
  });
});
