import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };

/** A file that is shipped beside this code, found from the source and from `dist/` alike. Throws where there is none. */
export function packageFile(path: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error(`There is no package.json above ${import.meta.dirname}`);
    folder = dirname(folder);
  }
  return join(folder, path);
}

/** The version of the package, as `tollgate --version` says it; part of the bundle, so it needs no file beside it. */
export function packageVersion(): string {
  return manifest.version;
}
