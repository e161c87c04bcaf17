import type { Task } from '../../data/evaluation.ts';
import type { Needs } from '../needs.ts';
import { groupMetrics } from './group-metrics/index.ts';

interface FairSettings {
  model: { task: Task };
  columns: { score?: unknown };
}

/**
 * What the group metrics read of the data; those of scores are left out where no column of scores is named. Settings that
 * ask for one all the same have been refused.
 */
export function needsOfFairness({ model, columns }: FairSettings): Needs {
  const needs: Needs = { prediction: [], scores: [], columns: {}, rows: false };
  for (const { name, tasks, metric } of groupMetrics) {
    if (!tasks.includes(model.task)) continue;
    if (metric.needs === 'scores' && columns.score === undefined) continue;
    if (metric.needs === 'prediction') needs.prediction.push(name);
    if (metric.needs === 'scores') needs.scores.push(name);
    if (metric.kind !== 'rate' && metric.kind !== 'cells') needs.rows = true;
  }
  return needs;
}
