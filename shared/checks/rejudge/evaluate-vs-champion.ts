import type { Check, Report } from '../../report/schema.ts';
import { type FailOn, worst } from '../../verdict.ts';
import { subjectOf } from '../assess.ts';
import type { CostName } from '../cost-check.ts';
import { summaryOf } from '../summary-of.ts';
import type { Rejudged } from './rejudged.ts';
import { rejudgedBaseline } from './rejudged-baseline.ts';
import { rejudgedCost } from './rejudged-cost.ts';
import { rejudgedMetric } from './rejudged-metric.ts';
import { rejudgedSelfTest } from './rejudged-self-test.ts';
import { rejudgedSlices } from './rejudged-slices.ts';
import type { Reported } from './reported.ts';
import type { TrustedSettings } from './trusted-settings.ts';

/**
 * What `assess` would say of the numbers in a report that nobody vouches for: the same decisions on what the
 * base branch asks for. Everything asked for must be there; nothing else in the report counts.
 */
export function rejudgeEvaluation(
  report: Report,
  { model, columns, evaluate }: TrustedSettings,
  failOn: FailOn,
): Rejudged {
  const { alpha } = evaluate;
  const independent = columns.weight === undefined && columns.group === undefined;
  const reported: Reported = { report, independent };
  const judged = Object.entries(evaluate.metrics).map(([key, setting]) => ({
    subject: subjectOf(key, setting, { task: model.task, classes: [] }, evaluate.seed),
    setting,
  }));
  if (judged.length === 0) {
    return { verdict: 'error', summary: 'the base branch asks for no metric', checks: [], notices: [] };
  }
  const primary = (judged.find(({ setting }) => setting.primary) ?? judged[0]).subject;
  const checks: Check[] = [
    ...judged.map(({ subject, setting }) => rejudgedMetric(subject, setting, reported, alpha)),
    ...rejudgedSlices(judged, evaluate.slices, reported, alpha),
    ...(evaluate.baseline === undefined
      ? []
      : [rejudgedBaseline(primary, evaluate.baseline, reported, alpha)]),
    ...Object.entries(evaluate.cost).map(([name, most]) =>
      rejudgedCost(name as CostName, most, reported, alpha),
    ),
    ...(evaluate['self-test'] ? [rejudgedSelfTest(judged, reported, alpha, failOn)] : []),
  ];
  const verdict = worst(checks.map(({ status }) => status));
  const asked = new Set(checks.map(({ id }) => id));
  const others = report.checks.filter(({ id }) => !asked.has(id)).length;
  return {
    verdict,
    summary: summaryOf(verdict, checks, primary.key),
    checks,
    notices: others === 0 ? [] : [leftOut(others)],
  };
}

function leftOut(others: number): string {
  return others === 1
    ? '1 more check of the report counts for nothing: the base branch does not ask for it.'
    : `${others} more checks of the report count for nothing: the base branch does not ask for them.`;
}
