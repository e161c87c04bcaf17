import type { Task } from '../../data/evaluation.ts';
import { InputError } from '../../errors.ts';
import type { Needs } from '../needs.ts';
import { disparities } from './disparities/index.ts';
import { groupMetrics } from './group-metrics/index.ts';
import type { FairnessSettings } from './settings.ts';

interface FairSettings {
  model: { task: Task };
  columns: { score?: unknown };
  fairness?: Pick<FairnessSettings, 'limits' | 'change'>;
}

/**
 * What the group metrics read of the data; those of scores are left out where no column of scores is named.
 *
 * @throws InputError where a limit, or what must not get worse, is a metric of scores all the same.
 */
export function needsOfFairness({ model, columns, fairness }: FairSettings): Needs {
  const needs: Needs = { prediction: [], scores: [], columns: {}, rows: false };
  for (const { name, tasks, metric } of groupMetrics) {
    if (!tasks.includes(model.task)) continue;
    if (metric.needs === 'scores' && columns.score === undefined) continue;
    if (metric.needs === 'prediction') needs.prediction.push(name);
    if (metric.needs === 'scores') needs.scores.push(name);
    if (metric.kind !== 'rate' && metric.kind !== 'cells') needs.rows = true;
  }
  if (columns.score === undefined && fairness) refuseScores(fairness);
  return needs;
}

function refuseScores({ limits, change }: Pick<FairnessSettings, 'limits' | 'change'>): void {
  for (const [key, { disparity }] of Object.entries(limits)) {
    const of = disparities.find(({ name }) => name === disparity)?.of.find(isOfScores);
    if (of !== undefined) throw withoutScores(`fairness.limits.${key}`, of);
  }
  const index = change.metrics?.findIndex(isOfScores) ?? -1;
  if (index >= 0) throw withoutScores(`fairness.change.metrics[${index}]`, change.metrics?.[index] as string);
}

function isOfScores(name: string): boolean {
  return groupMetrics.some((one) => one.name === name && one.metric.needs === 'scores');
}

function withoutScores(input: string, metric: string): InputError {
  return new InputError({
    input,
    rule: 'needs the scores of the models, and columns.score names no column',
    received: metric,
    fix: 'Name the column under columns.score, or ask for a metric of decisions.',
  });
}
