import { copyFileSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReport } from '../../../shared/report/index.ts';
import { runAction } from '../../run-action.ts';
import { parquetFolder } from '../../shared/data/rules/tables.ts';
import { badInputs, badQueries, endlessQueries, good, queried } from './bad-inputs.ts';

const root = join(import.meta.dirname, '../../..');
const action = join(root, 'dist/validate-data.js');
const actionFile = join(root, 'actions/validate-data/action.yml');

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'bad-data-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array | null>>): void {
  for (const [name, content] of Object.entries(files)) {
    if (content !== null) writeFileSync(join(workspace, name), content);
    else rmSync(join(workspace, name));
  }
}

const run = (inputs: Readonly<Record<string, string>> = {}) =>
  runAction(action, { workspace, actionFile, inputs, eventName: 'push' });
const report = () => readReport(join(workspace, '.tollgate/validate-data.json'));

/** What was seen of each input: the exit code, and what the user was told. */
const told = new Map<string, string>();
const tell = (name: string, exitCode: number | null, message: string) =>
  told.set(name, `| ${name} | ${exitCode} | ${message.replaceAll('|', '\\|')} |`);

describe('the built action, given what the user can mend', { timeout: 60_000 }, () => {
  it.each(badInputs)('says it in one message: $name', async ({ name, files = {}, inputs, says }) => {
    write(good);
    write(files);
    const before = readdirSync(workspace).sort();
    const { exitCode, outputs, annotations, stdout, stderr } = await run(inputs);
    const errors = annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(1);
    const [{ message }] = errors;
    if (typeof says === 'string') expect(message.slice(0, says.length)).toBe(says);
    else expect(message).toMatch(says);
    expect(exitCode).toBe(2);
    tell(name, exitCode, message.replaceAll(workspace, '…'));
    expect(outputs.verdict).toBe('error');
    expect(stdout + stderr).not.toMatch(/^\s+at .*\.js:\d+/m);
    expect(await report()).toMatchObject({ verdict: 'error', summary: message, checks: [] });
    expect(readdirSync(workspace).sort()).toEqual(['.tollgate', ...before].sort());
    expect(readdirSync(join(workspace, '.tollgate'))).toEqual(['validate-data.json']);
  });

  it.each(badQueries)('judges all but a query of the contract: $name', async ({ name, query, says }) => {
    write({ ...good, ...queried(query) });
    const { exitCode, outputs, stdout } = await run();
    expect(exitCode).toBe(1);
    expect(outputs.verdict).toBe('error');
    expect(JSON.parse(outputs['failed-checks'])).toEqual(['contract/data.test/people/sql']);
    const { checks } = await report();
    const refused = checks.find(({ id }) => id === 'contract/data.test/people/sql');
    expect(refused?.why.slice('could not be judged: '.length).slice(0, says.length)).toBe(says);
    tell(`a query of the contract: ${name}`, exitCode, refused?.why ?? '');
    expect(stdout).not.toMatch(/^\s+at .*\.js:\d+/m);
    expect(checks.find(({ id }) => id === 'contract/data.test/people/id/required')?.status).toBe('pass');
  });

  it('stops the queries of the contract that do not end, and judges all else', {
    timeout: 180_000,
  }, async () => {
    write({ ...good, ...queried(...endlessQueries.map(({ query }) => query)) });
    const { exitCode, stdout } = await run();
    expect(exitCode).toBe(1);
    expect(stdout).not.toMatch(/^\s+at .*\.js:\d+/m);
    const { checks } = await report();
    const stopped = checks.filter(({ status }) => status === 'error');
    expect(stopped.map(({ why }) => why)).toEqual(
      endlessQueries.map(({ says }) => `could not be judged: ${says}`),
    );
    for (const [k, { name }] of endlessQueries.entries()) {
      tell(`a query of the contract: ${name}`, exitCode, stopped[k].why ?? '');
    }
    expect(checks.find(({ id }) => id === 'contract/data.test/people/id/required')?.status).toBe('pass');
  });

  it('refuses data that change while they are read', async () => {
    write(good);
    const file = join(workspace, 'test.csv');
    const writing = setInterval(() => utimesSync(file, new Date(), new Date()), 10);
    try {
      const { exitCode, annotations } = await run();
      const [{ message }] = annotations.filter(({ level }) => level === 'error');
      expect([exitCode, message]).toEqual([
        2,
        'data.test must not change while it is read, got "test.csv", which was written meanwhile. Run the step that writes it before this one.',
      ]);
      tell('data that change while they are read', exitCode, message);
    } finally {
      clearInterval(writing);
    }
  });

  it('says all of it as test/golden/validate-data/bad-inputs.md shows', async () => {
    const table = ['| Input | Exit code | What the user is told |', '| - | - | - |', ...told.values()];
    await expect(`${table.join('\n')}\n`).toMatchFileSnapshot(
      join(root, 'test/golden/validate-data/bad-inputs.md'),
    );
  });
});

