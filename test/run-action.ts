import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ActionSettings {
  /** The inputs that a workflow gives; the others have the defaults of `actionFile`. */
  inputs?: Readonly<Record<string, string>>;
  /** The action.yml whose defaults hold. */
  actionFile?: string;
  /** GITHUB_WORKSPACE and the working directory; an empty folder of its own where absent. */
  workspace?: string;
  eventName?: string;
  /** The payload in GITHUB_EVENT_PATH. */
  event?: object;
  /** What `${{ github.token }}` is. */
  token?: string;
  env?: Readonly<Record<string, string>>;
}

export interface ActionRun {
  exitCode: number | null;
  outputs: Record<string, string>;
  /** What a runner hands to the post step, as the environment variables that it sets for it. */
  state: Record<string, string>;
  summary: string;
  stdout: string;
  stderr: string;
  annotations: { level: string; title?: string; file?: string; line?: string; message: string }[];
}

/**
 * Runs an action's file as a process in a runner's environment and nothing else of this one's:
 * its own INPUT_*, GITHUB_* and RUNNER_* with files and folders that are gone afterwards.
 */
export async function runAction(file: string, settings: ActionSettings = {}): Promise<ActionRun> {
  const { workspace, eventName = 'pull_request', event = {}, token = '', env = {} } = settings;
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build writes it`);
  const folder = mkdtempSync(join(tmpdir(), 'run-action-'));
  const within = (name: string, text?: string) => {
    const path = join(folder, name);
    if (text === undefined) mkdirSync(path);
    else writeFileSync(path, text);
    return path;
  };
  const outputFile = within('output', '');
  const summaryFile = within('summary', '');
  const stateFile = within('state', '');
  const cwd = workspace ?? within('workspace');

  const child = spawn(process.execPath, [file], {
    cwd,
    env: {
      PATH: process.env.PATH,
      HOME: within('home'),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: 'http://127.0.0.1:1',
      GITHUB_EVENT_NAME: eventName,
      GITHUB_EVENT_PATH: within('event.json', JSON.stringify(event)),
      GITHUB_JOB: 'gate',
      GITHUB_OUTPUT: outputFile,
      GITHUB_REPOSITORY: 'octo-org/models',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: '50',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: '0'.repeat(40),
      GITHUB_STATE: stateFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      GITHUB_WORKFLOW: 'gate',
      GITHUB_WORKSPACE: cwd,
      RUNNER_OS: 'Linux',
      RUNNER_TEMP: within('temp'),
      RUNNER_TOOL_CACHE: within('tools'),
      ...inputVariables(settings, token),
      ...env,
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const [exitCode] = await once(child, 'close');
  const run = {
    exitCode,
    outputs: parsedOutputs(readFileSync(outputFile, 'utf8')),
    state: Object.fromEntries(
      Object.entries(parsedOutputs(readFileSync(stateFile, 'utf8'))).map(([name, value]) => [
        `STATE_${name}`,
        value,
      ]),
    ),
    summary: readFileSync(summaryFile, 'utf8'),
    stdout,
    stderr,
    annotations: parsedAnnotations(stdout),
  };
  rmSync(folder, { recursive: true, force: true });
  return run;
}

function inputVariables({ inputs = {}, actionFile }: ActionSettings, token: string): Record<string, string> {
  const declared: Record<string, { default?: unknown }> = actionFile
    ? parse(readFileSync(actionFile, 'utf8')).inputs
    : {};
  for (const name of Object.keys(inputs)) {
    if (actionFile && !(name in declared)) throw new Error(`${actionFile} has no input ${name}`);
  }
  const defaults = Object.entries(declared).map(([name, input]): [string, string] => [
    name,
    String(input.default ?? '').replace(/\$\{\{ github\.token \}\}/, token),
  ]);
  return Object.fromEntries(
    [...defaults, ...Object.entries(inputs)].map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

/** What a runner reads from GITHUB_OUTPUT and GITHUB_STATE: `name<<delimiter`, the value's lines, `delimiter`. */
function parsedOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 0) {
    const [, name, delimiter] = /^([^<]+)<<(.+)$/.exec(lines.shift() ?? '') ?? [];
    if (name === undefined) continue;
    const end = lines.indexOf(delimiter);
    outputs[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return outputs;
}

/** What a runner makes of the lines that it takes for commands. */
function parsedAnnotations(stdout: string): ActionRun['annotations'] {
  return stdout.split(/\r\n|\r|\n/).flatMap((line) => {
    const found = /^\s*::(error|warning|notice)(?: ([^:]*))?::(.*)$/.exec(line);
    if (!found) return [];
    const [, level, properties = '', message] = found;
    const known = new Map(properties.split(',').map((pair) => pair.split('=', 2) as [string, string]));
    const property = (name: string, as: string) =>
      known.has(name) ? { [as]: decoded(known.get(name) ?? '') } : {};
    return [
      {
        level,
        ...property('title', 'title'),
        ...property('file', 'file'),
        ...property('line', 'line'),
        message: decoded(message),
      },
    ];
  });
}

function decoded(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
