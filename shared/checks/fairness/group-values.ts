import type { Evaluation, Role } from '../../data/evaluation.ts';
import type { Check, Finding } from '../../report/schema.ts';
import { hasChampion } from '../has-champion.ts';
import { groupMetrics } from './group-metrics/index.ts';
import type { Groups } from './groups.ts';
import { measureGroups } from './measured-group.ts';

/** Every metric of every group, for both models, each with its own denominator and interval; told, not judged. */
export function groupValues(
  groups: Groups,
  evaluation: Pick<Evaluation, 'task' | 'classes' | 'overall'>,
  alpha: number,
  seed: number,
): Check {
  const roles: Role[] = hasChampion(evaluation as Evaluation) ? ['challenger', 'champion'] : ['challenger'];
  const level = 1 - 2 * alpha;
  const findings = groupMetrics
    .filter(({ tasks }) => tasks.includes(evaluation.task))
    .flatMap((metric) =>
      roles.flatMap((role) =>
        measureGroups(metric, groups.groups, role, evaluation, seed).map(
          ({ group, estimate, why }): Finding => {
            const base = { subject: metric.name, statistic: 'value', model: role, slice: group.level };
            if (!estimate) return { ...base, n: 0, why };
            return {
              ...base,
              value: estimate.value,
              interval: estimate.interval(level),
              level,
              method: estimate.method,
              n: estimate.n,
            };
          },
        ),
      ),
    );
  return {
    id: `groups/${groups.name}`,
    title: `Groups by ${groups.name}`,
    status: 'skip',
    why: 'measured in every group; the limits are judged above',
    findings,
  };
}
