import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * `npm run staleness`: plants each kind of staleness in a clone of the last commit and shows that the
 * stage of `.ci/run` that should notice it fails, after showing that it passes on the clone as it is.
 */
interface Planting {
  what: string;
  stage: string;
  plant(clone: string): void;
}

const plantings: Planting[] = [
  {
    what: 'a source file changed without its dist/',
    stage: 'dist',
    plant: (clone) => appendFileSync(join(clone, 'actions/cli/index.ts'), '\nprocess.title = "stale";\n'),
  },
  {
    what: 'a file in dist/ that no source builds',
    stage: 'dist',
    plant: (clone) => commit(clone, 'dist/left-over.js', () => 'export {};\n'),
  },
  {
    what: 'a dist/ edited by hand',
    stage: 'dist',
    plant: (clone) => commit(clone, 'dist/tollgate.js', (text) => `${text}// edited\n`),
  },
  {
    what: 'a setting that the schema does not have',
    stage: 'generated',
    plant: (clone) =>
      edit(clone, 'shared/config/blocks/engine.ts', (text) => text.replace('threads:', 'cores:')),
  },
  {
    what: 'a schema edited by hand',
    stage: 'generated',
    plant: (clone) =>
      edit(clone, 'schema/report.v1.schema.json', (text) => text.replace('"verdict"', '"verdikt"')),
  },
  {
    what: 'an input that the README does not have',
    stage: 'generated',
    plant: (clone) =>
      edit(clone, 'actions/evaluate-vs-champion/action.yml', (text) =>
        text.replace('\noutputs:', '  new-input:\n    description: Something new.\n\noutputs:'),
      ),
  },
  {
    what: 'a metric that docs/metrics.md does not have as it is',
    stage: 'generated',
    plant: (clone) =>
      edit(clone, 'shared/checks/metrics/accuracy.ts', (text) => text.replace(/title: '/, "title: 'New: ")),
  },
];

function edit(clone: string, path: string, change: (text: string) => string): void {
  const file = join(clone, path);
  const before = readFileSync(file, { encoding: 'utf8', flag: 'a+' });
  const after = change(before);
  if (after === before) throw new Error(`nothing could be planted in ${path}`);
  writeFileSync(file, after);
}

function commit(clone: string, path: string, change: (text: string) => string): void {
  edit(clone, path, change);
  git(clone, 'add', '--force', path);
  git(
    clone,
    '-c',
    'user.name=planter',
    '-c',
    'user.email=planter@localhost',
    'commit',
    '--quiet',
    '-m',
    'Plant',
  );
}

function git(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr}`);
  return stdout;
}

function stage(clone: string, name: string): { passes: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync('.ci/run', [name], { cwd: clone, encoding: 'utf8' });
  return { passes: status === 0, output: stdout + stderr };
}

const root = resolve(import.meta.dirname, '..');
const clone = mkdtempSync(join(tmpdir(), 'tollgate-staleness-'));
try {
  git(clone, 'clone', '--quiet', root, '.');
  const installed = stage(clone, 'install');
  if (!installed.passes) throw new Error(`npm ci failed in a clone:\n${installed.output}`);
  const asItWas = git(clone, 'rev-parse', 'HEAD').trim();

  let wrong = 0;
  const tell = (good: boolean, text: string, output: string) => {
    console.log(`${good ? 'ok  ' : 'BAD '} ${text}`);
    if (good) return;
    wrong += 1;
    console.log(output);
  };
  for (const name of new Set(plantings.map((planting) => planting.stage))) {
    const { passes, output } = stage(clone, name);
    tell(passes, `${name} passes on the last commit`, output);
    restore(clone, asItWas);
  }
  for (const planting of plantings) {
    planting.plant(clone);
    const { passes, output } = stage(clone, planting.stage);
    tell(!passes, `${planting.stage} fails with ${planting.what}`, output);
    restore(clone, asItWas);
  }
  process.exitCode = wrong === 0 ? 0 : 1;
} finally {
  rmSync(clone, { recursive: true });
}

function restore(folder: string, revision: string): void {
  git(folder, 'reset', '--hard', '--quiet', revision);
  git(folder, 'clean', '-d', '--force', '--quiet');
}
