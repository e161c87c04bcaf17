import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeGate, gates } from '../../../actions/cli/gate.ts';
import { run } from '../../../actions/cli/run.ts';
import { overrides } from '../../../shared/config/inputs.ts';
import { runInputs } from '../../../shared/config/run-options.ts';
import { runCommand } from './run-command.ts';

const root = resolve(import.meta.dirname, '../../..');

describe('tollgate', () => {
  it('lists its commands and its exit codes', async () => {
    const { exit, out } = await runCommand('--help');
    expect(exit).toBe(0);
    for (const word of [...Object.keys(gates), 'init', 'plan', 'metrics', '70 a bug of ours'])
      expect(out).toContain(word);
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
    expect(await runCommand('--version')).toEqual({ exit: 0, out: `${version}\n`, err: '' });
  });

  it('ends with 2 when it is called without a command, and shows the help', async () => {
    const { exit, err } = await runCommand();
    expect(exit).toBe(2);
    expect(err).toContain('Commands:');
  });

  it.each([
    [['evalute-vs-champion'], 'Did you mean evaluate-vs-champion?'],
    [['evaluate-vs-champion', '--chalenger', 'x'], 'Did you mean --challenger?'],
    [['evaluate-vs-champion', '--challenger'], "option '--challenger <value>' argument missing"],
    [['metrics', '--task', 'binry'], 'Allowed choices are binary, multiclass, regression.'],
    [['init'], "missing required argument 'data file'"],
  ])('ends with 2 and says what was meant: %j', async (argv, expected) => {
    const { exit, err } = await runCommand(...argv);
    expect(exit).toBe(2);
    expect(err).toContain(expected);
  });

  it('ends with 2 for what the user can mend, in one message without a stack', async () => {
    const { exit, err, out } = await runCommand(
      'evaluate-vs-champion',
      ...['--working-directory', resolve(root, 'test/fixtures'), '--config', 'absent.yml'],
      ...['--report-path', resolve(root, 'node_modules/.tollgate-test/report.json')],
    );
    expect(exit).toBe(2);
    expect(err).toContain('tollgate: config must be a file, got "absent.yml", where there is none.');
    expect(err + out).not.toMatch(/^\s+at /m);
  });

  it('ends with 70 for a bug, with its stack', async () => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    stdout.write = () => {
      throw new TypeError('the paper is torn');
    };
    expect(await run(['metrics'], { stdout, stderr, env: {} })).toBe(70);
    expect(String(stderr.read())).toMatch(/this is a bug in Tollgate\nTypeError: the paper is torn\n\s+at /);
  });

  it('is quiet when nobody reads on', () => {
    const command = `"${process.execPath}" "${resolve(root, 'actions/cli/index.ts')}" metrics --json | head -c 1`;
    const { stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], { encoding: 'utf8' });
    expect(stderr).toBe('');
  });

  it.each([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    [{ NO_COLOR: '1' }, false],
  ])('shows colours as %j asks where the output is no terminal: %s', (asked, colours) => {
    const script = `
      import { display } from ${JSON.stringify(resolve(root, 'actions/cli/terminal.ts'))};
      process.stdout.write(String(display(process).colour));`;
    const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
    const argv = ['--no-warnings', '--input-type=module', '-e', script];
    const { stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8', env: { ...env, ...asked } });
    expect(stdout).toBe(String(colours));
  });

  it('loads nothing of GitHub until it is needed', () => {
    const script = `
      import { registerHooks } from 'node:module';
      registerHooks({ resolve(name, context, next) {
        if (name.startsWith('@actions/') || name.startsWith('@duckdb/')) throw new Error('loaded ' + name);
        return next(name, context);
      } });
      const { run } = await import(${JSON.stringify(resolve(root, 'actions/cli/run.ts'))});
      process.exitCode = await run(['metrics'], process);`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(stderr).not.toContain('loaded @');
    expect(status).toBe(0);
  });
});

describe('tollgate disparities', () => {
  it('lists what can be limited and what is measured in groups, of one task', async () => {
    const { exit, out } = await runCommand('disparities', '--task', 'regression');
    expect(exit).toBe(0);
    expect(out).toMatch(/^mean_error_difference +regression +at-most +by, within, required +Largest mean/m);
    expect(out).toMatch(/^mean_absolute_error +regression +smaller /m);
    expect(out).not.toContain('demographic_parity');
  });

  it('gives all of them as JSON', async () => {
    const { out } = await runCommand('disparities', '--json');
    const { disparities, groupMetrics } = JSON.parse(out);
    expect(disparities.find(({ name }: { name: string }) => name === 'equalized_odds_ratio')).toEqual({
      name: 'equalized_odds_ratio',
      title: expect.any(String),
      tasks: ['binary', 'multiclass'],
      compares: ['true_positive_rate', 'false_positive_rate'],
      limit: 'at-least',
      range: [0, 1],
      options: ['agg', 'class', 'by', 'within', 'required'],
    });
    expect(groupMetrics.find(({ name }: { name: string }) => name === 'true_positive_rate')).toMatchObject({
      better: 'larger',
      perClass: true,
    });
  });
});

describe('tollgate metrics', () => {
  it('lists the catalogue', async () => {
    const { exit, out } = await runCommand('metrics', '--task', 'regression');
    expect(exit).toBe(0);
    expect(out).toMatch(/^mean_absolute_error +regression +smaller/m);
    expect(out).not.toContain('roc_auc');
  });

  it('gives it to programs', async () => {
    const { out } = await runCommand('metrics', '--json');
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ name: 'fbeta', options: ['beta'] }));
  });
});

/** Inputs that a gate's own gather reads. */
const ownInputs: Readonly<Record<string, string[]>> = {
  'validate-data': ['data', 'profile-path', 'failing-rows'],
};

it('every place in the settings that an input can override has a gate that takes it', () => {
  const taken = Object.keys(gates).flatMap((gate) => describeGate(gate).inputs.map(({ name }) => name));
  expect(['comment', ...taken]).toEqual(expect.arrayContaining(Object.keys(overrides)));
});

describe.each(Object.keys(gates).filter((gate) => gate !== 'report'))('the inputs of %s', (gate) => {
  const { inputs } = parse(readFileSync(resolve(root, `actions/${gate}/action.yml`), 'utf8'));
  const elsewhere = ['github-token', 'comment-author', 'upload', ...(ownInputs[gate] ?? [])];

  it('are all read', () => {
    const read = [...Object.keys(overrides), ...runInputs, ...elsewhere];
    expect(Object.keys(inputs).filter((name) => !read.includes(name))).toEqual([]);
  });

  it('hold all that every run can be told', () => {
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining([...runInputs]));
  });

  it('are the options of its command', () => {
    const options = describeGate(gate).inputs.map(({ name }) => name);
    expect([...options, 'github-token', 'comment', 'comment-author', 'upload'].sort()).toEqual(
      Object.keys(inputs).sort(),
    );
  });
});

describe('the report over all gates', () => {
  const { inputs } = parse(readFileSync(resolve(root, 'action.yml'), 'utf8'));

  it('has options that are inputs of the root action', () => {
    const options = describeGate('report').inputs.map(({ name }) => name);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(options));
    expect(options).toEqual(
      expect.arrayContaining(['reports', 'junit', 'require', 'html-path', 'junit-path']),
    );
  });

  it('ends with 2 for a folder that is not there', async () => {
    const { exit, err } = await runCommand('report', '--working-directory', 'nowhere');
    expect(exit).toBe(2);
    expect(err).toContain('working-directory must be a folder');
  });
});
