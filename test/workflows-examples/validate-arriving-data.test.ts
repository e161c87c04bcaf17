import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { runCommand } from '../actions/cli/run-command.ts';
import { type StandIn, startStandIn } from '../github-stand-in/stand-in.ts';
import { actIsMissing, runWorkflow } from '../run-workflow.ts';
import { withService } from '../service.ts';
import { example, lint } from './example.ts';

const it = withService('act', actIsMissing());
const name = 'validate-arriving-data.yml';
const job = 'Validate what has arrived';
const demo = example('census-employment');

let standIn: StandIn;
let repository: string;
beforeAll(async () => {
  repository = mkdtempSync(join(tmpdir(), 'arriving-'));
  for (const part of ['tollgate.yml', 'contracts']) {
    cpSync(join(demo, part), join(repository, part), { recursive: true });
  }
  mkdirSync(join(repository, 'bucket'));
  writeFileSync(join(repository, 'Makefile'), 'arrived:\n\tcp -r bucket arrived\n');
  const profile = join(repository, 'profiles/train.json');
  const { out, err } = await runCommand(
    ...['validate-data', '--working-directory', demo, '--report-path', join(repository, 'trained.json')],
    ...['--profile-path', profile],
  );
  expect(existsSync(profile), out + err).toBe(true);
  standIn = await startStandIn({ files: {} });
}, 120_000);
afterAll(async () => {
  await standIn.stop();
  rmSync(repository, { recursive: true });
});
beforeEach(() => standIn.reset());

/** Has two files arrive, the rows of the demo's test data by a SELECT over them. */
async function arrive(select: string): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`CREATE TABLE rows AS FROM read_parquet('${demo}/data/test.parquet')`);
  for (const half of [0, 1]) {
    await connection.run(
      `COPY (SELECT ${select} FROM rows WHERE hash(person) % 2 = ${half}) TO '${join(repository, `bucket/${half}.parquet`)}'`,
    );
  }
  connection.closeSync();
}

const night = () =>
  runWorkflow(example(name), {
    standIn,
    eventName: 'schedule',
    event: { schedule: '17 3 * * *' },
    repository,
  });

describe(name, { timeout: 300_000 }, () => {
  it('lets data in that is as promised and as in training, without the training data', async () => {
    await arrive('*');
    const { jobs, artifacts, log } = await night();
    expect(jobs[job], log).toMatchObject({
      result: 'success',
      outputs: { Validate: { verdict: 'pass', rows: '10000', 'failed-checks': '[]' } },
    });
    const { checks, provenance } = JSON.parse(artifacts['validate-data']['validate-data.json']);
    expect(provenance.inputs.map((input: { name: string }) => input.name)).toEqual(['data']);
    const statusOf = (id: string) => checks.find((check: { id: string }) => check.id === id)?.status;
    expect(
      ['mean_shift/data', 'new_categories/data', 'contract/data/people/age/range'].map(statusOf),
    ).toEqual(['pass', 'pass', 'pass']);
    expect(standIn.violations).toEqual([]);
  });

  it('stops data that is not, and keeps the rows as a file', async () => {
    await arrive(
      `* REPLACE (if(person LIKE '%77', -age, age) AS age, if(person LIKE '%5', 'Mars', sex) AS sex)`,
    );
    const { jobs, artifacts, summary, log } = await night();
    expect(jobs[job], log).toMatchObject({
      result: 'failure',
      steps: {
        Fetch: 'success',
        Validate: 'failure',
        'Keep the report': 'success',
        'Keep the failing rows': 'success',
      },
    });
    const failed = JSON.parse(jobs[job].outputs.Validate['failed-checks']);
    expect(failed).toEqual(expect.arrayContaining(['contract/data/people/age/range', 'new_categories/data']));
    expect(Object.keys(artifacts).sort()).toEqual(['failing-rows', 'validate-data']);
    expect(summary).toContain('Mars');
    expect(standIn.violations).toEqual([]);
  });

  it('is a workflow that actionlint finds nothing in', () => lint(name));
});
