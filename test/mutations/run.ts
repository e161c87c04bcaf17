import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Mutation, mutations } from './mutations.ts';

/**
 * Spoils the decision in a copy of the project, one mutation at a time, and runs those tests of the rooms that decide
 * (vitest.config.ts) which read the spoilt file: every mutation must turn them red. `npm run mutations [-- words]` tries
 * those that mention the words, in what they break or in the file's path.
 */
const root = resolve(import.meta.dirname, '../..');
const parts = [
  'action.yml',
  'actions',
  'scripts',
  'shared',
  'test',
  'workflows-examples',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];
const words = process.argv.slice(2).join(' ');
const copy = mkdtempSync(join(tmpdir(), 'tollgate-mutations-'));

try {
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const tried = mutations.filter(({ breaks, file }) => breaks.includes(words) || file.includes(words));
  if (tried.length === 0) throw new Error(`no mutation mentions ${words}`);
  const { green, told } = tested(tried.map(({ file }) => file));
  if (!green) throw new Error(`the tests are red before anything is spoilt:\n${told}`);
  const survivors = tried.filter(survives);
  console.log(`\n${survivors.length === 0 ? 'Every mutation' : 'Not every mutation'} turned the suite red.`);
  process.exitCode = survivors.length === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function survives({ breaks, file, from, to }: Mutation): boolean {
  const path = join(copy, file);
  const sound = readFileSync(path, 'utf8');
  if (sound.split(from).length !== 2) throw new Error(`${file} does not hold exactly once: ${from}`);
  writeFileSync(
    path,
    sound.replace(from, () => to),
  );
  const { green } = tested([file]);
  writeFileSync(path, sound);
  console.log(`${green ? 'SURVIVES' : 'red     '}  ${breaks}`);
  return green;
}

/** Whether all tests pass that read one of these files, and what the tests say. */
function tested(files: readonly string[]): { green: boolean; told: string } {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const config = join('test', 'mutations', 'vitest.config.ts');
  const { status, error, stdout, stderr } = spawnSync(
    process.execPath,
    [vitest, 'related', '--run', '--bail', '1', '--config', config, '--root', copy, ...new Set(files)],
    { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, CI: '', NO_COLOR: '1' } },
  );
  if (error) throw error;
  return { green: status === 0, told: `${stdout}${stderr}`.slice(-5_000) };
}
