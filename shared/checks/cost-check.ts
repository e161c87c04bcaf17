import type { Check, Finding } from '../report/schema.ts';
import { type Estimate, orderStatisticInterval } from '../stats/index.ts';
import type { Status } from '../verdict.ts';
import { againstLimit } from './limit.ts';
import type { EvaluateSettings } from './settings.ts';

type JudgedCost = Omit<Finding, 'subject'>;

/** What was measured of one model: bytes of its files, and where it runs here, seconds a row and bytes of memory. */
export interface ModelCost {
  size?: number;
  latencies?: Float64Array;
  memory?: number;
}

export type CostName = keyof EvaluateSettings['cost'];
/** Which quantile of the times a limit is on; the other limits are on amounts. */
export const costQuantiles: Partial<Record<CostName, number>> = {
  'latency-median': 0.5,
  'latency-p95': 0.95,
};

/** A limit on what the challenger costs: its size as it is, its latency by the interval of the quantile. */
export function costCheck(
  name: CostName,
  most: number,
  costs: { challenger: ModelCost; champion?: ModelCost },
  alpha: number,
): Check {
  const unit = costQuantiles[name] === undefined ? 'B' : 's';
  const challenger = costFinding(name, costs.challenger, most, alpha);
  const findings: Finding[] = [{ ...challenger, subject: name, model: 'challenger', unit }];
  if (costs.champion) {
    const { value, interval, level, n, method } = costFinding(name, costs.champion, most, alpha);
    if (value !== undefined) {
      findings.push({
        subject: name,
        statistic: 'value',
        model: 'champion',
        unit,
        value,
        interval,
        level,
        n,
        method,
      });
    }
  }
  return {
    id: `cost/${name}`,
    title: name,
    status: challenger.status as Status,
    why: challenger.why as string,
    findings,
  };
}

function costFinding(name: CostName, cost: ModelCost, most: number, alpha: number): JudgedCost {
  const quantile = costQuantiles[name];
  if (quantile !== undefined) {
    return cost.latencies?.length
      ? judgedTime(name, orderStatisticInterval(cost.latencies, quantile), most, alpha)
      : unmeasured(name);
  }
  const value = cost[name as 'size' | 'memory'];
  return value === undefined ? unmeasured(name) : judgedAmount(name, value, most);
}

/** A size is known as it is: it stands on one side of its limit. */
export function judgedAmount(name: CostName, value: number, most: number): JudgedCost {
  const limit = { op: '<=' as const, value: most };
  const status = value <= most ? 'pass' : 'fail';
  const why = status === 'pass' ? `${name} is within its limit` : `${name} is above its limit`;
  return { statistic: 'value', value, limit, status, why };
}

/** A quantile of times is judged by its interval, which is left out where few times leave it open on a side. */
export function judgedTime(name: CostName, estimate: Estimate, most: number, alpha: number): JudgedCost {
  const level = 1 - 2 * alpha;
  const limit = { op: '<=' as const, value: most };
  const status = againstLimit(estimate, limit, alpha) as 'pass' | 'fail' | 'inconclusive';
  const why = {
    pass: `${name} is surely within its limit`,
    fail: `${name} is surely above its limit`,
    inconclusive: `${name} is not shown to be within its limit; time more rows`,
  }[status];
  const [low, high] = estimate.interval(level);
  return {
    statistic: 'value',
    value: estimate.value,
    // no time is below 0
    ...(Number.isFinite(high) && { interval: [Math.max(0, low), high] as [number, number], level }),
    method: estimate.method,
    n: estimate.n,
    limit,
    status,
    why,
  };
}

function unmeasured(name: CostName): JudgedCost {
  const why =
    name === 'size'
      ? 'the size of the model is not known'
      : `${name} needs a model that runs here (ONNX or a command), not its predictions`;
  return { statistic: 'value', status: 'inconclusive', why };
}