describe('the built action, given what looks strange', { timeout: 60_000 }, () => {
  it('finds a column that the contract promises and the file lacks, and does not take it for empty', async () => {
    const rows = String(good['test.csv']).replace('id,age,label', 'id,agee,label');
    write({ ...good, 'test.csv': rows });
    const { exitCode } = await run();
    expect(exitCode).toBe(1);
    const { checks } = await report();
    const schema = checks.find(({ id }) => id === 'contract/data.test/people/schema');
    expect(schema).toMatchObject({ status: 'fail' });
    expect(JSON.stringify(schema)).toContain('nearest: agee');
    expect(
      checks.filter(({ id }) => id.startsWith('contract/data.test/people/age')).map((one) => one.status),
    ).toEqual(['skip']);
  });

  it('judges nested columns, decimals and ids beyond 2^53 of Parquet and jsonl', async () => {
    const folder = await parquetFolder({
      'test.parquet': `SELECT 9007199254740993 + range AS id, range % 2 AS label, [range, 1] AS l, {'a': range, 'b': {'c': 'x' || range}} AS s,
        MAP {'k': range} AS m, ('1234567890123456789012345678.' || lpad(range::VARCHAR, 10, '0'))::DECIMAL(38,10) AS price,
        ('\\xFF\\x0' || (range % 10))::BLOB AS photo FROM range(60)`,
    });
    const rows = Array.from({ length: 60 }, (_, k) => {
      const nested = JSON.stringify({ label: k % 2, l: [k, 1], s: { a: k, b: { c: `x${k}` } } });
      return `{"id": ${9_007_199_254_740_993n + BigInt(k)}, ${nested.slice(1)}`;
    });
    write({
      ...good,
      'test.jsonl': `${rows.join('\n')}\n`,
      'tollgate.yml': String(good['tollgate.yml']).replace(', contract: people.odcs.yaml', ''),
    });
    copyFileSync(join(folder, 'test.parquet'), join(workspace, 'test.parquet'));
    for (const test of ['test.parquet', 'test.jsonl']) {
      await run({ test, 'fail-on': 'never' });
      const { checks } = await report();
      expect(checks.filter(({ status }) => status === 'error')).toEqual([]);
      expect(checks.find(({ id }) => id === 'duplicate_ids/data.test')?.status).toBe('pass');
      expect(checks.find(({ id }) => id === 'constant_columns/data.test')?.status).toBe('pass');
    }
  });

  it('names an empty column, and a column whose time zones are mixed', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, k) => `r${k},${20 + k},${k % 2},,2026-01-01T00:00:${10 + (k % 50)}${k < 5 ? '' : 'Z'}`,
    );
    write({ ...good, 'test.csv': `id,age,label,nothing,at\n${rows.join('\n')}\n` });
    const { exitCode } = await run();
    expect(exitCode).toBe(1);
    const { checks } = await report();
    expect(checks.filter(({ status }) => status === 'error')).toEqual([]);
    expect(checks.find(({ id }) => id === 'empty_columns/data.test')).toMatchObject({ status: 'fail' });
    expect(checks.find(({ id }) => id === 'mixed_types/data.test')?.why).toBe(
      'at: 5 of 60 time stamps say no time zone, more than 0 %',
    );
  });

  it('tells ids beyond 2^53 apart, and reads a cell of a megabyte', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, k) =>
        `${9_007_199_254_740_993n + BigInt(k)},${20 + k},${k % 3 === 0 ? 1 : 0},${k === 7 ? 'x'.repeat(1_000_000) : ''}`,
    );
    write({ ...good, 'test.csv': `id,age,label,note\n${rows.join('\n')}\n` });
    await run({ 'fail-on': 'never' });
    const { checks } = await report();
    expect(checks.filter(({ status }) => status === 'error')).toEqual([]);
    expect(checks.find(({ id }) => id === 'duplicate_ids/data.test')?.status).toBe('pass');
  });
});
