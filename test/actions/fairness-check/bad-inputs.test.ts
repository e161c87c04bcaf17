import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReport } from '../../../shared/report/index.ts';
import { runAction } from '../../run-action.ts';
import { badInputs, good, strangeInputs } from './bad-inputs.ts';

const root = join(import.meta.dirname, '../../..');
const action = join(root, 'dist/fairness-check.js');
const actionFile = join(root, 'actions/fairness-check/action.yml');

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'bad-people-'));
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
const report = () => readReport(join(workspace, '.tollgate/fairness-check.json'));

/** What was seen of each input: the exit code, and what the user was told. */
const told = new Map<string, string>();
const tell = (name: string, exitCode: number | null, message: string) =>
  told.set(name, `| ${name} | ${exitCode} | ${message.replaceAll(workspace, '…').replaceAll('|', '\\|')} |`);

describe('the built action, given what the user can mend', { timeout: 60_000 }, () => {
  it.each(badInputs)('says it in one message: $name', async ({ name, files = {}, inputs, says }) => {
    write(good);
    write(files);
    const before = readdirSync(workspace).sort();
    const { exitCode, outputs, annotations, stdout, stderr } = await run(inputs);
    const errors = annotations.filter(({ level }) => level === 'error');
    expect(errors, stdout + stderr).toHaveLength(1);
    const [{ message }] = errors;
    tell(name, exitCode, message);
    if (typeof says === 'string') expect(message.slice(0, says.length)).toBe(says);
    else expect(message).toMatch(says);
    expect(exitCode).toBe(2);
    expect(outputs.verdict).toBe('error');
    expect(stdout + stderr).not.toMatch(/^\s+at .*\.js:\d+/m);
    expect(await report()).toMatchObject({ verdict: 'error', summary: message, checks: [] });
    expect(readdirSync(workspace).sort()).toEqual(['.tollgate', ...before].sort());
    expect(readdirSync(join(workspace, '.tollgate'))).toEqual(['fairness-check.json']);
  });
});

describe('the built action, given what looks strange', { timeout: 60_000 }, () => {
  it('judges the files that the faults are put into', async () => {
    write(good);
    const { exitCode, outputs, stdout } = await run();
    expect([exitCode, outputs.verdict], stdout).toEqual([0, 'pass']);
  });

  it.each(strangeInputs)('judges it and says so: $name', async (input) => {
    write(good);
    write(input.files ?? {});
    const { exitCode, stdout } = await run(input.inputs);
    const { checks, notices = [], summary } = await report();
    const check = checks.find(({ id }) => id === input.check);
    const words =
      input.check === undefined ? [...notices, summary].join(' ') : (check?.why ?? 'no such check');
    tell(input.name, exitCode, words);
    expect(words, stdout).toMatch(input.says);
    if (input.status) expect(check?.status).toBe(input.status);
    expect(exitCode).toBe(input.exit);
    expect(stdout).not.toMatch(/^\s+at .*\.js:\d+/m);
  });

  it('says all of it as test/golden/fairness-check/bad-inputs.md shows', async () => {
    const table = ['| Input | Exit code | What the user is told |', '| - | - | - |', ...told.values()];
    await expect(`${table.join('\n')}\n`).toMatchFileSnapshot(
      join(root, 'test/golden/fairness-check/bad-inputs.md'),
    );
  });
});
