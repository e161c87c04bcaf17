export {
  type DuckDBEngine,
  type EngineName,
  type Engines,
  enginePackages,
  type OnnxEngine,
} from './engines.ts';
export type { EngineCache } from './install-engine.ts';
export { type EngineSearch, loadEngine } from './load-engine.ts';
