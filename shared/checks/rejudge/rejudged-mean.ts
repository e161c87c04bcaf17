import type { Check } from '../../report/schema.ts';
import type { Disparity } from '../fairness/disparity.ts';
import { disparityValue, type MeasuredMetric } from '../fairness/pairs/disparity-value.ts';
import { combined } from './combined.ts';
import { near } from './reported.ts';
import { toldCheck } from './told-check.ts';
import { contradictory } from './unusable.ts';

interface Asked {
  compare: Disparity['compare'];
  limit: number;
  alpha: number;
  required: boolean;
  /** How many groups are too small for their numbers to be shown. */
  unseen: number;
  measured: readonly MeasuredMetric[];
}

/**
 * The mean of several metrics' disparities where no counts are known: by its own interval at the base's limit, its value
 * being that of the groups. Groups without the metric or without numbers keep it from passing.
 */
export function rejudgedMean(
  told: Check,
  { compare, limit, alpha, required, unseen, measured }: Asked,
): Check {
  const judged = toldCheck(told, {
    limit: { op: compare === 'ratio' ? '>=' : '<=', value: limit },
    required,
    undecidedHolds: required,
    decides: ({ statistic, model }) => statistic === 'value' && model === 'challenger',
    level: 1 - 2 * alpha,
    faultIn: (deciding) => {
      const [only] = deciding;
      if (deciding.length !== 1) return contradictory(told.id, `it has ${deciding.length} values`);
      const found = disparityValue(measured, compare, 'mean');
      if ('undefined' in found || only.value === undefined || unseen > 0) return undefined;
      return near(only.value, found.value)
        ? undefined
        : contradictory(told.id, 'its value is not that of the groups');
    },
  });
  const isWhole =
    unseen === 0 &&
    measured.every(({ groups }) =>
      groups.every(({ estimate, group }) => estimate !== undefined || group.excluded !== undefined),
    );
  if (isWhole) return judged;
  const status = combined(judged.status, required ? 'inconclusive' : 'skip');
  return { ...judged, status, why: `${judged.why}; not every group can be judged again` };
}
