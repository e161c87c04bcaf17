import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ProfileStore } from '../../shared/data/index.ts';
import type { Host } from '../../shared/github/host.ts';

/** Bytes of data below which measuring anew is quicker than asking a cache service. */
const worthKeeping = 50_000_000;

/**
 * Where the profiles of large tables outlive a run: the runner's folder, and GitHub's cache service. Nothing on a
 * terminal, and nothing for small data.
 */
export function profileStore({ engines }: Pick<Host, 'engines'>, bytes: number): ProfileStore | undefined {
  if (!engines || bytes < worthKeeping) return undefined;
  const fileOf = (key: string) => join(engines.folder, 'tollgate-profiles', `${key}.json`);
  return {
    async read(key) {
      const file = fileOf(key);
      const kept = await readFile(file, 'utf8').catch(() => undefined);
      if (kept !== undefined) return kept;
      await mkdir(dirname(file), { recursive: true });
      return (await engines.restore([file], key)) ? readFile(file, 'utf8') : undefined;
    },
    async write(key, text) {
      const file = fileOf(key);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      await engines.save([file], key);
    },
  };
}
