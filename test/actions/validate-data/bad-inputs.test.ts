import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReport } from '../../../shared/report/index.ts';
import { runAction } from '../../run-action.ts';
import { badInputs, badQueries, good, queried } from './bad-inputs.ts';

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

describe('the built action, given what the user can mend', { timeout: 60_000 }, () => {
  it.each(badInputs)('says it in one message: $name', async ({ files = {}, inputs, says }) => {
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
    expect(outputs.verdict).toBe('error');
    expect(stdout + stderr).not.toMatch(/^\s+at .*\.js:\d+/m);
    expect(await report()).toMatchObject({ verdict: 'error', summary: message, checks: [] });
    expect(readdirSync(workspace).sort()).toEqual(['.tollgate', ...before].sort());
    expect(readdirSync(join(workspace, '.tollgate'))).toEqual(['validate-data.json']);
  });

  it.each(badQueries)('judges all but a query of the contract: $name', async ({ query, says }) => {
    write({ ...good, ...queried(query) });
    const { exitCode, outputs, stdout } = await run();
    expect(exitCode).toBe(1);
    expect(outputs.verdict).toBe('error');
    expect(JSON.parse(outputs['failed-checks'])).toEqual(['contract/data.test/people/sql']);
    const { checks } = await report();
    const refused = checks.find(({ id }) => id === 'contract/data.test/people/sql');
    expect(refused?.why.slice('could not be judged: '.length).slice(0, says.length)).toBe(says);
    expect(stdout).not.toMatch(/^\s+at .*\.js:\d+/m);
    expect(checks.find(({ id }) => id === 'contract/data.test/people/id/required')?.status).toBe('pass');
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
