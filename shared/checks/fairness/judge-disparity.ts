import type { Evaluation, Role } from '../../data/evaluation.ts';
import type { Check, Finding } from '../../report/schema.ts';
import { type Status, worst } from '../../verdict.ts';
import { hasChampion } from '../has-champion.ts';
import { counted } from '../sentence.ts';
import type { Disparity } from './disparity.ts';
import type { GroupMetric } from './group-metric.ts';
import { groupMetrics } from './group-metrics/index.ts';
import type { Groups } from './groups.ts';
import { measureGroups } from './measured-group.ts';
import { disparityValue, type MeasuredMetric } from './pairs/disparity-value.ts';
import { fourFifthsFindings } from './pairs/four-fifths.ts';
import { type NamedGroup, namedGroups } from './pairs/group-finding.ts';
import { bySeverity, type JudgedPair, judgePairs } from './pairs/judge-pairs.ts';
import { worstFirst } from './pairs/pair.ts';
import { pairFinding } from './pairs/pair-finding.ts';
import { pairsOf } from './pairs/pairs-of.ts';
import type { DisparitySetting } from './settings.ts';

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
  const { key, disparity, setting, groups, alpha } = request;
  const { compare } = disparity;
  const by = groups.set.by.map(({ column }) => column);
  const measured = measure(request, 'challenger');
  const pairs = measured.flatMap(({ metric, groups: all }) => pairsOf(metric, compare, all));
  const judged = judgePairs(pairs, setting.limit, alpha).toSorted(bySeverity(compare));
  const context = { key, by, compare, limit: setting.limit, family: pairs.length };
  const listed = judged.slice(0, mostListed).map((pair) => pairFinding(pair, context));
  const named = measured.flatMap(({ metric, groups: all }) =>
    namedGroups(metric, all, { ...context, alpha }),
  );
  const told =
    disparity.name === 'demographic_parity_ratio'
      ? fourFifthsFindings(measured[0].groups, { subject: key, by })
      : [];
  const champion = hasChampion(request.evaluation as Evaluation)
    ? valueFindings(request, measure(request, 'champion'), 'champion')
    : [];
  return {
    id: `disparity/${key}/${groups.name}`,
    title: `${key} by ${groups.name}`,
    ...verdictOf(request, judged, listed, named, told),
    findings: [
      ...valueFindings(request, measured, 'challenger'),
      ...champion,
      ...listed,
      ...told,
      ...named.map(({ finding }) => finding),
    ],
  };
}

function measure(
  { disparity, groups, evaluation, seed }: JudgeDisparityRequest,
  role: Role,
): MeasuredMetric[] {
  return disparity.of.map((name) => {
    const metric = groupMetrics.find((one) => one.name === name) as GroupMetric;
    return { metric, groups: measureGroups(metric, groups.groups, role, evaluation, seed) };
  });
}

/** fairlearn's number over the groups that are defined; where some are not, beside it the one that takes them for 0. */
function valueFindings(
  { key, disparity, setting, groups }: JudgeDisparityRequest,
  measured: readonly MeasuredMetric[],
  model: 'challenger' | 'champion',
): Finding[] {
  const isPartial = measured.some(({ groups: all }) =>
    all.some(({ estimate, group }) => !estimate && group.excluded === undefined),
  );
  return (isPartial ? [false, true] : [false]).map((zero): Finding => {
    const found = disparityValue(measured, disparity.compare, setting.agg, zero);
    const base: Finding = {
      subject: key,
      statistic: zero ? 'value_with_undefined_as_0' : 'value',
      model,
      by: groups.set.by.map(({ column }) => column),
    };
    if ('undefined' in found) return { ...base, why: found.undefined };
    const pair = worstFirst(found).map(({ group }) => group.name);
    const why = zero
      ? 'as fairlearn has it, which takes undefined values for 0'
      : isPartial
        ? 'over the groups in which it is defined'
        : undefined;
    return { ...base, metric: found.metric.name, pair, value: found.value, ...(why && { why }) };
  });
}

function verdictOf(
  { required }: JudgeDisparityRequest,
  judged: readonly JudgedPair[],
  findings: readonly Finding[],
  named: readonly NamedGroup[],
  told: readonly Finding[],
): Pick<Check, 'status' | 'why'> {
  const undefinedGroups = named.filter(({ kind }) => kind === 'undefined');
  const excluded = named.filter(({ kind }) => kind === 'excluded');
  const statuses: Status[] = judged.map(({ status }) => status);
  if (undefinedGroups.length > 0 || judged.length === 0) statuses.push('inconclusive');
  const decided = worst(statuses);
  const status = required || decided === 'pass' ? decided : decided === 'fail' ? 'warn' : 'skip';
  const same = judged.filter((one) => one.status === decided).length;
  const words = [
    judged.length === 0 ? 'there are not two groups to compare' : undefined,
    decided === 'pass'
      ? judged.length === 1
        ? findings[0].why
        : `all ${counted(judged.length)} comparisons are within the limit; the farthest apart: ${findings[0].why}`
      : same > 0
        ? findings[0].why
        : undefined,
    decided !== 'pass' && same > 1
      ? `and ${counted(same - 1)} more of ${counted(judged.length)} comparisons`
      : undefined,
    undefinedGroups.length > 0
      ? `${groupsIn(undefinedGroups)} could not be judged (${undefinedGroups[0].finding.why})`
      : undefined,
    excluded.length > 0 ? `${groupsIn(excluded)} excluded, with a reason` : undefined,
    told.length > 0 && (told[0].value as number) < 0.8 ? `four-fifths rule: ${told[0].why}` : undefined,
    status !== decided ? 'told, not required' : undefined,
  ].filter((part) => part !== undefined);
  return { status, why: words.join('; ').slice(0, 2_000) };
}

function groupsIn(named: readonly NamedGroup[]): string {
  const names = new Set(named.map(({ finding }) => JSON.stringify(finding.slice)));
  return `${counted(names.size)} ${names.size === 1 ? 'group' : 'groups'}`;
}
