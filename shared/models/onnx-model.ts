import { readFile } from 'node:fs/promises';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { OnnxEngine } from '../engines/index.ts';
import { InputError } from '../errors.ts';
import type { FeatureRows, Model, ModelPredictions } from './model.ts';
import { type OnnxGraph, readOnnxGraph, withOutputs } from './onnx-graph.ts';
import { matchInputs, type OnnxInput, tensorOf } from './onnx-inputs.ts';
import { chooseOutputs, OnnxCollector, type OnnxOutputs, type OnnxTask } from './onnx-outputs.ts';

export interface OnnxSettings {
  engine: OnnxEngine;
  /** `challenger`, `champion`, `baseline`, for messages. */
  role: string;
  task: OnnxTask;
  /** Columns of a model with one input, in its order. */
  features?: readonly string[];
}

/** An ONNX model that is ready to run. */
export interface OnnxModel extends Model {
  /** The input columns and what they are read as, for rows like these. */
  prepare(rows: FeatureRows): Promise<PreparedOnnx>;
}

/** A model bound to the columns of its rows. */
export interface PreparedOnnx {
  columns: readonly { name: string; as: 'number' | 'text' }[];
  /** Predicts one batch: the values of `columns`, each `count` long. */
  run(count: number, values: readonly (Float64Array | string[])[]): Promise<Readonly<Record<string, Tensor>>>;
}

/** Rows that a model gets at a time. */
const batchSize = 8192;

/**
 * Opens an ONNX model: from scikit-learn (skl2onnx), onnxmltools or a neural network's exporter.
 * onnxruntime-node cannot hand over sequences of maps, so the tensors that ZipMaps are made of are
 * asked for instead.
 *
 * @throws InputError, naming the role, where the file is no model that onnxruntime can run.
 */
export async function openOnnx(path: string, settings: OnnxSettings): Promise<OnnxModel> {
  const { engine, role, task, features } = settings;
  const refuse = (error: unknown): InputError =>
    new InputError(
      {
        input: role,
        rule: 'must be an ONNX model that onnxruntime can run',
        received: JSON.stringify(path),
        fix: error instanceof Error ? error.message.split('\n')[0].slice(0, 500) : undefined,
      },
      { cause: error },
    );
  let graph: OnnxGraph;
  let session: InferenceSession;
  try {
    const bytes = await readFile(path);
    graph = readOnnxGraph(bytes);
    const tensors = graph.zipMaps.map((one) => one.tensor);
    const options: InferenceSession.SessionOptions = { logSeverityLevel: 4 };
    // A model with its weights in files beside it can only be opened by its path.
    session =
      tensors.length > 0
        ? await engine.api.InferenceSession.create(withOutputs(bytes, tensors), options)
        : await engine.api.InferenceSession.create(path, options);
  } catch (error) {
    throw refuse(error);
  }
  const outputs: OnnxOutputs = chooseOutputs(role, task, session.outputMetadata, graph);
  const fetches = [...(outputs.prediction === undefined ? [] : [outputs.prediction]), ...outputs.scores];

  const prepare = async (rows: FeatureRows): Promise<PreparedOnnx> => {
    const inputs: OnnxInput[] = await matchInputs(role, session.inputMetadata, rows, features);
    const columns = inputs.flatMap((input) =>
      input.columns.map((name) => ({
        name,
        as: input.type === 'string' ? ('text' as const) : ('number' as const),
      })),
    );
    return {
      columns,
      async run(count, values) {
        const feeds: Record<string, Tensor> = {};
        let at = 0;
        for (const input of inputs) {
          const own = values.slice(at, at + input.columns.length);
          feeds[input.name] = tensorOf(engine.api.Tensor, role, input, count, own);
          at += input.columns.length;
        }
        try {
          return (await session.run(feeds, fetches)) as Readonly<Record<string, Tensor>>;
        } catch (error) {
          throw refuse(error);
        }
      },
    };
  };

  return {
    prepare,
    async predict(rows): Promise<ModelPredictions> {
      const prepared = await prepare(rows);
      const collector = new OnnxCollector(role, task, outputs, rows.rows);
      await rows.batches(prepared.columns, batchSize, async (count, values) => {
        collector.take(count, await prepared.run(count, values));
      });
      return collector.finish();
    },
    close: () => session.release(),
  };
}
