import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The path of an example workflow. */
export function example(name: string): string {
  return join(import.meta.dirname, '../../workflows-examples', name);
}

/** Lets the folder of `twoModels` propose one of its challengers. */
export function propose(challenger: 'equal' | 'worse', folder: string): void {
  const settings = join(folder, 'tollgate.yml');
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace(/challenger: \w+\.csv/, `challenger: ${challenger}.csv`));
}

/** Fails where actionlint finds something. */
export function lint(...names: string[]): void {
  execFileSync('actionlint', ['-shellcheck=', '-pyflakes=', ...names.map(example)], { encoding: 'utf8' });
}
