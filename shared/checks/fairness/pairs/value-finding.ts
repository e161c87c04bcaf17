import type { Finding } from '../../../report/schema.ts';
import type { Disparity } from '../disparity.ts';
import type { DisparitySetting } from '../settings.ts';
import { disparityValue, type MeasuredMetric } from './disparity-value.ts';
import { worstFirst } from './pair.ts';

/**
 * One model's disparity as fairlearn computes it, over the groups in which it is defined. Where some are not, a second
 * finding, `value_with_undefined_as_0`, holds the number that fairlearn gives.
 */
export function valueFindings(
  base: Pick<Finding, 'subject' | 'model' | 'by'>,
  measured: readonly MeasuredMetric[],
  compare: Disparity['compare'],
  agg: DisparitySetting['agg'],
): Finding[] {
  const isPartial = measured.some(({ groups }) =>
    groups.some(({ estimate, group }) => !estimate && group.excluded === undefined),
  );
  const finding = (statistic: string, zero: boolean, why?: string): Finding => {
    const found = disparityValue(measured, compare, agg, zero);
    if ('undefined' in found) return { ...base, statistic, why: found.undefined };
    const pair = worstFirst(found).map(({ group }) => group.name);
    const metric = found.metric.name;
    return { ...base, statistic, metric, pair, value: found.value, ...(why && { why }) };
  };
  if (!isPartial) return [finding('value', false)];
  return [
    finding('value', false, 'over the groups in which it is defined'),
    finding('value_with_undefined_as_0', true, 'as fairlearn has it, which takes undefined values for 0'),
  ];
}
