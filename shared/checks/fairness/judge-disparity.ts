import type { Evaluation, Role } from '../../data/evaluation.ts';
import type { Check, Finding } from '../../report/schema.ts';
import { hasChampion } from '../has-champion.ts';
import { comparedMetrics } from './compared-metrics.ts';
import type { Disparity } from './disparity.ts';
import type { Groups } from './groups.ts';
import { measureGroups } from './measured-group.ts';
import type { MeasuredMetric } from './pairs/disparity-value.ts';
import { disparityVerdict } from './pairs/disparity-verdict.ts';
import { fourFifthsFindings } from './pairs/four-fifths-findings.ts';
import { type NamedGroup, namedGroups } from './pairs/group-finding.ts';
import { judgeMean } from './pairs/judge-mean.ts';
import { bySeverity, type JudgedPair, judgePairs } from './pairs/judge-pairs.ts';
import { meanFinding } from './pairs/mean-finding.ts';
import type { Pair } from './pairs/pair.ts';
import { pairFinding, toldPair } from './pairs/pair-finding.ts';
import { pairsOf } from './pairs/pairs-of.ts';
import { valueFindings } from './pairs/value-finding.ts';
import type { DisparitySetting } from './settings.ts';
import { judgeWithin } from './within/judge-within.ts';

export interface JudgeDisparityRequest {
  key: string;
  disparity: Disparity;
  setting: DisparitySetting;
  groups: Groups;
  evaluation: Pick<Evaluation, 'task' | 'classes' | 'overall'>;
  alpha: number;
  seed: number;
  /** Whether this set holds the gate. */
  required: boolean;
}

/** The most pairs that a check lists; the decision is over all of them. */
const mostListed = 2_000;

/**
 * A disparity against its limit, pair by pair of groups and metric by metric. Per pair: a violation is shown, or that the
 * two are within the limit, or neither. The check passes when all pairs are shown to be within it and every group could
 * be judged or is excluded; it fails where any violation is shown. docs/decisions/disparities.md.
 */
export function judgeDisparity(request: JudgeDisparityRequest): Check {
  if (request.groups.set.within !== undefined) return judgeWithin(request, request.groups.set.within);
  return judgeMeasured(request, {
    challenger: measure(request, 'challenger'),
    ...(hasChampion(request.evaluation as Evaluation) && { champion: measure(request, 'champion') }),
  });
}

/** What a disparity's metrics come to in every group. */
export interface MeasuredDisparity {
  challenger: readonly MeasuredMetric[];
  champion?: readonly MeasuredMetric[];
  /** The pairs of each metric, where they are known otherwise than from the groups. */
  families?: readonly (readonly Pair[])[];
}

/** The same of groups that were measured before. */
export function judgeMeasured(
  request: Omit<JudgeDisparityRequest, 'evaluation' | 'seed'>,
  { challenger: measured, champion, families: known }: MeasuredDisparity,
): Check {
  const { key, disparity, setting, groups, alpha, required } = request;
  const { compare } = disparity;
  const { limit, agg } = setting;
  const by = groups.set.by.map(({ column }) => column);
  const families = known ?? measured.map(({ metric, groups: all }) => pairsOf(metric, compare, all));
  const judged = judgePairs(families.flat(), limit, alpha).toSorted(bySeverity(compare));
  const context = { key, by, compare, limit, family: judged.length, alpha };
  const listed = judged.slice(0, mostListed);
  const named = measured
    .flatMap((one) => namedGroups(one.metric, one.groups, context))
    .filter((one) => one.kind !== 'small' || isUndecided(one, judged));
  const told =
    disparity.name === 'demographic_parity_ratio'
      ? measured.flatMap(({ metric, groups: all }) =>
          fourFifthsFindings(all, {
            subject: key,
            by,
            ...(metric.class !== undefined && { metric: metric.name }),
          }),
        )
      : [];
  let values = valueFindings({ subject: key, model: 'challenger', by }, measured, compare, agg);
  let pairs: Finding[];
  let verdict: Pick<Check, 'status' | 'why'>;
  if (agg === 'mean' && measured.length > 1) {
    const mean = meanFinding(values[0], judgeMean(families, compare, limit, alpha), compare, limit);
    values = [mean, ...values.slice(1)];
    pairs = listed.map((pair) => toldPair(pair, context));
    const withStatus = (status: string): number => Number(status === mean.status);
    verdict = disparityVerdict({ deciding: [mean], comparisons: 1, withStatus, named, told, required });
  } else {
    pairs = listed.map((pair) => pairFinding(pair, context));
    const withStatus = (status: string): number => judged.filter((one) => one.status === status).length;
    const comparisons = judged.length;
    verdict = disparityVerdict({ deciding: pairs, comparisons, withStatus, named, told, required });
  }
  if (champion) {
    values.push(...valueFindings({ subject: key, model: 'champion', by }, champion, compare, agg));
  }
  return {
    id: `disparity/${key}/${groups.name}`,
    title: `${key} by ${groups.name}`,
    ...verdict,
    findings: [...values, ...pairs, ...told, ...named.map(({ finding }) => finding)],
  };
}

/** Whether a group that seems too small lies in a pair that is not shown to be within the limit. */
function isUndecided({ finding: { slice, metric } }: NamedGroup, judged: readonly JudgedPair[]): boolean {
  return judged.some(
    ({ pair, status }) =>
      status !== 'pass' &&
      pair.metric.name === metric &&
      [pair.low, pair.high].some(({ group }) => group.level === slice),
  );
}

function measure(
  { disparity, setting, groups, evaluation, seed }: JudgeDisparityRequest,
  role: Role,
): MeasuredMetric[] {
  return comparedMetrics(disparity, setting, evaluation).map((metric) => ({
    metric,
    groups: measureGroups(metric, groups.groups, role, evaluation, seed),
  }));
}
