import type { Evaluation, Role } from '../../../data/evaluation.ts';
import type { Check, Finding } from '../../../report/schema.ts';
import { familyDecisions } from '../../family.ts';
import { hasChampion } from '../../has-champion.ts';
import { counted } from '../../sentence.ts';
import { comparedMetrics } from '../compared-metrics.ts';
import type { GroupMetric } from '../group-metric.ts';
import type { JudgeDisparityRequest } from '../judge-disparity.ts';
import { measureGroups } from '../measured-group.ts';
import { disparityVerdict } from '../pairs/disparity-verdict.ts';
import type { NamedGroup } from '../pairs/group-finding.ts';
import { judgeMean } from '../pairs/judge-mean.ts';
import { bySeverity, judgePairs } from '../pairs/judge-pairs.ts';
import { meanFinding } from '../pairs/mean-finding.ts';
import { worstFirst } from '../pairs/pair.ts';
import { pairFinding, toldPair } from '../pairs/pair-finding.ts';
import { type MergedGroup, mergedGroups } from './merged-groups.ts';
import { type PairWithin, pairsWithin } from './pairs-within.ts';
import { strataFindings } from './strata-findings.ts';

interface MetricWithin {
  metric: GroupMetric;
  merged: MergedGroup[];
  pairs: PairWithin[];
}

/** The most pairs that a check lists; the decision is over all of them. */
const mostListed = 500;

/**
 * A disparity of groups within the levels of a column against its limit: applicants to one department with applicants to
 * the same. Each pair is judged by the difference or ratio that is common to the levels; the rest as in judgeDisparity.
 * docs/decisions/disparities.md.
 */
export function judgeWithin(request: JudgeDisparityRequest, within: string): Check {
  const { key, disparity, setting, groups, alpha, evaluation, required } = request;
  const { compare } = disparity;
  const { limit, agg } = setting;
  const by = groups.set.by.map(({ column }) => column);
  const measured = measure(request, within, 'challenger');
  const families = measured.map(({ pairs }) => pairs.map(({ pair }) => pair));
  const judged = judgePairs(families.flat(), limit, alpha).toSorted(bySeverity(compare));
  const listed = judged.slice(0, mostListed);
  const context = { key, by, compare, limit, family: judged.length, alpha };
  const value = valueFinding(request, measured, 'challenger');
  const isMean = agg === 'mean' && measured.length > 1;
  const values = isMean
    ? [meanFinding(value, judgeMean(families, compare, limit, alpha), compare, limit)]
    : [value];
  const pairs = listed.map((pair) => (isMean ? toldPair(pair, context) : pairFinding(pair, context)));
  const deciding = isMean ? values : pairs;
  const named = excludedGroups(key, by, measured);
  const verdict = disparityVerdict({
    deciding,
    comparisons: isMean ? 1 : judged.length,
    withStatus: (status) => (isMean ? deciding : judged).filter((one) => one.status === status).length,
    named,
    told: [],
    required,
  });
  if (hasChampion(evaluation as Evaluation)) {
    values.push(valueFinding(request, measure(request, within, 'champion'), 'champion'));
  }
  const shown = new Set(listed.map(({ pair }) => pair));
  const strata = measured
    .flatMap(({ pairs: all }) => all)
    .filter(({ pair }) => shown.has(pair))
    .flatMap((pair) => strataFindings(pair, { subject: key, by }, within));
  return {
    id: `disparity/${key}/${groups.name}`,
    title: `${key} by ${groups.name} within ${within}`,
    ...verdict,
    why: [verdict.why, ...differing(measured, within, alpha)].join('; ').slice(0, 2_000),
    findings: [...values, ...pairs, ...strata, ...named.map(({ finding }) => finding)].map((finding) => ({
      ...finding,
      within,
    })),
  };
}

function measure(
  { disparity, setting, groups, evaluation, seed }: JudgeDisparityRequest,
  within: string,
  role: Role,
): MetricWithin[] {
  return comparedMetrics(disparity, setting, evaluation).map((metric) => {
    const merged = mergedGroups(measureGroups(metric, groups.groups, role, evaluation, seed), within);
    const asked = { role, context: evaluation, seed };
    return { metric, merged, pairs: pairsWithin(metric, disparity.compare, merged, within, asked) };
  });
}

/** The farthest that two groups lie apart within the levels, of the metric in which they do most (or the mean of metrics). */
function valueFinding(
  { key, disparity: { compare }, setting: { agg }, groups }: JudgeDisparityRequest,
  measured: readonly MetricWithin[],
  model: 'challenger' | 'champion',
): Finding {
  const base: Finding = {
    subject: key,
    statistic: 'value',
    model,
    by: groups.set.by.map(({ column }) => column),
  };
  const farther = (one: number, other: number): boolean => (compare === 'ratio' ? one < other : one > other);
  const worst: { pair: PairWithin['pair']; value: number }[] = [];
  for (const { metric, pairs } of measured) {
    const found = pairs.flatMap(({ pair }) =>
      pair.comparison ? [{ pair, value: pair.comparison.value }] : [],
    );
    if (found.length === 0) {
      return {
        ...base,
        why: `${metric.name}: ${pairs[0]?.pair.why ?? 'there are not two groups to compare'}`,
      };
    }
    worst.push(found.reduce((most, one) => (farther(one.value, most.value) ? one : most)));
  }
  const first = worst.reduce((most, one) => (farther(one.value, most.value) ? one : most));
  return {
    ...base,
    metric: first.pair.metric.name,
    pair: worstFirst(first.pair).map(({ group }) => group.name),
    value: agg === 'mean' ? worst.reduce((sum, { value }) => sum + value, 0) / worst.length : first.value,
  };
}

/** Where the levels differ from each other a common value hides it: said beside the verdict, by Holm's procedure. */
function differing(measured: readonly MetricWithin[], within: string, alpha: number): string[] {
  const tested = measured.flatMap(({ pairs }) =>
    pairs.flatMap(({ pair, strata }) => (strata?.homogeneity ? [{ pair, p: strata.homogeneity.p }] : [])),
  );
  const shown = familyDecisions(
    tested.map(({ p }) => p),
    alpha,
  ).flatMap(({ rejected }, i) => (rejected ? [tested[i].pair] : []));
  if (shown.length === 0) return [];
  const [one, other] = worstFirst(shown[0]);
  const more = shown.length > 1 ? ` and ${counted(shown.length - 1)} more pairs` : '';
  return [
    `the levels of ${within} differ from each other for ${one.group.name} and ${other.group.name}${more}: look at each of them`,
  ];
}

/** Groups that are left out, in all levels or in some. */
function excludedGroups(subject: string, by: string[], measured: readonly MetricWithin[]): NamedGroup[] {
  return measured.flatMap(({ metric, merged }) =>
    merged.flatMap(({ excluded }) =>
      excluded.map(
        ({ level, n, excluded: because }): NamedGroup => ({
          kind: 'excluded',
          finding: {
            subject,
            statistic: 'group',
            metric: metric.name,
            model: 'challenger',
            slice: level,
            by,
            n,
            status: 'skip',
            why: `${Object.values(level).join(', ')}: excluded: ${because}`,
          },
        }),
      ),
    ),
  );
}
