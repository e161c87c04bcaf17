import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EngineName } from './engines.ts';

/**
 * The folder with the engine's package.json and package-lock.json: beside this file in the sources,
 * `dist/engines/<name>` in the bundle, whose code lies in `dist/` or `dist/chunks/`.
 */
export function engineDirectory(name: EngineName): string {
  const candidates = [`./${name}/`, `./engines/${name}/`, `../engines/${name}/`].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = candidates.find((folder) => existsSync(`${folder}package-lock.json`));
  if (!found) throw new Error(`the lock file of ${name} is missing: looked in ${candidates.join(', ')}`);
  return found;
}
