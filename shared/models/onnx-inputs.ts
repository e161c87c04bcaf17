import { closest } from 'fastest-levenshtein';
import type { InferenceSession, Tensor, TensorConstructor } from 'onnxruntime-node';
import { InputError } from '../errors.ts';
import type { FeatureRows } from './model.ts';

type ElementType = Tensor.Type;

/** One input of a model and the columns that fill it, in order. */
export interface OnnxInput {
  name: string;
  type: ElementType;
  columns: readonly string[];
  /** A vector has no second dimension. */
  isVector: boolean;
}

const floats: readonly string[] = ['float32', 'float64'];
const integers: readonly string[] = [
  'int32',
  'int64',
  'uint8',
  'int8',
  'uint16',
  'int16',
  'uint32',
  'uint64',
];

/** skl2onnx writes `sepal_length` for a column `sepal length`. */
function asIdentifier(name: string): string {
  return name.replaceAll(/[^0-9A-Za-z_]/g, '_');
}

function columnFor(input: string, columns: readonly string[]): string | undefined {
  if (columns.includes(input)) return input;
  const alike = columns.filter((name) => asIdentifier(name) === asIdentifier(input));
  return alike.length === 1 ? alike[0] : undefined;
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => JSON.stringify(name));
  return `${shown.join(', ')}${names.length > shown.length ? ', …' : ''}`;
}

/**
 * Which columns fill which input: an input a column, by name, or one input for all features, which
 * takes the columns that `features` names, else all numeric columns without another use.
 *
 * @throws InputError, naming the model's role, where the test rows do not fit the model's inputs.
 */
export async function matchInputs(
  role: string,
  metadata: readonly InferenceSession.ValueMetadata[],
  rows: FeatureRows,
  features?: readonly string[],
): Promise<OnnxInput[]> {
  const names = rows.columns.map((column) => column.name);
  const tensors = metadata.map((input) => {
    if (!input.isTensor) {
      throw new InputError({
        input: role,
        rule: 'must be a model whose inputs are tensors',
        received: JSON.stringify(input.name),
      });
    }
    return input;
  });
  const widthOf = (shape: readonly (number | string)[]): number | undefined => {
    if (shape.length < 2) return 1;
    const width = shape[shape.length - 1];
    return shape.length === 2 && typeof width === 'number' && width > 0 ? width : undefined;
  };
  const byName = tensors.map((input) => columnFor(input.name, names));
  const single = tensors.length === 1 ? tensors[0] : undefined;
  if (!single || (byName[0] !== undefined && widthOf(single.shape) === 1 && !features)) {
    return tensors.map((input, k) => {
      const column = byName[k];
      if (column === undefined || widthOf(input.shape) !== 1) {
        const nearest = names.length > 0 ? closest(input.name, names) : undefined;
        throw new InputError({
          input: role,
          rule: `must take inputs that are columns of ${rows.input}, one each, or one input for all features`,
          received: `the input ${JSON.stringify(input.name)} (shape ${JSON.stringify(input.shape)})`,
          fix: nearest === undefined ? undefined : `Nearest column: ${JSON.stringify(nearest)}.`,
        });
      }
      return { name: input.name, type: input.type, columns: [column], isVector: input.shape.length === 1 };
    });
  }
  const width = widthOf(single.shape);
  let columns: string[];
  if (features) {
    for (const [k, name] of features.entries()) {
      if (names.includes(name)) continue;
      throw new InputError({
        input: `columns.features.${k}`,
        rule: `must be a column of ${rows.input}`,
        received: JSON.stringify(name),
        fix: names.length > 0 ? `Nearest: ${JSON.stringify(closest(name, names))}.` : undefined,
      });
    }
    columns = [...features];
  } else {
    const free = names.filter((name) => !rows.reserved.includes(name));
    columns = width === free.length ? free : await rows.numeric(free);
  }
  if (columns.length === 0 || (width !== undefined && width !== columns.length)) {
    throw new InputError({
      input: features ? 'columns.features' : role,
      rule: `must ${features ? 'name' : 'take'} as many features as ${features ? `the model ${role} takes` : `${rows.input} has free numeric columns`}`,
      received: `the input ${JSON.stringify(single.name)} takes ${width ?? 'any number of'} and the columns are ${columns.length}: ${named(columns)}`,
      fix: features ? undefined : 'Name them in their order under columns.features.',
    });
  }
  return [{ name: single.name, type: single.type, columns, isVector: false }];
}

function refuseNumber(role: string, input: OnnxInput, value: number): InputError {
  return new InputError({
    input: role,
    rule: `must get whole numbers for its input ${JSON.stringify(input.name)} (${input.type})`,
    received: Number.isNaN(value) ? 'an empty cell' : String(value),
  });
}

/** Fills one input with a batch: the columns' values row by row. */
export function tensorOf(
  Tensor: TensorConstructor,
  role: string,
  input: OnnxInput,
  count: number,
  columns: readonly (Float64Array | string[])[],
): Tensor {
  const width = columns.length;
  const dims = input.isVector ? [count] : [count, width];
  if (input.type === 'string') {
    const texts = new Array<string>(count * width);
    for (const [k, values] of columns.entries()) {
      for (let i = 0; i < count; i++) texts[i * width + k] = String(values[i]);
    }
    return new Tensor('string', texts, dims);
  }
  const at = (k: number, i: number): number => columns[k][i] as number;
  if (floats.includes(input.type)) {
    const out = input.type === 'float32' ? new Float32Array(count * width) : new Float64Array(count * width);
    for (let k = 0; k < width; k++) for (let i = 0; i < count; i++) out[i * width + k] = at(k, i);
    return out instanceof Float32Array ? new Tensor('float32', out, dims) : new Tensor('float64', out, dims);
  }
  if (input.type === 'bool' || integers.includes(input.type)) {
    const whole = (k: number, i: number): number => {
      const value = at(k, i);
      if (!Number.isInteger(value)) throw refuseNumber(role, input, value);
      return value;
    };
    if (input.type === 'int64') {
      const out = new BigInt64Array(count * width);
      for (let k = 0; k < width; k++)
        for (let i = 0; i < count; i++) out[i * width + k] = BigInt(whole(k, i));
      return new Tensor('int64', out, dims);
    }
    if (input.type === 'int32') {
      const out = new Int32Array(count * width);
      for (let k = 0; k < width; k++) for (let i = 0; i < count; i++) out[i * width + k] = whole(k, i);
      return new Tensor('int32', out, dims);
    }
    if (input.type === 'bool') {
      const out = new Uint8Array(count * width);
      for (let k = 0; k < width; k++)
        for (let i = 0; i < count; i++) out[i * width + k] = whole(k, i) ? 1 : 0;
      return new Tensor('bool', out, dims);
    }
  }
  throw new InputError({
    input: role,
    rule: 'must take inputs of type float, double, int32, int64, bool or string',
    received: `${input.type} for ${JSON.stringify(input.name)}`,
  });
}
