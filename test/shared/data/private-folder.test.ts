import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../shared/data/database.ts';
import { privateFolder } from '../../../shared/data/private-folder.ts';
import { loadEngine } from '../../../shared/engines/index.ts';
import { folderWith } from './files.ts';

const module = new URL('../../../shared/data/private-folder.ts', import.meta.url).href;

/** A process that makes two private folders in `parent` and then does what `then` says. */
function holding(parent: string, then: string) {
  const script = `
    import { writeFileSync } from 'node:fs';
    import { privateFolder } from '${module}';
    for (let k = 0; k < 2; k++) writeFileSync((await privateFolder(process.argv[1])).path + '/data', 'secret');
    console.log('there');
    ${then}`;
  return spawn(process.execPath, ['--input-type=module', '-e', script, parent], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('a private folder', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'goes when the process is stopped by %s',
    async (signal) => {
      const parent = folderWith({});
      const child = holding(parent, 'setInterval(() => {}, 1000);');
      await once(child.stdout, 'data');
      expect(readdirSync(parent)).toHaveLength(2);
      child.kill(signal);
      const [, by] = await once(child, 'exit');
      expect(by).toBe(signal);
      expect(readdirSync(parent)).toEqual([]);
    },
  );

  it('goes when the process ends before its time', async () => {
    const parent = folderWith({});
    const child = holding(parent, 'process.exit(3);');
    expect((await once(child, 'exit'))[0]).toBe(3);
    expect(readdirSync(parent)).toEqual([]);
  });

  it('leaves signals alone once it is removed', async () => {
    const before = process.listenerCount('SIGTERM');
    const folders = [await privateFolder(), await privateFolder()];
    expect(process.listenerCount('SIGTERM')).toBe(before + 1);
    for (const folder of folders) await folder.remove();
    expect(folders.filter(({ path }) => existsSync(path))).toEqual([]);
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });

  it('goes when the database cannot be opened', async () => {
    const parent = folderWith({});
    const engine = await loadEngine('duckdb');
    await expect(openDatabase({ engine, temporaryFolder: parent, memoryLimit: 'much' })).rejects.toThrow(
      /config/,
    );
    expect(readdirSync(parent)).toEqual([]);
  });

  it('is asked for elsewhere where it cannot be made', async () => {
    const parent = join(folderWith({}), 'nowhere');
    await expect(privateFolder(parent)).rejects.toThrow(
      /engine\.spill must be a folder that can be written to/,
    );
  });
});
