import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Mutation, mutations } from './mutations.ts';

/**
 * Spoils the decision in a copy of the project, one mutation at a time, and runs the tests of the rooms that
 * decide: every mutation must turn them red. `npm run mutations [-- words]` tries those that mention the words.
 */
const root = resolve(import.meta.dirname, '../..');
const rooms = [
  'test/shared/verdict.test.ts',
  'test/shared/report/combine.test.ts',
  'test/shared/checks',
  'test/shared/stats',
  'test/shared/data',
];
const words = process.argv.slice(2).join(' ');
const copy = mkdtempSync(join(tmpdir(), 'tollgate-mutations-'));

try {
  for (const part of ['actions', 'shared', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  if (!isGreen()) throw new Error('the tests are red before anything is spoilt');
  const survivors = mutations.filter((mutation) => mutation.breaks.includes(words)).filter(survives);
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
  const green = isGreen();
  writeFileSync(path, sound);
  console.log(`${green ? 'SURVIVES' : 'red     '}  ${breaks}`);
  return green;
}

function isGreen(): boolean {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { status, error } = spawnSync(process.execPath, [vitest, 'run', '--bail', '1', ...rooms], {
    cwd: copy,
    stdio: 'ignore',
    env: { ...process.env, CI: '' },
  });
  if (error) throw error;
  return status === 0;
}
