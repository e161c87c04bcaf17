export { type DuckDBEngine, type EngineName, type Engines, enginePackages } from './engines.ts';
export { loadEngine } from './load-engine.ts';
