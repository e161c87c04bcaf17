import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessData } from '../../../../shared/checks/data/assess-data.ts';
import type { TrustedSettings } from '../../../../shared/checks/rejudge/trusted-settings.ts';
import { rejudge } from '../../../../shared/checks/rejudge.ts';
import { openFacts, profileOf } from '../../../../shared/data/index.ts';
import { loadEngine } from '../../../../shared/engines/index.ts';
import type { Report } from '../../../../shared/report/schema.ts';
import { settingsFor } from '../evaluations.ts';

const trusted: TrustedSettings = {
  model: { task: 'binary' },
  columns: {},
  evaluate: settingsFor({ accuracy: {} }),
  data: {},
  validate: { checks: {}, 'rows-shown': 5 },
};

let folder: string;
const reports = new Map<string, Report>();

/** Reports of the gate's own judgement on two tables, one of them spoilt. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tollgate-rejudge-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = `SELECT i AS id, hash(i) % 997 / 10 AS income, hash(i + 7) % 5 AS region, hash(i + 9) % 2 AS label FROM range(2000) t(i)`;
  for (const [name, select] of [
    ['train', rows],
    ['sound', rows.replaceAll('hash(i', 'hash(i + 5000').replace('i AS id', 'i + 5000 AS id')],
    ['spoilt', `SELECT * REPLACE (if(id % 5 = 0, NULL, income) AS income, 1 AS id) FROM (${rows})`],
  ]) {
    await connection.run(`COPY (${select}) TO '${join(folder, `${name}.parquet`)}'`);
  }
  connection.closeSync();
  instance.closeSync();
  for (const name of ['sound', 'spoilt']) reports.set(name, await reportOn(name));
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

async function reportOn(name: string): Promise<Report> {
  const opened = await openFacts(
    [
      { input: 'data.train', uri: 'train.parquet' },
      { input: 'data.test', uri: `${name}.parquet` },
    ],
    { folder, id: 'id' },
    { engine: await loadEngine('duckdb') },
  );
  try {
    const [train, test] = opened.tables;
    const { verdict, summary, checks, sections } = await assessData({
      tables: opened.tables,
      train,
      test,
      profileOf,
      contractOf: () => undefined,
      settings: { checks: {}, 'rows-shown': 5 },
      columns: { id: 'id', label: 'label' },
      task: 'binary',
      alpha: 0.05,
      seed: 7,
      now: new Date('2026-11-21'),
    });
    return {
      schema: 'tollgate/report/v1',
      gate: 'validate-data',
      model: { name: 'm' },
      verdict,
      summary,
      checks,
      sections,
      provenance: { tool: 'tollgate', inputs: await opened.inputs(), started: '2026-11-21', seconds: 1 },
    };
  } finally {
    await opened.close();
  }
}

const report = (name: string): Report => structuredClone(reports.get(name) as Report);
const judged = (given: Report, settings = trusted) => rejudge(given, settings, 'inconclusive');
const statuses = ({ checks }: Pick<Report, 'checks'>) =>
  Object.fromEntries(checks.map(({ id, status }) => [id, status]));

describe('checks of the data judged again', () => {
  it.each(['sound', 'spoilt'])('come to what the gate said of %s data', (name) => {
    const given = report(name);
    const again = judged(given);
    expect(statuses(again)).toEqual(statuses(given));
    expect(again.verdict).toBe(given.verdict);
  });

  it('tell spoilt data from sound', () => {
    expect(report('sound').verdict).not.toBe('fail');
    expect(report('spoilt').verdict).toBe('fail');
  });

  it('believe nothing but the numbers', () => {
    const given = report('spoilt');
    for (const check of given.checks) {
      if (check.status !== 'skip') check.status = 'pass';
      for (const finding of check.findings) if (finding.status) finding.status = 'pass';
    }
    const again = judged({ ...given, verdict: 'pass' });
    expect(again.verdict).toBe('fail');
    expect(statuses(again)).toMatchObject({
      'missing_values/data.test': 'warn',
      'duplicate_ids/data.test': 'fail',
    });
  });

  it('are held to the limits of the base branch', () => {
    const given = report('sound');
    const checks = { row_count: { limit: 1_000_000, options: {} } };
    const again = judged(given, { ...trusted, validate: { checks, 'rows-shown': 5 } });
    expect(again.verdict).toBe('fail');
    expect(statuses(again)).toMatchObject({ 'row_count/data.test': 'fail' });
  });

  it('must all be there, a contract among them where the base branch names one', () => {
    const given = report('sound');
    given.checks = given.checks.filter(({ id }) => !id.startsWith('missing_values/'));
    expect(judged(given).verdict).toBe('error');
    const promised = judged(report('sound'), { ...trusted, data: { contract: 'c.odcs.yaml' } });
    expect(statuses(promised)).toMatchObject({ contract: 'error' });
  });

  it("leave a contract's rule as serious as the report says, and no better than its number", () => {
    const given = report('sound');
    const rule = (status: 'pass' | 'warn' | 'fail', value: number) => ({
      id: `contract/data.test/t/income/${status}`,
      title: 'income is there',
      status,
      why: 'told',
      findings: [
        {
          subject: 'income',
          statistic: 'failing_rows',
          value,
          n: 2_000,
          limit: { op: '<=' as const, value: 0 },
          status,
        },
      ],
    });
    given.checks.push(rule('warn', 3), rule('pass', 3), rule('fail', 0));
    expect(statuses(judged(given))).toMatchObject({
      'contract/data.test/t/income/warn': 'warn',
      'contract/data.test/t/income/pass': 'fail',
      'contract/data.test/t/income/fail': 'fail',
    });
  });

  it('never pass without numbers', () => {
    const given = report('sound');
    for (const check of given.checks) check.findings = [];
    expect(judged(given).verdict).toBe('inconclusive');
  });
});
