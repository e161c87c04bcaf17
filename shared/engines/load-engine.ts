import { createRequire } from 'node:module';
import { type EngineName, type Engines, enginePackages } from './engines.ts';

const loaders: { [K in EngineName]: (require: NodeJS.Require) => Engines[K] } = {
  duckdb(require) {
    const entry = require.resolve(enginePackages.duckdb);
    return { api: require(entry), bindings: createRequire(entry)('@duckdb/node-bindings') };
  },
  onnxruntime: (require) => require(enginePackages.onnxruntime),
};

export async function loadEngine<K extends EngineName>(name: K): Promise<Engines[K]> {
  return loaders[name](createRequire(import.meta.url));
}
