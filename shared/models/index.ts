export { type ModelKind, modelKind, modelKinds } from './model-kind.ts';
