import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Needs } from '../shared/checks/needs.ts';
import type { Settings } from '../shared/config/index.ts';
import type { Evaluation, Role } from '../shared/data/evaluation.ts';
import {
  digestFile,
  type EvaluationRequest,
  type FeatureRows,
  findFile,
  type GatheredEvaluation,
  gatherEvaluation,
  type InputRecord,
  type OpenRows,
  type PredictionsRequest,
  shownUri,
} from '../shared/data/index.ts';
import { loadEngine, type OnnxEngine } from '../shared/engines/index.ts';
import { InputError } from '../shared/errors.ts';
import type { Host } from '../shared/github/host.ts';
import {
  commandModel,
  type Model,
  type ModelKind,
  modelKind,
  type OnnxModel,
  openOnnx,
} from '../shared/models/index.ts';
import { databaseSettings } from './database-settings.ts';
import { type Costs, measureCosts } from './measure-costs.ts';

export interface GatherRequest {
  settings: Settings;
  /** Folder that relative paths start from. */
  folder: string;
  needs: Needs;
  /** Groups of people in place of `evaluate.slices`. */
  groups?: Pick<EvaluationRequest, 'slices' | 'people'>;
  host: Pick<Host, 'info' | 'engines'>;
  /** What else is to be found out while the rows and the models are open. */
  also?(open: OpenModels): Promise<void>;
}

/** The labelled rows, and the models that run here. */
export interface OpenModels {
  rows: OpenRows;
  /** The same as models read them. */
  whole: FeatureRows;
  running: Partial<Record<Role, RunningModel>>;
}

export interface RunningModel extends Pick<Model, 'predict'> {
  uri: string;
  /** The columns that it reads of rows like these; absent where only the model knows. */
  reads?(rows: FeatureRows): Promise<string[]>;
}

/** A model, as the report names it. */
export interface ModelArtifact {
  uri: string;
  /** Absent where the model is a command. */
  sha256?: string;
  kind: ModelKind;
}

export interface Gathered {
  evaluation: Evaluation;
  models: { challenger: ModelArtifact; champion?: ModelArtifact; baseline?: ModelArtifact };
  /** What the models cost, where the settings limit it. */
  costs?: Costs;
  inputs: InputRecord[];
  notices: string[];
}

const roles = ['challenger', 'champion', 'baseline'] as const;

interface NamedModel {
  uri: string;
  kind: ModelKind;
  /** The file, where it is run here. */
  onnx?: { path: string; sha256: string; model: OnnxModel };
}

/** The models that the settings name; `majority` and `mean` are none. */
function namedModels({ models, evaluate }: Settings): Map<Role, NamedModel> {
  if (!models.challenger) {
    throw new InputError({
      input: 'models.challenger',
      rule: 'must name the model to judge',
      fix: 'Write it in tollgate.yml or give the input challenger.',
    });
  }
  const { baseline } = evaluate;
  const isSimple = baseline === undefined || baseline === 'majority' || baseline === 'mean';
  const named = {
    challenger: models.challenger,
    champion: models.champion,
    baseline: isSimple ? undefined : { uri: baseline, kind: undefined },
  };
  const found = new Map<Role, NamedModel>();
  for (const role of roles) {
    const model = named[role];
    if (model) found.set(role, { uri: model.uri, kind: modelKind(role, model.uri, model.kind) });
  }
  return found;
}

/** @throws InputError where the model that was just found is the other one's file. */
async function refuseSameFile(models: ReadonlyMap<Role, NamedModel>, path: string): Promise<void> {
  const challenger = models.get('challenger')?.onnx;
  if (!challenger || (await realpath(challenger.path)) !== (await realpath(path))) return;
  throw new InputError({
    input: 'challenger',
    rule: 'must be another file than champion and baseline: a model compared with itself proves nothing',
    received: `${JSON.stringify(models.get('challenger')?.uri)} for both`,
    fix: 'Check which of the paths is wrong.',
  });
}

