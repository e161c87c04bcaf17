import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { type StandIn, startStandIn } from '../github-stand-in/stand-in.ts';
import { actIsMissing, runWorkflow, type WorkflowRun } from '../run-workflow.ts';
import { withService } from '../service.ts';
import { example, lint } from './example.ts';

const it = withService('act', actIsMissing());
const name = 'validate-data.yml';
const job = 'Validate the data';

let standIn: StandIn;
let repository: string;
beforeAll(async () => {
  repository = mkdtempSync(join(tmpdir(), 'census-'));
  for (const part of ['tollgate.yml', 'contracts', 'data']) {
    cpSync(join(example('census-employment'), part), join(repository, part), { recursive: true });
  }
  const text = (file: string) => readFileSync(join(repository, file), 'utf8');
  standIn = await startStandIn({
    files: {
      'tollgate.yml': text('tollgate.yml'),
      'contracts/people.odcs.yaml': text('contracts/people.odcs.yaml'),
    },
  });
  standIn.openPullRequest({ number: 12 });
});
afterAll(async () => {
  await standIn.stop();
  rmSync(repository, { recursive: true });
});
beforeEach(() => standIn.reset());

/** Rewrites the test data by a SELECT over it. */
async function change(select: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const file = join(repository, 'data/test.parquet');
  await connection.run(
    `CREATE TABLE rows AS FROM read_parquet('${example('census-employment')}/data/test.parquet')`,
  );
  await connection.run(`COPY (SELECT ${select} FROM rows) TO '${file}'`);
  connection.closeSync();
  instance.closeSync();
}

const validate = () => runWorkflow(example(name), { standIn, event: standIn.event(12), repository });
const report = ({ artifacts }: WorkflowRun) => JSON.parse(artifacts['validate-data']['validate-data.json']);

describe(name, { timeout: 300_000 }, () => {
  it('lets data through that keep their contract, and tells what is strange in them', async () => {
    await change('*');
    const run = await validate();
    const { result, steps, outputs } = run.jobs[job];
    expect(result, run.log).toBe('success');
    expect(steps).toMatchObject({ Validate: 'success', 'Keep the report': 'success' });
    expect(outputs.Validate).toMatchObject({ verdict: 'pass', rows: '20000', 'failed-checks': '[]' });
    expect(standIn.comments(12).map(({ body }) => body)).toEqual([
      expect.stringContaining('census-employment passes'),
    ]);
    expect(standIn.violations).toEqual([]);
  });

  it('stops data that break it, names the rows, and keeps them as a file', async () => {
    await change(`* REPLACE (if(person LIKE '%77', -age, age) AS age)`);
    const run = await validate();
    const { result, steps, outputs } = run.jobs[job];
    expect(result).toBe('failure');
    expect(steps).toMatchObject({ 'Keep the report': 'success', 'Keep the failing rows': 'success' });
    expect(JSON.parse(outputs.Validate['failed-checks'])).toEqual(['contract/data.test/people/age/range']);
    const { checks } = report(run);
    const broken = checks.find(({ id }: { id: string }) => id === 'contract/data.test/people/age/range');
    expect(broken.findings[0].rows[0]).toMatch(/^ma-\d+77$/);
    expect(Object.keys(run.artifacts)).toContain('failing-rows');
    const [{ body }] = standIn.comments(12);
    expect(body).toContain('census-employment fails');
    expect(body).toContain(broken.findings[0].rows[0]);
    expect(run.summary).toContain(broken.findings[0].query.slice(0, 40));
  });

  it('is a workflow that actionlint finds nothing in', () => lint(name));
});
