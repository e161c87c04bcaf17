import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { InputError } from '../errors.ts';
import { type EngineName, type Engines, enginePackages } from './engines.ts';
import { type InstallSettings, installEngine } from './install-engine.ts';

/** Where an engine may come from. */
export interface EngineSearch extends InstallSettings {
  /** A folder with `node_modules`, on machines without a network. Nothing else is tried then. */
  enginePath?: string;
}

const loaders: { [K in EngineName]: (require: NodeJS.Require) => Engines[K] } = {
  duckdb(require) {
    const entry = require.resolve(enginePackages.duckdb);
    return { entry, api: require(entry), bindings: createRequire(entry)('@duckdb/node-bindings') };
  },
  onnxruntime(require) {
    const entry = require.resolve(enginePackages.onnxruntime);
    return { api: require(entry), entry };
  },
};

/** The engine as a file at `from` would find it, or why it cannot be loaded. */
function tryLoad<K extends EngineName>(name: K, from: string): { engine: Engines[K] } | { error: Error } {
  try {
    return { engine: loaders[name](createRequire(from)) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** The engine that this folder's own `node_modules` hold, and none of a folder above it. */
function tryLoadFrom<K extends EngineName>(name: K, folder: string): ReturnType<typeof tryLoad<K>> {
  const own = join(folder, 'node_modules', enginePackages[name]);
  if (!existsSync(own)) return { error: new Error(`There is no ${own}`) };
  return tryLoad(name, join(folder, 'package.json'));
}

function isAbsent(error: Error): boolean {
  return 'code' in error && error.code === 'MODULE_NOT_FOUND';
}

const loaded = new Map<EngineName, Engines[EngineName]>();

/**
 * Finds a native engine and loads it: from `enginePath`, else from the `node_modules` of this package,
 * else from the machine's tool cache, else by `npm ci` with the lock file that ships with the action.
 *
 * @throws InputError, naming engine-path, where no way leads to it.
 */
export async function loadEngine<K extends EngineName>(
  name: K,
  search: EngineSearch = {},
): Promise<Engines[K]> {
  const known = loaded.get(name);
  if (known) return known as Engines[K];
  const engine = await findEngine(name, search);
  loaded.set(name, engine);
  return engine;
}

/** As `loadEngine`, without remembering. */
export async function findEngine<K extends EngineName>(name: K, search: EngineSearch): Promise<Engines[K]> {
  const { enginePath } = search;
  if (enginePath !== undefined) {
    const found = tryLoadFrom(name, resolve(enginePath));
    if ('engine' in found) return found.engine;
    throw new InputError(
      {
        input: 'engine-path',
        rule: `must be a folder whose node_modules hold ${enginePackages[name]} for ${process.platform}-${process.arch}`,
        received: JSON.stringify(enginePath),
        fix: `${reason(found.error)}. Run npm ci --ignore-scripts there with the action's dist/engines/${name}/package-lock.json.`,
      },
      { cause: found.error },
    );
  }
  const own = tryLoad(name, import.meta.url);
  if ('engine' in own) return own.engine;
  if (!isAbsent(own.error))
    search.progress?.(`${enginePackages[name]} is here and does not load: ${reason(own.error)}`);
  const refuse = (error: Error): InputError =>
    new InputError(
      {
        input: 'engine-path',
        rule: `must be given where ${enginePackages[name]} can be neither found nor installed`,
        fix: `${reason(error)}. On a machine without a network, give a folder with node_modules as engine-path.`,
      },
      { cause: error },
    );
  let folder: string;
  try {
    folder = await installEngine(name, search);
  } catch (error) {
    throw refuse(error instanceof Error ? error : new Error(String(error)));
  }
  const installed = tryLoadFrom(name, folder);
  if ('engine' in installed) return installed.engine;
  throw refuse(installed.error);
}

function reason(error: Error): string {
  return error.message.split('\n')[0].replace(/\.$/, '');
}
