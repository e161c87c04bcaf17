import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadEngine } from '../../../shared/engines/index.ts';
import { type ComputedPredictions, type FeatureRows, openOnnx } from '../../../shared/models/index.ts';
import { readOnnxGraph, withOutputs } from '../../../shared/models/onnx-graph.ts';
import { featureTable, fixture } from './feature-table.ts';

const expected = JSON.parse(readFileSync(fixture('expected.json'), 'utf8'));
const cancer = featureTable('cancer.csv', ['id', 'malignant']);

async function predict(
  file: string,
  rows: FeatureRows,
  task: 'binary' | 'multiclass' | 'regression',
  features?: string[],
): Promise<ComputedPredictions> {
  const engine = await loadEngine('onnxruntime');
  const model = await openOnnx(fixture(file), { engine, role: 'challenger', task, features });
  onTestFinished(() => model.close());
  const made = await model.predict(rows);
  if ('file' in made) throw new Error('an ONNX model writes no file');
  return made;
}

function classesOf({ prediction }: ComputedPredictions): string[] {
  if (!prediction || prediction instanceof Float64Array) throw new Error('no classes were predicted');
  return Array.from(prediction.codes, (code) => prediction.names[code]);
}

function expectClose(actual: ArrayLike<number> | undefined, values: readonly number[]): void {
  expect(actual?.length).toBe(values.length);
  // The models calculate in single precision.
  for (const [i, value] of values.entries()) expect(actual?.[i]).toBeCloseTo(value, 5);
}

describe('openOnnx', () => {
  it.each([
    ['logistic-zipmap.onnx', 'logistic'],
    ['logistic-tensor.onnx', 'logistic'],
    ['logistic-columns.onnx', 'logistic'],
    ['lightgbm-zipmap.onnx', 'lightgbm'],
    ['lightgbm-tensor.onnx', 'lightgbm'],
  ])('predicts with %s what the library that made it predicts', async (file, name) => {
    const made = await predict(file, cancer, 'binary');
    expect(classesOf(made)).toEqual(expected[name].prediction);
    expect(made.scores?.names).toEqual(['0', '1']);
    expectClose(made.scores?.arrays[1], expected[name].scores);
  });

  it('fills one input a column, numbers and texts, by name', async () => {
    const made = await predict('iris-columns.onnx', featureTable('iris.csv', ['id', 'kind']), 'multiclass');
    expect(classesOf(made)).toEqual(expected.iris.prediction);
    expect(made.scores?.names).toEqual(expected.iris.classes);
    for (const [k, values] of expected.iris.scores.entries()) expectClose(made.scores?.arrays[k], values);
  });

  it('predicts values for a regression', async () => {
    const made = await predict(
      'linear.onnx',
      featureTable('diabetes.csv', ['id', 'progression']),
      'regression',
    );
    const values = expected.linear.prediction as number[];
    expect(made.prediction).toBeInstanceOf(Float64Array);
    for (const [i, value] of (made.prediction as Float64Array).entries())
      expect(value).toBeCloseTo(values[i], 3);
  });

  it('takes the features in the order that they are named in', async () => {
    const named = await predict('logistic-tensor.onnx', cancer, 'binary', [
      'radius',
      'texture',
      'perimeter',
      'area',
    ]);
    expectClose(named.scores?.arrays[1], expected.logistic.scores);
    const swapped = await predict('logistic-tensor.onnx', cancer, 'binary', [
      'texture',
      'radius',
      'perimeter',
      'area',
    ]);
    expect(swapped.scores?.arrays[1][0]).not.toBeCloseTo(expected.logistic.scores[0], 3);
  });

  it('lists both sides where the columns are not as many as the features', async () => {
    const rows = featureTable('cancer.csv', ['id']);
    await expect(predict('logistic-tensor.onnx', rows, 'binary')).rejects.toThrow(
      'challenger must take as many features as data.test has free numeric columns, got the input "X" takes 4 and the columns are 5: "radius", "texture", "perimeter", "area", "malignant". Name them in their order under columns.features.',
    );
  });

  it('names the nearest column where an input has none', async () => {
    await expect(predict('iris-columns.onnx', cancer, 'multiclass')).rejects.toThrow(
      /^challenger must take inputs that are columns of data.test.*got the input "sepal_length"/,
    );
  });

  it('says that a file is no model', async () => {
    const engine = await loadEngine('onnxruntime');
    await expect(
      openOnnx(fixture('cancer.csv'), { engine, role: 'champion', task: 'binary' }),
    ).rejects.toThrow(/^champion must be an ONNX model that onnxruntime can run/);
  });

  it('takes the one output of numbers for scores where the task is binary', async () => {
    const engine = await loadEngine('onnxruntime');
    const model = await openOnnx(fixture('linear.onnx'), { engine, role: 'champion', task: 'binary' });
    onTestFinished(() => model.close());
    const made = await model.predict(featureTable('diabetes.csv', ['id', 'progression']));
    expect('scores' in made && made.scores?.arrays).toHaveLength(1);
  });
});

describe('withOutputs', () => {
  it('leaves the model as it is and adds the tensor behind the ZipMap', () => {
    const model = readFileSync(fixture('logistic-zipmap.onnx'));
    const graph = readOnnxGraph(model);
    expect(graph.zipMaps).toEqual([{ output: 'output_probability', tensor: 'probabilities' }]);
    expect(graph.classNames).toContainEqual(['0', '1']);
    const joined = withOutputs(model, ['probabilities']);
    expect(Buffer.from(joined.subarray(0, model.length)).equals(model)).toBe(true);
  });
});
