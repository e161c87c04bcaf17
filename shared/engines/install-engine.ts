import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { engineDirectory } from './engine-directory.ts';
import { type EngineName, enginePackages } from './engines.ts';

/** What outlives a step, and a run: the runner's tool cache, and GitHub's cache service behind it. */
export interface EngineCache {
  /** A folder of the machine that later steps find again. */
  readonly folder: string;
  /** Brings back what was kept under exactly this key; false where nothing was. */
  restore(paths: readonly string[], key: string): Promise<boolean>;
  /** Keeps these paths under this key. */
  save(paths: readonly string[], key: string): Promise<void>;
}

export interface InstallSettings {
  /** Where engines are kept; `tollgate` under the user's folder of caches by default. */
  cache?: EngineCache;
  progress?: (text: string) => void;
  /** Installs what the lock file in `folder` says, with npm's content store in `store`; npm ci by default. */
  install?: (folder: string, store: string) => Promise<void>;
}

/** npm's own program beside this Node, which is there even where PATH has none. */
function npmBesideNode(): string | undefined {
  const beside = dirname(process.execPath);
  return [
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => existsSync(path));
}

/** No script runs, and what is installed is what the lock file's digests say. */
async function npmCi(folder: string, store: string): Promise<void> {
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--cache', store];
  const npm = npmBesideNode();
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(INPUT_|ACTIONS_|npm_(?!config_))/i.test(name)),
  );
  const options = { cwd: folder, env, maxBuffer: 16 * 1024 * 1024 };
  try {
    if (npm) await promisify(execFile)(process.execPath, [npm, ...words], options);
    else if (process.platform === 'win32') {
      // A .cmd file needs a shell; the words are ours, and only the store's path may hold a space.
      await promisify(execFile)(
        'npm.cmd',
        words.map((word) => `"${word}"`),
        { ...options, shell: true },
      );
    } else await promisify(execFile)('npm', words, options);
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().slice(-1000) : '';
    throw new Error(`npm ci failed: ${said || (error instanceof Error ? error.message : String(error))}`, {
      cause: error,
    });
  }
}

function userCache(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tollgate');
}

/**
 * The folder whose `node_modules` hold the engine, installed there if it was not: into a folder of its
 * own, which is renamed into place when it is whole, and marked. Cached is npm's content store, whose
 * parts npm checks again, so that a poisoned cache fails instead of running.
 */
export async function installEngine(name: EngineName, settings: InstallSettings): Promise<string> {
  const { cache, progress, install = npmCi } = settings;
  const shipped = engineDirectory(name);
  const lock = createHash('sha256')
    .update(await readFile(join(shipped, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
  const kept = cache?.folder ?? userCache();
  const parent = join(kept, `tollgate-${name}`, lock);
  const folder = join(parent, `${process.platform}-${process.arch}`);
  const marker = join(folder, '.complete');
  if (existsSync(marker)) return folder;

  progress?.(`Installing ${enginePackages[name]} (once; it is kept in ${folder})`);
  const started = performance.now();
  const temporary = join(parent, `.${randomUUID()}`);
  const store = join(kept, 'tollgate-npm', `${name}-${lock}`);
  const key = `tollgate-${name}-${lock}-${process.platform}-${process.arch}`;
  await mkdir(temporary, { recursive: true });
  try {
    for (const file of ['package.json', 'package-lock.json']) {
      await copyFile(join(shipped, file), join(temporary, file));
    }
    const restored = (await cache?.restore([store], key)) ?? false;
    await install(temporary, store);
    if (cache && !restored) await cache.save([store], key);
    try {
      await rename(temporary, folder);
    } catch (error) {
      // Another step may have been first; an unmarked folder is what an interrupted one left behind.
      if (existsSync(marker)) return folder;
      if (!existsSync(folder)) throw error;
      await rm(folder, { recursive: true, force: true });
      await rename(temporary, folder);
    }
    await writeFile(marker, '');
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  progress?.(`Installed ${enginePackages[name]} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return folder;
}
