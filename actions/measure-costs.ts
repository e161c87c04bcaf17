import { stat } from 'node:fs/promises';
import type { ModelCost } from '../shared/checks/cost-check.ts';
import type { Settings } from '../shared/config/index.ts';
import type { FeatureRows } from '../shared/data/index.ts';
import type { OnnxEngine } from '../shared/engines/index.ts';
import { measureLatency, measureMemory, type OnnxModel } from '../shared/models/index.ts';

/** What both models cost; a model that is not run here has no latencies, size or memory. */
export interface Costs {
  challenger: ModelCost;
  champion?: ModelCost;
}

interface RunnableModel {
  path: string;
  model: OnnxModel;
}

export interface CostRequest {
  challenger?: RunnableModel;
  /** null: there is a champion, and it is not run here. */
  champion?: RunnableModel | null;
  engine?: OnnxEngine;
  rows?: FeatureRows;
}

/** What the models cost, as far as the settings limit it and it can be measured here. */
export async function measureCosts(
  limits: Settings['evaluate']['cost'],
  { challenger, champion, engine, rows }: CostRequest,
): Promise<Costs | undefined> {
  if (Object.keys(limits).length === 0) return undefined;
  const costs: Costs = { challenger: {}, ...(champion !== undefined && { champion: {} }) };
  const runnable: [ModelCost, RunnableModel][] = [];
  if (challenger) runnable.push([costs.challenger, challenger]);
  if (champion && costs.champion) runnable.push([costs.champion, champion]);
  const times = limits['latency-median'] !== undefined || limits['latency-p95'] !== undefined;
  if (times && rows && runnable.length > 0) {
    const measured = await measureLatency(
      runnable.map(([, { model }]) => model),
      rows,
    );
    for (const [k, [cost]] of runnable.entries()) cost.latencies = measured[k].latencies;
  }
  for (const [cost, { path }] of runnable) {
    cost.size = (await stat(path)).size;
    if (limits.memory !== undefined && engine) cost.memory = await measureMemory(engine, path);
  }
  return costs;
}
