import type { Check, Finding } from '../../report/schema.ts';
import type { Status } from '../../verdict.ts';
import { type CostName, costQuantiles, judgedAmount, judgedTime } from '../cost-check.ts';
import { checkOf, type Reported } from './reported.ts';
import { reportedEstimate } from './reported-estimate.ts';
import { contradictory, isUnusable, missing } from './unusable.ts';

/** A limit on what the challenger costs judged again. */
export function rejudgedCost(name: CostName, most: number, reported: Reported, alpha: number): Check {
  const id = `cost/${name}`;
  const own = checkOf(reported, id, name);
  if (isUnusable(own)) return { id, title: name, ...own.refused, findings: [] };
  const all = own.findings.filter((f) => f.statistic === 'value' && f.model === 'challenger');
  const unit = costQuantiles[name] === undefined ? 'B' : 's';
  const judged =
    all.length > 1
      ? contradictory(name, 'it has more than one value').refused
      : judgedCost(name, all[0], most, alpha);
  const finding: Finding = { statistic: 'value', ...judged, subject: name, model: 'challenger', unit };
  return { id, title: name, status: judged.status as Status, why: judged.why as string, findings: [finding] };
}

function judgedCost(
  name: CostName,
  told: Finding | undefined,
  most: number,
  alpha: number,
): Partial<Finding> {
  if (!told) return missing(name).refused;
  if (told.value === undefined)
    return { status: 'inconclusive', why: `${name} was not measured, as the report has it` };
  if (told.value < 0) return contradictory(name, `it is below 0`).refused;
  const quantile = costQuantiles[name];
  if (quantile === undefined) return judgedAmount(name, told.value, most);
  const few = told.n !== undefined && quantile ** told.n > alpha;
  if (few && told.interval === undefined) {
    return { status: 'inconclusive', why: `${name} is not shown to be within its limit; time more rows` };
  }
  const estimate = reportedEstimate(
    told,
    name,
    [0, Number.POSITIVE_INFINITY],
    Number.POSITIVE_INFINITY,
    alpha,
  );
  if (isUnusable(estimate)) return estimate.refused;
  // not even all of so few times lie below the quantile surely enough, so that there is no bound above
  if (few) return contradictory(name, `${estimate.n} times have no such interval`).refused;
  return judgedTime(name, estimate, most, alpha);
}
