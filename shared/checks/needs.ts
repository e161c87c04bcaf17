import { metricByName } from './metrics/index.ts';
import type { EvaluateSettings } from './settings.ts';

/** What the metrics asked for read of the data; keys name who asks, for the message where it is missing. */
export interface Needs {
  prediction: string[];
  scores: string[];
  /** Numeric columns of both models' files, by metric: `{mean_score: 'judge'}`. */
  columns: Record<string, string>;
  /** Whether some metric needs row by row what counted cells cannot give. */
  rows: boolean;
}

/** Gathers what all metrics of these settings need, so that nothing else is read. */
export function needsOf(settings: EvaluateSettings): Needs {
  const needs: Needs = { prediction: [], scores: [], columns: {}, rows: false };
  for (const [key, setting] of Object.entries(settings.metrics)) {
    const metric = metricByName(setting.metric);
    if (!metric) throw new Error(`no metric is called ${setting.metric}`);
    if (metric.needs === 'prediction') needs.prediction.push(key);
    if (metric.needs === 'scores') needs.scores.push(key);
    if (metric.needs === 'column') needs.columns[key] = String(setting.options.column);
    if (metric.kind !== 'rate' && metric.kind !== 'cells') needs.rows = true;
  }
  return needs;
}
