import type { Evaluation, Role } from '../../data/evaluation.ts';
import type { Check, Finding } from '../../report/schema.ts';
import { type Estimate, newcombe, rateRatio } from '../../stats/index.ts';
import { type Status, worst } from '../../verdict.ts';
import { familyDecisions } from '../family.ts';
import type { Context } from '../metric.ts';
import { counted, withInterval, written } from '../sentence.ts';
import type { Disparity } from './disparity.ts';
import type { GroupMetric } from './group-metric.ts';
import { groupMetrics } from './group-metrics/index.ts';
import type { Groups } from './groups.ts';
import { type MeasuredGroup, measureGroups } from './measured-group.ts';
import type { DisparitySetting } from './settings.ts';

/** Two groups compared by one metric: `worse` has the smaller value, as it was seen. */
interface Pair {
  metric: GroupMetric;
  worse: MeasuredGroup;
  better: MeasuredGroup;
  /** Of the gap or the ratio, worse against better; and of the same two the other way round. */
  estimate: Estimate;
  reverse: Estimate;
}

export interface JudgeDisparityRequest {
  key: string;
  disparity: Disparity;
  setting: DisparitySetting;
  groups: Groups;
  evaluation: Pick<Evaluation, 'task' | 'classes'>;
  alpha: number;
  seed: number;
  /** Whether this set holds the gate. */
  required: boolean;
}

/**
 * A disparity against its limit, pair by pair of groups. Per pair: a violation is shown when the whole interval lies
 * beyond the limit; within the limit is shown when all of it lies inside, in both directions; else there is not enough
 * data. Holm controls both claims over all pairs and metrics.
 */
export function judgeDisparity(request: JudgeDisparityRequest): Check {
  const { key, disparity, setting, groups, evaluation, alpha, seed, required } = request;
  const context: Context = evaluation;
  const metrics = disparity.of.map((name) => groupMetrics.find((one) => one.name === name) as GroupMetric);
  const id = `disparity/${key}/${groups.name}`;
  const title = `${key} by ${groups.name}`;
  const measured = metrics.map((metric) => ({
    metric,
    groups: measureGroups(metric, groups.groups, 'challenger', context, seed),
  }));
  const pairs = measured.flatMap(({ metric, groups: all }) => pairsOf(metric, disparity, all));
  const limit: NonNullable<Finding['limit']> = {
    op: disparity.compare === 'ratio' ? '>=' : '<=',
    value: setting.limit,
  };
  const findings = judgePairs(key, pairs, limit, groups, alpha);
  const undefinedIn = measured.flatMap(({ groups: all }) => all.filter(({ why }) => why !== undefined));
  if (findings.length === 0) {
    const why = undefinedIn[0]?.why ?? 'there are not two groups to compare';
    return { id, title, status: required ? 'inconclusive' : 'skip', why, findings: [] };
  }
  const decided = worst(findings.map(({ status }) => status as Status));
  const status = required || decided === 'pass' ? decided : decided === 'fail' ? 'warn' : 'skip';
  const first = findings.find((finding) => finding.status === decided) as Finding;
  return { id, title, status, why: first.why as string, findings };
}

function pairsOf(metric: GroupMetric, { compare }: Disparity, all: readonly MeasuredGroup[]): Pair[] {
  const judged = all.filter(({ estimate, group }) => estimate && group.excluded === undefined);
  return judged.flatMap((one, i) =>
    judged.slice(i + 1).flatMap((other): Pair[] => {
      const isLower = (one.estimate as Estimate).value <= (other.estimate as Estimate).value;
      const [worse, better] = isLower ? [one, other] : [other, one];
      if (!worse.counts || !better.counts) return [];
      if (compare === 'difference') {
        return [
          {
            metric,
            worse,
            better,
            estimate: newcombe(better.counts, worse.counts),
            reverse: newcombe(worse.counts, better.counts),
          },
        ];
      }
      if (better.counts.hits === 0) return [];
      const estimate = rateRatio(worse.counts, better.counts);
      const reverse = worse.counts.hits === 0 ? estimate : rateRatio(better.counts, worse.counts);
      return [{ metric, worse, better, estimate, reverse }];
    }),
  );
}

function judgePairs(
  key: string,
  pairs: readonly Pair[],
  limit: NonNullable<Finding['limit']>,
  { set }: Groups,
  alpha: number,
): Finding[] {
  const [met, broken] = limit.op === '>=' ? (['greater', 'less'] as const) : (['less', 'greater'] as const);
  const tails = pairs.map(({ estimate, reverse }) => ({
    limit: limit.value,
    met: Math.max(estimate.p(limit.value, met), reverse.p(limit.value, met)),
    broken: Math.min(1, 2 * Math.min(estimate.p(limit.value, broken), reverse.p(limit.value, broken))),
  }));
  const inside = familyDecisions(
    tails.map((one) => one.met),
    alpha,
  );
  const beyond = familyDecisions(
    tails.map((one) => one.broken),
    alpha,
  );
  return pairs.map(({ metric, worse, better, estimate }, i): Finding => {
    const status: Status = beyond[i].rejected ? 'fail' : inside[i].rejected ? 'pass' : 'inconclusive';
    const used = status === 'pass' ? inside[i].alpha : beyond[i].alpha / 2;
    const interval = estimate.interval(1 - 2 * used);
    const pair = [worse.group.name, better.group.name];
    const words = { fail: 'is beyond', pass: 'is within', inconclusive: 'is not decided against' }[
      status as 'fail' | 'pass' | 'inconclusive'
    ];
    return {
      subject: key,
      statistic: limit.op === '>=' ? 'ratio' : 'difference',
      model: 'challenger' satisfies Role,
      by: set.by.map(({ column }) => column),
      pair,
      value: estimate.value,
      interval,
      level: 1 - 2 * used,
      method: `${estimate.method}, Holm over ${counted(pairs.length)} pairs`,
      limit,
      n: estimate.n,
      tails: tails[i],
      status,
      why: `${metric.name} of ${pair[0]} against ${pair[1]} ${words} the limit: ${withInterval(estimate.value, interval)}, allowed ${written(limit.value)}`,
    };
  });
}