/**
 * Everything that evaluate-vs-champion judges: the rows, the models' predictions on them, what the
 * models cost, and where all of it came from.
 *
 * @throws InputError for every fault of the user's data or models.
 */
export async function gatherModels({
  settings,
  folder,
  needs,
  groups,
  host,
  also,
}: GatherRequest): Promise<Gathered> {
  const { data, evaluate, columns, engine } = settings;
  const { task } = settings.model;
  const models = namedModels(settings);
  const from = { enginePath: engine.path, cache: host.engines, progress: (text: string) => host.info(text) };

  const downloads = await mkdtemp(join(tmpdir(), 'tollgate-models-'));
  let onnxEngine: OnnxEngine | undefined;
  const predictions: Partial<Record<Role, PredictionsRequest>> = {};
  const gathering: { rows?: FeatureRows } = {};
  const running: OpenModels['running'] = {};
  let gathered: GatheredEvaluation | undefined;
  try {
    for (const [role, model] of models) {
      const { uri, kind } = model;
      if (kind === 'predictions') {
        predictions[role] = { uri };
        continue;
      }
      if (kind === 'command') {
        const command = commandModel(uri, { role, folder });
        running[role] = { uri, predict: command.predict };
        predictions[role] = {
          uri,
          compute(rows) {
            host.info(`Running ${role}: ${uri}`);
            return command.predict(rows);
          },
        };
        continue;
      }
      const path = await findFile(role, uri, folder, downloads);
      await refuseSameFile(models, path);
      onnxEngine ??= await loadEngine('onnxruntime', from);
      const opened = await openOnnx(path, { engine: onnxEngine, role, task, features: columns.features });
      running[role] = {
        uri,
        predict: opened.predict,
        reads: async (rows) => (await opened.prepare(rows)).columns.map(({ name }) => name),
      };
      model.onnx = { path, sha256: await digestFile(path), model: opened };
      predictions[role] = {
        uri,
        compute(rows) {
          gathering.rows = rows;
          return opened.predict(rows);
        },
      };
    }
    const { baseline } = evaluate;
    if (baseline === 'majority' || baseline === 'mean') {
      predictions.baseline = { simple: baseline, train: data.train };
    }
    gathered = await gatherEvaluation(
      { task, columns, folder, test: data.test, predictions, slices: evaluate.slices, needs, ...groups },
      await databaseSettings(settings, folder, host),
    );
    await also?.({ rows: gathered.open, whole: gathered.rows, running });
    const costs = await measureCosts(evaluate.cost, {
      challenger: models.get('challenger')?.onnx,
      champion: models.has('champion') ? (models.get('champion')?.onnx ?? null) : undefined,
      engine: onnxEngine,
      rows: gathering.rows,
    });
    return { ...artifactsOf(models, gathered), costs };
  } finally {
    for (const { onnx } of models.values()) await onnx?.model.close();
    await gathered?.close();
    await rm(downloads, { recursive: true, force: true });
  }
}

function artifactsOf(
  models: ReadonlyMap<Role, NamedModel>,
  { evaluation, inputs, notices }: GatheredEvaluation,
): Omit<Gathered, 'costs'> {
  const files: InputRecord[] = [];
  const artifacts: Partial<Record<Role, ModelArtifact>> = {};
  for (const [role, { uri: written, kind, onnx }] of models) {
    const uri = shownUri(written);
    const read = inputs.find((one) => one.name === role);
    if (onnx) files.push({ name: role, uri, sha256: onnx.sha256 });
    const sha256 = kind === 'command' ? undefined : (onnx?.sha256 ?? read?.sha256);
    artifacts[role] = { uri, kind, ...(sha256 && { sha256 }) };
  }
  const { challenger, champion, baseline } = artifacts;
  if (!challenger) throw new Error('there is no challenger');
  return {
    evaluation,
    models: { challenger, champion, baseline },
    inputs: [...inputs, ...files],
    notices,
  };
}
