import type { Role, Task } from '../../shared/data/evaluation.ts';
import {
  type ColumnNames,
  type GatheredEvaluation,
  gatherEvaluation,
  type InputRecord,
  type Needs,
  type PredictionsRequest,
  type SliceColumn,
} from '../../shared/data/index.ts';
import { loadEngine } from '../../shared/engines/index.ts';
import { type ModelKind, modelKind } from '../../shared/models/index.ts';

/** A model as the user names it. */
export interface ModelRequest {
  uri: string | readonly string[];
  kind?: string;
}

export interface GatherRequest {
  task: Task;
  columns: ColumnNames;
  data: { test?: string | readonly string[]; train?: string | readonly string[] };
  models: {
    challenger: ModelRequest;
    champion?: ModelRequest;
    /** `majority` (classification) and `mean` (regression) are the simple models. */
    baseline?: 'majority' | 'mean' | ModelRequest;
  };
  slices: readonly { columns: readonly SliceColumn[] }[];
  needs: Needs;
  /** Folder that relative paths start from. */
  workingDirectory: string;
  /** DuckDB's limits; see DatabaseSettings. */
  memoryLimit?: string;
  threads?: number;
  temporaryFolder?: string;
}

/** A model's file, as the report names it. */
export interface ModelArtifact {
  uri: string;
  sha256: string;
  kind: ModelKind;
}

export interface Gathered extends GatheredEvaluation {
  models: Partial<Record<Role, ModelArtifact>>;
}

/**
 * Everything that evaluate-vs-champion judges: the rows, both models' predictions on them, and where
 * they came from. The caller closes it.
 *
 * @throws InputError for every fault of the user's data.
 */
export async function gather(request: GatherRequest): Promise<Gathered> {
  const engine = await loadEngine('duckdb');
  const { challenger, champion, baseline } = request.models;
  const predictions: Partial<Record<Role, PredictionsRequest>> = {};
  const kinds: Partial<Record<Role, ModelKind>> = {};
  const add = (role: Role, model: ModelRequest): void => {
    const kind = modelKind(role, model.uri, model.kind);
    kinds[role] = kind;
    if (kind !== 'predictions') throw new Error(`models of kind ${kind} are not wired yet`);
    predictions[role] = { uri: model.uri };
  };
  add('challenger', challenger);
  if (champion) add('champion', champion);
  if (baseline === 'majority' || baseline === 'mean') {
    predictions.baseline = { simple: baseline, train: request.data.train };
  } else if (baseline) add('baseline', baseline);

  const gathered = await gatherEvaluation(
    {
      task: request.task,
      columns: request.columns,
      folder: request.workingDirectory,
      test: request.data.test,
      predictions,
      slices: request.slices,
      needs: request.needs,
    },
    {
      engine,
      memoryLimit: request.memoryLimit,
      threads: request.threads,
      temporaryFolder: request.temporaryFolder,
    },
  );
  const artifactOf = (role: Role): ModelArtifact | undefined => {
    const kind = kinds[role];
    const input: InputRecord | undefined = gathered.inputs.find((one) => one.name === role);
    return kind && input ? { uri: input.uri, sha256: input.sha256, kind } : undefined;
  };
  return {
    ...gathered,
    models: Object.fromEntries(
      (['challenger', 'champion', 'baseline'] as const)
        .map((role) => [role, artifactOf(role)] as const)
        .filter(([, artifact]) => artifact !== undefined),
    ),
  };
}
