import type { ModelCost } from '../../shared/checks/cost-check.ts';
import type { Needs } from '../../shared/checks/needs.ts';
import type { Settings } from '../../shared/config/index.ts';
import type { Evaluation, Role } from '../../shared/data/evaluation.ts';
import { gatherEvaluation, type InputRecord, type PredictionsRequest } from '../../shared/data/index.ts';
import { loadEngine } from '../../shared/engines/index.ts';
import { InputError } from '../../shared/errors.ts';
import type { Host } from '../../shared/github/host.ts';
import { type ModelKind, modelKind } from '../../shared/models/index.ts';

export interface GatherRequest {
  settings: Settings;
  /** Folder that relative paths start from. */
  folder: string;
  needs: Needs;
  host: Pick<Host, 'info' | 'engines'>;
}

/** A model's file, as the report names it. */
export interface ModelArtifact {
  uri: string;
  sha256: string;
  kind: ModelKind;
}

export interface Gathered {
  evaluation: Evaluation;
  models: { challenger: ModelArtifact; champion?: ModelArtifact; baseline?: ModelArtifact };
  /** What the models cost, where the settings limit it. */
  costs?: { challenger: ModelCost; champion?: ModelCost };
  inputs: InputRecord[];
  notices: string[];
}

type Models = Partial<Record<Role, { uri: string; kind?: string }>>;

/** `2GB` for DuckDB, from bytes. */
function memoryLimit(bytes: number | undefined): string | undefined {
  return bytes === undefined ? undefined : `${Math.max(1, Math.floor(bytes / 1e6))}MB`;
}

/**
 * Everything that evaluate-vs-champion judges: the rows, the models' predictions on them, what the
 * models cost, and where all of it came from.
 *
 * @throws InputError for every fault of the user's data.
 */
export async function gather({ settings, folder, needs }: GatherRequest): Promise<Gathered> {
  const { models, data, evaluate, columns, engine } = settings;
  if (!models.challenger) {
    throw new InputError({
      input: 'models.challenger',
      rule: 'must name the model to judge',
      fix: 'Write it in tollgate.yml or give the input challenger.',
    });
  }
  const { baseline } = evaluate;
  const isSimple = baseline === 'majority' || baseline === 'mean';
  const named: Models = {
    challenger: models.challenger,
    champion: models.champion,
    baseline: baseline === undefined || isSimple ? undefined : { uri: baseline },
  };
  const predictions: Partial<Record<Role, PredictionsRequest>> = {};
  const kinds = new Map<Role, ModelKind>();
  for (const role of ['challenger', 'champion', 'baseline'] as const) {
    const model = named[role];
    if (!model) continue;
    const kind = modelKind(role, model.uri, model.kind);
    if (kind !== 'predictions') throw new Error(`models of kind ${kind} are not wired yet`);
    kinds.set(role, kind);
    predictions[role] = { uri: model.uri };
  }
  if (isSimple) predictions.baseline = { simple: baseline, train: data.train };

  const gathered = await gatherEvaluation(
    {
      task: settings.model.task,
      columns,
      folder,
      test: data.test,
      predictions,
      slices: evaluate.slices,
      needs,
    },
    {
      engine: await loadEngine('duckdb'),
      memoryLimit: memoryLimit(engine.memory),
      threads: engine.threads,
      temporaryFolder: engine.spill,
    },
  );
  await gathered.close();
  const artifactOf = (role: Role): ModelArtifact | undefined => {
    const kind = kinds.get(role);
    const input = gathered.inputs.find((one) => one.name === role);
    return kind && input ? { uri: input.uri, sha256: input.sha256, kind } : undefined;
  };
  const challenger = artifactOf('challenger');
  if (!challenger) throw new Error('the challenger was not read');
  return {
    evaluation: gathered.evaluation,
    models: { challenger, champion: artifactOf('champion'), baseline: artifactOf('baseline') },
    inputs: gathered.inputs,
    notices: gathered.notices,
  };
}
