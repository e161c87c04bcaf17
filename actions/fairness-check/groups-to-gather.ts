import type { GroupSet } from '../../shared/checks/fairness/group-sets.ts';
import type { Settings } from '../../shared/config/index.ts';
import type { EvaluationRequest } from '../../shared/data/index.ts';
import { protectedSetting } from './protected-setting.ts';

/** The sets of groups as slices of the rows, in the sets' order, each column with the setting that asked for it. */
export function groupsToGather(
  fairness: NonNullable<Settings['fairness']>,
  sets: readonly GroupSet[],
): Required<Pick<EvaluationRequest, 'slices' | 'people'>> {
  const strata = (column: string) => {
    // A stratum that is protected, too, is cut as it is there.
    const cut = fairness.protected.find((one) => one.column === column) ?? { column };
    const key = Object.entries(fairness.limits).find(([, { within }]) => within === column)?.[0];
    return { ...cut, setting: `fairness.limits.${key}.within` };
  };
  return {
    slices: sets.map(({ by, within }) => ({
      columns: [
        ...by.map((one) => ({ ...one, setting: protectedSetting(fairness, one.column) })),
        ...(within === undefined ? [] : [strata(within)]),
      ],
    })),
    people: {
      data: fairness.data,
      id: fairness.id,
      missing: fairness.missing,
      favorable: fairness['favorable-label'],
    },
  };
}
