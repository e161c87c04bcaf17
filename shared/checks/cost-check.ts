import type { Check, Finding } from '../report/schema.ts';
import { orderStatisticInterval } from '../stats/index.ts';
import type { Status } from '../verdict.ts';
import type { EvaluateSettings } from './settings.ts';

/** What was measured of one model: bytes of its files, and where it runs here, seconds a row and bytes of memory. */
export interface ModelCost {
  size?: number;
  latencies?: Float64Array;
  memory?: number;
}

type CostName = keyof EvaluateSettings['cost'];
const quantiles: Partial<Record<CostName, number>> = { 'latency-median': 0.5, 'latency-p95': 0.95 };

/** A limit on what the challenger costs: its size as it is, its latency by the interval of the quantile. */
export function costCheck(
  name: CostName,
  most: number,
  costs: { challenger: ModelCost; champion?: ModelCost },
  alpha: number,
): Check {
  const unit = quantiles[name] === undefined ? 'B' : 's';
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

function costFinding(name: CostName, cost: ModelCost, most: number, alpha: number): Omit<Finding, 'subject'> {
  const limit = { op: '<=' as const, value: most };
  const quantile = quantiles[name];
  if (quantile === undefined) {
    const value = cost[name as 'size' | 'memory'];
    if (value === undefined) return unmeasured(name);
    const status = value <= most ? 'pass' : 'fail';
    const why = status === 'pass' ? `${name} is within its limit` : `${name} is above its limit`;
    return { statistic: 'value', value, limit, status, why };
  }
  if (!cost.latencies?.length) return unmeasured(name);
  const estimate = orderStatisticInterval(cost.latencies, quantile);
  const level = 1 - 2 * alpha;
  const status = estimate.insufficient
    ? 'inconclusive'
    : estimate.p(most, 'less') <= alpha
      ? 'pass'
      : estimate.p(most, 'greater') <= alpha
        ? 'fail'
        : 'inconclusive';
  const why = {
    pass: `${name} is surely within its limit`,
    fail: `${name} is surely above its limit`,
    inconclusive: `${name} is not shown to be within its limit; time more rows`,
  }[status];
  return {
    statistic: 'value',
    value: estimate.value,
    interval: estimate.interval(level),
    level,
    method: estimate.method,
    n: estimate.n,
    limit,
    status,
    why,
  };
}

function unmeasured(name: CostName): Omit<Finding, 'subject'> {
  const why =
    name === 'size'
      ? 'the size of the model is not known'
      : `${name} needs a model that runs here (ONNX or a command), not its predictions`;
  return { statistic: 'value', status: 'inconclusive', why };
}
