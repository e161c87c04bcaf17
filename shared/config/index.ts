export { settingsJsonSchema } from './json-schema.ts';
export { type BaseFile, type LoadedSettings, loadSettings } from './load-settings.ts';
export type { MetricEntry } from './metric-entry.ts';
export { type RunOptions, runOptions } from './run-options.ts';
export type { Settings } from './settings.ts';
