import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');

export interface WorkflowSettings {
  event: object;
  /** What the repository holds; it is copied and committed. */
  repository: string;
  token: string;
  env?: Readonly<Record<string, string>>;
}

export interface WorkflowRun {
  /** `success` or `failure` by the name of a job. */
  jobs: Record<string, string>;
  /** `success`, `failure` or `skipped` by the name of a step. */
  steps: Record<string, string>;
  /** What steps set, by the step's name. */
  outputs: Record<string, Record<string, string>>;
  /** Text of the step summaries. */
  summary: string;
  /** Files that were uploaded as artifacts. */
  artifacts: Record<string, string>;
  log: string;
}

/** Why workflows cannot be run here; nothing where they can. */
export function actIsMissing(): string | undefined {
  try {
    execFileSync('act', ['--version'], { stdio: 'ignore' });
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return 'act is not on PATH; PATH="$(scripts/install-ci-tools.sh):$PATH" puts it there';
    }
    throw error;
  }
}

/**
 * Runs a workflow file whole by `act`, on this machine, with the built actions of this repository
 * as `tollgate-ml/tollgate@v1` and stand-ins for what only GitHub has.
 */
export async function runWorkflow(file: string, settings: WorkflowSettings): Promise<WorkflowRun> {
  const folder = mkdtempSync(join(tmpdir(), 'run-workflow-'));
  try {
    const workflow = readFileSync(file, 'utf8');
    const repository = join(folder, 'repository');
    cpSync(settings.repository, repository, { recursive: true });
    mkdirSync(join(repository, '.github/workflows'), { recursive: true });
    writeFileSync(join(repository, '.github/workflows/workflow.yml'), workflow);
    commit(repository);
    writeFileSync(join(folder, 'event.json'), JSON.stringify(settings.event));
    const uploads = join(folder, 'uploads');
    mkdirSync(uploads);

    const args = [
      'pull_request',
      ...['--workflows', '.github/workflows/workflow.yml', '--eventpath', join(folder, 'event.json')],
      ...[
        '--platform',
        'ubuntu-latest=-self-hosted',
        '--json',
        '--no-cache-server',
        '--concurrent-jobs',
        '1',
      ],
      ...['--secret', `GITHUB_TOKEN=${settings.token}`],
      ...Object.entries({ UPLOADS: uploads, ...settings.env }).flatMap(([name, value]) => [
        '--env',
        `${name}=${value}`,
      ]),
      ...usedActions(workflow).flatMap((used) => ['--local-repository', `${used}=${staged(used, folder)}`]),
    ];
    const log = await act(args, repository, folder);
    return { ...whatHappened(log), artifacts: uploaded(uploads), log };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function commit(repository: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A. Author', '-c', 'user.email=author@example.com', ...args], {
      cwd: repository,
      stdio: 'ignore',
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Begin');
}

/** `owner/repository@ref` of each action that act would have to clone; it brings the checkout itself. */
function usedActions(workflow: string): string[] {
  const uses = [...workflow.matchAll(/uses: ([\w.-]+\/[\w.-]+)\S*@(\S+)/g)].map(
    ([, name, ref]) => `${name}@${ref}`,
  );
  return [...new Set(uses)].filter((used) => !used.startsWith('actions/checkout@'));
}

/** A folder that stands for an action's repository: of ours what a runner needs of it, of others a stand-in. */
function staged(used: string, folder: string): string {
  const [name] = used.split('@');
  const target = join(folder, 'actions', name);
  mkdirSync(target, { recursive: true });
  if (name === 'tollgate-ml/tollgate') {
    for (const part of ['package.json', 'dist', 'actions/evaluate-vs-champion/action.yml']) {
      cpSync(join(root, part), join(target, part), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'));
  } else {
    cpSync(join(import.meta.dirname, 'action-stand-ins', name), target, { recursive: true });
  }
  return target;
}

/** act's log, one JSON object a line, whatever the workflow comes to. */
async function act(args: readonly string[], cwd: string, folder: string): Promise<string> {
  const home = join(folder, 'home');
  mkdirSync(home);
  const child = spawn('act', args, {
    cwd,
    // on a machine of its own act would hand all of this environment on to the steps
    env: {
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      HOME: home,
      TMPDIR: folder,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      log += text;
    });
  }
  await once(child, 'close');
  return log;
}

interface Line {
  job?: string;
  step?: string;
  stepResult?: string;
  jobResult?: string;
  command?: string;
  arg?: string;
  msg?: string;
  name?: string;
  kvPairs?: Record<string, string>;
  content?: string;
}

function whatHappened(log: string): Pick<WorkflowRun, 'jobs' | 'steps' | 'outputs' | 'summary'> {
  const run = { jobs: {}, steps: {}, outputs: {}, summary: '' } as ReturnType<typeof whatHappened>;
  for (const text of log.split('\n').filter((line) => line.startsWith('{'))) {
    const line: Line = JSON.parse(text);
    const { job = '', step = '' } = line;
    if (line.jobResult !== undefined) run.jobs[job] = line.jobResult;
    if (line.stepResult !== undefined) run.steps[step] = line.stepResult;
    if (line.command === 'set-output' && line.name !== undefined) {
      run.outputs[step] = { ...run.outputs[step], [line.name]: line.arg ?? '' };
    }
    if (line.command === 'summary') run.summary += line.content ?? '';
  }
  return run;
}

function uploaded(folder: string): Record<string, string> {
  const names = readdirSync(folder);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
