import type { Evaluation, Role } from '../../data/evaluation.ts';
import { type Check, type Finding, most } from '../../report/schema.ts';
import { hasChampion } from '../has-champion.ts';
import { counted } from '../sentence.ts';
import type { GroupMetric } from './group-metric.ts';
import { groupMetricsOf } from './group-metrics-of.ts';
import type { Groups } from './groups.ts';
import { type MeasuredGroup, measureGroup } from './measured-group.ts';

export interface GroupValuesRequest {
  groups: Groups;
  evaluation: Evaluation;
  alpha: number;
  seed: number;
  /** Whether the models' scores were read; metrics of scores are left out where they were not. */
  scores: boolean;
  /** The metrics to tell; all of the task where absent. */
  metrics?: readonly GroupMetric[];
}

/**
 * Every metric of every group, for both models, each with its own denominator and interval; told, not judged. Where
 * there are too many classes for the report, metrics of a class are left out, and the check says so.
 */
export function groupValues({
  groups,
  evaluation,
  alpha,
  seed,
  scores,
  metrics = groupMetricsOf(evaluation),
}: GroupValuesRequest): Check {
  const roles: Role[] = hasChampion(evaluation) ? ['challenger', 'champion'] : ['challenger'];
  const readable = metrics.filter(({ metric }) => scores || metric.needs !== 'scores');
  const fits = readable.length * groups.groups.length * roles.length <= most.findings;
  const shown = fits ? readable : readable.filter((metric) => metric.class === undefined);
  const level = 1 - 2 * alpha;
  const found = new Map<GroupMetric, Finding[][]>(shown.map((metric) => [metric, roles.map(() => [])]));
  // A group's rows are taken once, for all that is measured of them.
  for (const group of groups.groups) {
    const sample = group.sample();
    for (const [i, role] of roles.entries()) {
      for (const [metric, byRole] of found) {
        const measured = measureGroup(metric, group, sample, role, evaluation, seed);
        byRole[i].push(findingOf(metric, role, measured, level));
      }
    }
    group.release?.();
  }
  const left = fits
    ? ''
    : `; metrics of a class are left out, because ${counted(evaluation.classes.length)} classes are too many to show in ${counted(groups.groups.length)} groups`;
  const { within } = groups.set;
  const name = within === undefined ? groups.name : `${groups.name} within ${within}`;
  const findings = [...found.values()].flat(2);
  return {
    id: `groups/${name}`,
    title: `Groups by ${name}`,
    status: 'skip',
    why: `measured in every group${within === undefined ? '' : ` of every level of ${within}`}; the limits are judged above${left}`,
    findings: within === undefined ? findings : findings.map((finding) => ({ ...finding, within })),
  };
}

function findingOf(
  { name, hit, metric, better }: GroupMetric,
  model: Role,
  { group, estimate, why }: MeasuredGroup,
  level: number,
): Finding {
  const base: Finding = {
    subject: name,
    statistic: 'value',
    model,
    slice: group.level,
    ...(better && { better }),
  };
  if (!estimate) return { ...base, n: hit ? 0 : group.n, why };
  const { value, n, method, insufficient } = estimate;
  if (insufficient) return { ...base, value, n, insufficient: insufficient.reason };
  const [low, high] = estimate.interval(level);
  const interval: [number, number] = [Math.max(low, metric.range[0]), Math.min(high, metric.range[1])];
  return { ...base, value, interval, level, method, n };
}
