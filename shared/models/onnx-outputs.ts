import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { InputError } from '../errors.ts';
import type { ComputedPredictions } from './model.ts';
import type { OnnxGraph } from './onnx-graph.ts';

export type OnnxTask = 'binary' | 'multiclass' | 'regression';

/** Which outputs a model is asked for, and what they are. */
export interface OnnxOutputs {
  /** The predicted class or value. */
  prediction?: string;
  /** One tensor of scores [rows, classes], [rows, 1] or [rows], or one a class. */
  scores: readonly string[];
  /** Names of the classes in the order of the scores, where the model carries them. */
  classNames?: readonly string[];
}

const floats: readonly string[] = ['float32', 'float64'];

/**
 * Tells labels from scores: labels are whole numbers or texts, scores are floats. ZipMap outputs stand
 * for the tensors they are made of.
 *
 * @throws InputError where the outputs are neither.
 */
export function chooseOutputs(
  role: string,
  task: OnnxTask,
  metadata: readonly InferenceSession.ValueMetadata[],
  graph: OnnxGraph,
): OnnxOutputs {
  const tensors = metadata.filter((output) => output.isTensor);
  const patched = new Set(graph.zipMaps.map((one) => one.tensor));
  const isFloat = (output: (typeof tensors)[number]) => floats.includes(output.type);
  const scoreTensors = tensors.filter(isFloat);
  const labels = tensors.filter((output) => !isFloat(output));
  const refuse = (rule: string): InputError =>
    new InputError({
      input: role,
      rule,
      received: metadata
        .map((output) => `${JSON.stringify(output.name)} (${output.isTensor ? output.type : 'no tensor'})`)
        .join(', '),
    });
  if (task === 'regression') {
    const value = scoreTensors[0];
    if (!value) throw refuse('must have an output of numbers, because the task is a regression');
    return { prediction: value.name, scores: [] };
  }
  const known = graph.classNames[graph.classNames.length - 1];
  const fromZipMap = scoreTensors.filter((output) => patched.has(output.name));
  const columns = scoreTensors.filter((output) => output.shape.length === 1);
  const chosen =
    fromZipMap.length > 0
      ? [fromZipMap[0]]
      : columns.length > 1 && columns.length === scoreTensors.length
        ? columns
        : scoreTensors.slice(0, 1);
  if (chosen.length === 0 && labels.length === 0) {
    throw refuse('must have an output of classes or of scores');
  }
  return {
    prediction: labels[0]?.name,
    scores: chosen.map((output) => output.name),
    classNames: known,
  };
}

/** Gathers the outputs of all batches into predictions. */
export class OnnxCollector {
  readonly #role: string;
  readonly #outputs: OnnxOutputs;
  readonly #rows: number;
  readonly #codes: Int32Array | undefined;
  readonly #values: Float64Array | undefined;
  readonly #names = new Map<string, number>();
  #scores: Float64Array[] | undefined;
  #offset = 0;

  constructor(role: string, task: OnnxTask, outputs: OnnxOutputs, rows: number) {
    this.#role = role;
    this.#outputs = outputs;
    this.#rows = rows;
    if (outputs.prediction !== undefined) {
      if (task === 'regression') this.#values = new Float64Array(rows);
      else this.#codes = new Int32Array(rows);
    }
  }

  /** @throws InputError where an output has not one entry, or one row, for each row of the batch. */
  take(count: number, results: Readonly<Record<string, Tensor>>): void {
    const { prediction, scores } = this.#outputs;
    if (prediction !== undefined) this.#takePrediction(count, results[prediction]);
    if (scores.length > 0)
      this.#takeScores(
        count,
        scores.map((name) => results[name]),
        scores,
      );
    this.#offset += count;
  }

  #refuse(name: string, dims: readonly number[], count: number): InputError {
    return new InputError({
      input: this.#role,
      rule: `must give one prediction a row in its output ${JSON.stringify(name)}`,
      received: `the shape [${dims.join(', ')}] for ${count} rows`,
    });
  }

  #takePrediction(count: number, tensor: Tensor): void {
    const { data } = tensor;
    if (data.length !== count) {
      throw this.#refuse(this.#outputs.prediction as string, tensor.dims, count);
    }
    for (let i = 0; i < count; i++) {
      if (this.#values) this.#values[this.#offset + i] = Number(data[i]);
      if (this.#codes) this.#codes[this.#offset + i] = this.#codeOf(String(data[i]));
    }
  }

  #codeOf(name: string): number {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, this.#names.size);
    return this.#names.size - 1;
  }

  #takeScores(count: number, tensors: readonly Tensor[], names: readonly string[]): void {
    const widths = tensors.map((tensor) => tensor.data.length / count);
    const bad = widths.findIndex((width) => !Number.isInteger(width) || width === 0);
    if (bad >= 0) throw this.#refuse(names[bad], tensors[bad].dims, count);
    const width = widths.reduce((sum, one) => sum + one, 0);
    this.#scores ??= Array.from({ length: width }, () => new Float64Array(this.#rows));
    if (this.#scores.length !== width) throw this.#refuse(names[0], tensors[0].dims, count);
    let column = 0;
    for (const [k, tensor] of tensors.entries()) {
      for (let w = 0; w < widths[k]; w++, column++) {
        const out = this.#scores[column];
        for (let i = 0; i < count; i++) {
          const value = Number(tensor.data[i * widths[k] + w]);
          // Single precision leaves probabilities a hair outside 0 and 1.
          const clamped = Math.min(1, Math.max(0, value));
          out[this.#offset + i] = Math.abs(value - clamped) < 1e-6 ? clamped : value;
        }
      }
    }
  }

  /** What was gathered from all batches. */
  finish(): ComputedPredictions {
    const arrays = this.#scores;
    const known = this.#outputs.classNames;
    return {
      ...(this.#values && { prediction: this.#values }),
      ...(this.#codes && { prediction: { codes: this.#codes, names: [...this.#names.keys()] } }),
      ...(arrays && {
        scores: { arrays, ...(known?.length === arrays.length && arrays.length > 1 && { names: known }) },
      }),
    };
  }
}
