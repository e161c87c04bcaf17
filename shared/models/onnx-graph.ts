import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** What a session cannot tell of an ONNX model: its ZipMaps, and the names of its classes. */
export interface OnnxGraph {
  /** Outputs that are sequences of maps (skl2onnx's and onnxmltools' default), and the tensor that each is made of. */
  zipMaps: readonly { output: string; tensor: string }[];
  /** Class names that nodes and initializers carry, as text, in the order of the columns of scores. */
  classNames: readonly (readonly string[])[];
}

/** Field numbers of onnx.proto3. */
const fields = {
  model: { graph: 7 },
  graph: { node: 1, initializer: 5, output: 12 },
  node: { input: 1, output: 2, opType: 4, attribute: 5 },
  attribute: { name: 1, ints: 8, strings: 9 },
  tensor: { dataType: 2, int32Data: 5, stringData: 6, int64Data: 7, name: 8, rawData: 9 },
  valueInfo: { name: 1, type: 2 },
  type: { tensorType: 1 },
  tensorType: { elementType: 1 },
} as const;

const float = 1;
const int32 = 6;
const int64 = 7;

function* read(bytes: Uint8Array): Generator<{ field: number; wire: WireType; reader: BinaryReader }> {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    const before = reader.pos;
    yield { field, wire, reader };
    if (reader.pos === before) reader.skip(wire, field);
  }
}

/** A repeated integer, packed or not. */
function readIntegers(wire: WireType, reader: BinaryReader, into: string[]): void {
  if (wire !== WireType.LengthDelimited) {
    into.push(String(reader.int64()));
    return;
  }
  const packed = new BinaryReader(reader.bytes());
  while (packed.pos < packed.len) into.push(String(packed.int64()));
}

function readAttribute(bytes: Uint8Array): { name: string; ints: string[]; strings: string[] } {
  const found = { name: '', ints: [] as string[], strings: [] as string[] };
  for (const { field, wire, reader } of read(bytes)) {
    if (field === fields.attribute.name) found.name = reader.string();
    else if (field === fields.attribute.ints) readIntegers(wire, reader, found.ints);
    else if (field === fields.attribute.strings) found.strings.push(reader.string());
  }
  return found;
}

function readNode(bytes: Uint8Array): {
  type: string;
  inputs: string[];
  outputs: string[];
  classes: string[];
} {
  const found = { type: '', inputs: [] as string[], outputs: [] as string[], classes: [] as string[] };
  for (const { field, reader } of read(bytes)) {
    if (field === fields.node.opType) found.type = reader.string();
    else if (field === fields.node.input) found.inputs.push(reader.string());
    else if (field === fields.node.output) found.outputs.push(reader.string());
    else if (field === fields.node.attribute) {
      const { name, ints, strings } = readAttribute(reader.bytes());
      if (name.startsWith('classlabels_')) found.classes.push(...(strings.length > 0 ? strings : ints));
    }
  }
  return found;
}

/** The values of an initializer that skl2onnx calls `classes`; nothing for any other. */
function readClasses(bytes: Uint8Array): string[] {
  let name = '';
  let type = 0;
  let raw: Uint8Array | undefined;
  const values: string[] = [];
  for (const { field, wire, reader } of read(bytes)) {
    if (field === fields.tensor.name) name = reader.string();
    else if (field === fields.tensor.dataType) type = reader.int32();
    else if (field === fields.tensor.stringData) values.push(reader.string());
    else if (field === fields.tensor.int32Data || field === fields.tensor.int64Data) {
      readIntegers(wire, reader, values);
    } else if (field === fields.tensor.rawData) raw = reader.bytes();
  }
  if (name !== 'classes') return [];
  if (raw && (type === int32 || type === int64)) {
    const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
    const width = type === int32 ? 4 : 8;
    for (let at = 0; at + width <= raw.byteLength; at += width) {
      values.push(String(type === int32 ? view.getInt32(at, true) : view.getBigInt64(at, true)));
    }
  }
  return values;
}

/** Reads the graph of a serialised model. Throws where the bytes are no protocol buffer. */
export function readOnnxGraph(model: Uint8Array): OnnxGraph {
  const zipMaps: { output: string; tensor: string }[] = [];
  const classNames: string[][] = [];
  for (const { field, reader } of read(model)) {
    if (field !== fields.model.graph) continue;
    for (const part of read(reader.bytes())) {
      if (part.field === fields.graph.node) {
        const node = readNode(part.reader.bytes());
        if (node.classes.length > 0) classNames.push(node.classes);
        if (node.type === 'ZipMap') zipMaps.push({ output: node.outputs[0], tensor: node.inputs[0] });
      } else if (part.field === fields.graph.initializer) {
        const classes = readClasses(part.reader.bytes());
        if (classes.length > 0) classNames.push(classes);
      }
    }
  }
  return { zipMaps, classNames };
}

/**
 * The model with these float tensors as outputs beside its own. Serialised messages merge when they
 * are joined (protobuf.dev, encoding: "last one wins"; repeated fields are appended), so that the
 * model itself stays as it is, byte for byte.
 */
export function withOutputs(model: Uint8Array, tensors: readonly string[]): Uint8Array {
  const part = new BinaryWriter().tag(fields.model.graph, WireType.LengthDelimited).fork();
  for (const name of tensors) {
    part.tag(fields.graph.output, WireType.LengthDelimited).fork();
    part.tag(fields.valueInfo.name, WireType.LengthDelimited).string(name);
    part.tag(fields.valueInfo.type, WireType.LengthDelimited).fork();
    part.tag(fields.type.tensorType, WireType.LengthDelimited).fork();
    part.tag(fields.tensorType.elementType, WireType.Varint).int32(float);
    part.join().join().join();
  }
  const addition = part.join().finish();
  const joined = new Uint8Array(model.length + addition.length);
  joined.set(model);
  joined.set(addition, model.length);
  return joined;
}
