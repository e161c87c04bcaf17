export {
  type DuckDBEngine,
  type EngineName,
  type Engines,
  enginePackages,
  type OnnxEngine,
} from './engines.ts';
export { loadEngine } from './load-engine.ts';
