import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { type ResultsService, startResultsService } from './github-stand-in/results-service.ts';
import type { StandIn } from './github-stand-in/stand-in.ts';
import { staffed } from './staffed-workflow.ts';
import { textsInZip } from './texts-in-zip.ts';

const root = join(import.meta.dirname, '..');

export interface WorkflowSettings {
  standIn: StandIn;
  /** What the artifacts are kept in; a service of its own over the stand-in's world where absent. */
  results?: ResultsService;
  /** `pull_request` where absent. */
  eventName?: string;
  event: object;
  /** What the repository holds; it is copied and committed. */
  repository: string;
  /** Secrets by name, besides the token that each job is given; withheld where the event comes from a fork. */
  secrets?: Readonly<Record<string, string>>;
  runId?: number;
  attempt?: number;
  env?: Readonly<Record<string, string>>;
}

export interface JobRun {
  /** `success`, `failure` or `skipped`. */
  result: string;
  /** `success`, `failure` or `skipped` by the name of a step. */
  steps: Record<string, string>;
  /** What steps set, by the step's name. */
  outputs: Record<string, Record<string, string>>;
}

export interface WorkflowRun {
  /** By the job's name; of a matrix with the leg's number behind it. */
  jobs: Record<string, JobRun>;
  /** Text of the step summaries. */
  summary: string;
  /** Texts of the files in each artifact of the run, by the artifact's name; of one that is no zip, its own. */
  artifacts: Record<string, Record<string, string>>;
  /** What the steps printed and act said. */
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
 * Runs a workflow file whole by `act`, on this machine, with the built actions of this repository as
 * `tollgate-ml/tollgate@v1` and stand-ins for what only GitHub has. Each job has a token with the permissions that the
 * workflow asks for, or less where the event comes from a fork, and no others.
 */
export async function runWorkflow(file: string, settings: WorkflowSettings): Promise<WorkflowRun> {
  const { standIn, eventName = 'pull_request', event, secrets, runId = 50, attempt = 1 } = settings;
  const folder = mkdtempSync(join(tmpdir(), 'run-workflow-'));
  const results = settings.results ?? (await startResultsService(standIn.world));
  try {
    const path = join('.github/workflows', basename(file));
    const workflow = staffed(readFileSync(file, 'utf8'), { standIn, eventName, event, secrets });
    const repository = join(folder, 'repository');
    cpSync(settings.repository, repository, { recursive: true });
    mkdirSync(join(repository, dirname(path)), { recursive: true });
    writeFileSync(join(repository, path), workflow.text);
    commit(repository);
    writeFileSync(join(folder, 'event.json'), JSON.stringify(event));

    const { owner, repo } = standIn.world;
    const given = (option: string, values: Readonly<Record<string, string>>) =>
      Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
    const args = [
      eventName,
      ...['--workflows', path, '--eventpath', join(folder, 'event.json')],
      ...['--platform', 'ubuntu-latest=-self-hosted', '--json', '--no-cache-server'],
      ...['--concurrent-jobs', '1'],
      ...given('--secret', workflow.secrets),
      ...given('--env', {
        GITHUB_API_URL: standIn.origin,
        GITHUB_GRAPHQL_URL: `${standIn.origin}/graphql`,
        GITHUB_REPOSITORY: `${owner}/${repo}`,
        GITHUB_RUN_ID: String(runId),
        GITHUB_RUN_ATTEMPT: String(attempt),
        GITHUB_WORKFLOW_REF: `${owner}/${repo}/${path}@refs/heads/main`,
        TOLLGATE_PUBLISH_SECONDS: '30',
        ...results.env(runId),
        ...settings.env,
      }),
      ...usedActions(workflow.text).flatMap((used) => [
        '--local-repository',
        `${used}=${staged(used, folder)}`,
      ]),
    ];
    const log = await act(args, repository, folder);
    return { ...whatHappened(log), artifacts: await uploaded(results, runId) };
  } finally {
    if (!settings.results) await results.stop();
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
    const parts = [
      'package.json',
      'dist',
      ...globSync(['action.yml', 'actions/*/action.yml'], { cwd: root }),
    ];
    for (const part of parts) cpSync(join(root, part), join(target, part), { recursive: true });
  } else {
    cpSync(join(import.meta.dirname, 'action-stand-ins', name), target, { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'));
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

function whatHappened(log: string): Omit<WorkflowRun, 'artifacts'> {
  const run = { jobs: {}, summary: '', log: '' } as ReturnType<typeof whatHappened>;
  for (const text of log.split('\n')) {
    if (!text.startsWith('{')) {
      run.log += `${text}\n`;
      continue;
    }
    const line: Line = JSON.parse(text);
    run.log += `${line.msg?.trimEnd() ?? ''}\n`;
    if (line.job === undefined) continue;
    const name = line.job.split('/').slice(1).join('/').trim();
    run.jobs[name] ??= { result: 'skipped', steps: {}, outputs: {} };
    const job = run.jobs[name];
    const { step = '' } = line;
    if (line.jobResult !== undefined) job.result = line.jobResult;
    if (line.stepResult !== undefined) job.steps[step] = line.stepResult;
    if (line.command === 'set-output' && line.name !== undefined) {
      job.outputs[step] = { ...job.outputs[step], [line.name]: line.arg ?? '' };
    }
    if (line.command === 'summary') run.summary += line.content ?? '';
  }
  return run;
}

async function uploaded(results: ResultsService, runId: number): Promise<WorkflowRun['artifacts']> {
  const texts: WorkflowRun['artifacts'] = {};
  for (const { name, mime, bytes } of results.artifacts(runId)) {
    const content = Buffer.from(bytes);
    texts[name] = mime === 'application/zip' ? await textsInZip(content) : { [name]: content.toString() };
  }
  return texts;
}
