import type * as duckdbApi from '@duckdb/node-api';
import type * as duckdbBindings from '@duckdb/node-bindings';
import type * as onnxruntime from 'onnxruntime-node';

/**
 * DuckDB's client, the bindings under it, whose buffers are what makes a million rows cheap to read, and the path that
 * another process can load it from.
 */
export interface DuckDBEngine {
  entry: string;
  api: typeof duckdbApi;
  bindings: typeof duckdbBindings.default;
}

/** onnxruntime's client, and the path that another process can load it from. */
export interface OnnxEngine {
  api: typeof onnxruntime;
  entry: string;
}

/** The native engines by name, and what loading one gives. */
export interface Engines {
  duckdb: DuckDBEngine;
  onnxruntime: OnnxEngine;
}

export type EngineName = keyof Engines;

/** The package that each engine is loaded from. */
export const enginePackages: Readonly<Record<EngineName, string>> = {
  duckdb: '@duckdb/node-api',
  onnxruntime: 'onnxruntime-node',
};
