export { type CommandSettings, commandModel } from './command-model.ts';
export { type LatencySamples, type LatencySettings, measureLatency } from './measure-latency.ts';
export { measureMemory } from './measure-memory.ts';
export type { ComputedPredictions, FeatureRows, Model, ModelPredictions } from './model.ts';
export { type ModelKind, modelKind, modelKinds } from './model-kind.ts';
export { type OnnxModel, type OnnxSettings, openOnnx } from './onnx-model.ts';
