import type { Check, Finding } from '../../report/schema.ts';
import { comparedMetrics } from '../fairness/compared-metrics.ts';
import { disparities } from '../fairness/disparities/index.ts';
import type { Disparity } from '../fairness/disparity.ts';
import type { DisparitySetting } from '../fairness/settings.ts';
import { checkOf, type Reported } from './reported.ts';
import type { ReportedGroups } from './reported-groups.ts';
import { toldCheck } from './told-check.ts';
import { mostTold, pairsAmong, theOne } from './told-pairs.ts';
import { isUnusable, type Unusable } from './unusable.ts';

interface Asked {
  key: string;
  setting: DisparitySetting;
  /** The same groups over all levels. */
  read: ReportedGroups | Unusable;
  alpha: number;
}

/**
 * A disparity within the levels of a column judged again: by the intervals of its pairs (of the mean over the metrics,
 * where that is judged), at the base's limit. Every pair of groups must be there.
 */
export function rejudgedWithin(
  { key, setting, read, alpha }: Asked,
  reported: Reported,
  name: string,
): Check {
  const id = `disparity/${key}/${name}`;
  const told = checkOf(reported, id, id);
  if (isUnusable(told)) return { id, title: id, ...told.refused, findings: [] };
  if (isUnusable(read)) return { id, title: id, ...read.refused, findings: [] };
  const disparity = disparities.find((one) => one.name === setting.disparity) as Disparity;
  const metrics = comparedMetrics(disparity, setting, read.context);
  const isMean = setting.agg === 'mean' && metrics.length > 1;
  const isPair = ({ statistic, pair }: Finding) => statistic === disparity.compare && pair !== undefined;
  const names = read.groups.groups.filter(({ excluded }) => excluded === undefined);
  const lacking = (): Unusable | undefined => {
    const listed = told.findings.filter(isPair);
    for (const metric of metrics) {
      const own = listed.filter((finding) => finding.metric === metric.name);
      for (const pair of pairsAmong(names)) {
        const about = `${metric.name} of ${pair.map((group) => group.name).join(' against ')}`;
        const found = theOne(own, pair, about);
        if (isUnusable(found) && !(found.isMissing && listed.length >= mostTold.within)) return found;
      }
    }
    return undefined;
  };
  return toldCheck(told, {
    limit: { op: disparity.compare === 'ratio' ? '>=' : '<=', value: setting.limit },
    required: setting.required,
    undecidedHolds: setting.required,
    decides: isMean ? ({ statistic, model }) => statistic === 'value' && model === 'challenger' : isPair,
    level: 1 - 2 * alpha,
    faultIn: lacking,
  });
}
