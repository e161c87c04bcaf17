import { createRequire } from 'node:module';
import { type EngineName, type Engines, enginePackages } from './engines.ts';

/** Where an engine may come from. */
export interface EngineSearch {
  /** A folder with `node_modules`, on machines without a network. */
  enginePath?: string;
  cache?: unknown;
  progress?: (text: string) => void;
}

const loaders: { [K in EngineName]: (require: NodeJS.Require) => Engines[K] } = {
  duckdb(require) {
    const entry = require.resolve(enginePackages.duckdb);
    return { api: require(entry), bindings: createRequire(entry)('@duckdb/node-bindings') };
  },
  onnxruntime(require) {
    const entry = require.resolve(enginePackages.onnxruntime);
    return { api: require(entry), entry };
  },
};

export async function loadEngine<K extends EngineName>(
  name: K,
  _from: EngineSearch = {},
): Promise<Engines[K]> {
  return loaders[name](createRequire(import.meta.url));
}
