import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReport } from '../../../shared/report/index.ts';
import { runAction } from '../../run-action.ts';
import { asHtml, tagsOf } from '../../shared/report/as-github.ts';
import { badInputs, type Files, good } from './bad-inputs.ts';

const root = join(import.meta.dirname, '../../..');
const action = join(root, 'dist/evaluate-vs-champion.js');
const actionFile = join(root, 'actions/evaluate-vs-champion/action.yml');

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'bad-input-'));
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

describe('the built action, given what the user can mend', () => {
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
    const report = await readReport(join(workspace, '.tollgate/evaluate-vs-champion.json'));
    expect(report).toMatchObject({ verdict: 'error', summary: message, checks: [] });
    expect(readdirSync(workspace).sort()).toEqual(['.tollgate', ...before].sort());
    expect(readdirSync(join(workspace, '.tollgate'))).toEqual(['evaluate-vs-champion.json']);
  });
});

const rows = [...Array(400).keys()];
const label = (k: number) => (k % 3 === 0 ? 1 : 0);
/** The same for both models: only their decisions differ. */
const score = (k: number) => ((k * 7) % 100) / 100;
const hostile = '<img src=x onerror=alert(1)> [a](http://x.y) @octocat ::error::boom \u001b[31m \u202e |`';

/** What looks strange and is in order all the same. */
const simplyHandled: Readonly<Record<string, { files: Files; inputs?: Record<string, string> }>> = {
  'ids of different types: "007" and 7 are matched as text, and it is said': {
    files: {
      'test.csv': `id,label\n${rows.map((k) => `${k},${label(k)}`).join('\n')}\n`,
      'champion.csv': `id,predicted,score\n${rows.map((k) => `${k},0,${score(k)}`).join('\n')}\n`,
      'c.jsonl': rows.map((k) => JSON.stringify({ id: k, predicted: label(k), score: score(k) })).join('\n'),
    },
    inputs: { challenger: 'c.jsonl' },
  },
  'ten thousand unused columns': {
    files: {
      'test.csv': `id,label,${rows.map((c) => `u${c}`).join()}${Array.from({ length: 9_600 }, (_, c) => `,v${c}`).join('')}\n${rows
        .map((k) => `${k},${label(k)}${',1'.repeat(10_000)}`)
        .join('\n')}\n`,
      'champion.csv': `id,predicted,score\n${rows.map((k) => `${k},0,${score(k)}`).join('\n')}\n`,
      'challenger.csv': `id,predicted,score\n${rows.map((k) => `${k},${label(k)},${score(k)}`).join('\n')}\n`,
    },
  },
  'a cell of a megabyte': {
    files: {
      'test.csv': `id,label,note\n${rows.map((k) => `${k},${label(k)},${k === 7 ? 'x'.repeat(1_000_000) : ''}`).join('\n')}\n`,
      'champion.csv': `id,predicted,score\n${rows.map((k) => `${k},0,${score(k)}`).join('\n')}\n`,
      'challenger.csv': `id,predicted,score\n${rows.map((k) => `${k},${label(k)},${score(k)}`).join('\n')}\n`,
    },
  },
};

describe('the built action, given what looks strange', () => {
  it.each(Object.entries(simplyHandled))('judges %s', async (_, { files, inputs }) => {
    write({ ...good, ...files });
    const { exitCode, outputs } = await run({ 'fail-on': 'never', ...inputs });
    expect(exitCode).toBe(0);
    expect(outputs.verdict).toBe('pass');
  });

  it('finds every difference exactly 0 between identical predictions in two files', async () => {
    write({ ...good, 'challenger.csv': good['champion.csv'] });
    const { exitCode } = await run({ 'fail-on': 'never' });
    const { checks, notices } = await readReport(join(workspace, '.tollgate/evaluate-vs-champion.json'));
    const differences = checks.flatMap(({ findings }) =>
      findings.filter((f) => f.statistic === 'difference'),
    );
    expect(exitCode).toBe(0);
    expect(differences.map(({ value }) => value)).toEqual([0, 0]);
    expect(notices?.join()).toMatch(/same (content|predictions)/);
  });

  it('lets no name or value out of its place: markdown, HTML, commands, colours, right-to-left marks', async () => {
    const settings = good['tollgate.yml'] as string;
    const quoted = JSON.stringify(hostile);
    write({
      ...good,
      'tollgate.yml': settings
        .replace('name: bad', `name: ${quoted}`)
        .replace('metrics: {', `slices: [${quoted}], metrics: {`),
      'test.csv': `id,label,"${hostile}"\n${rows
        .slice(0, 20)
        .map((k) => `r${k},${label(k)},"${hostile}${k % 2}"`)
        .join('\n')}\n`,
    });
    const { exitCode, stdout, summary, annotations } = await run({ 'fail-on': 'never' });
    expect(exitCode).toBe(0);
    expect(annotations.map(({ message }) => message)).not.toContain('boom');
    for (const raw of ['\u001b[31m', '\u202e']) {
      expect(stdout).not.toContain(raw);
      expect(summary).not.toContain(raw);
    }
    expect(stdout).not.toMatch(/^::error::boom/m);
    const tags = tagsOf(asHtml(summary)).filter((tag) => /^(img|a|script)\b/.test(tag));
    expect(tags).toEqual(['a https://github.com/octo-org/models/actions/runs/50']);
  });
});
