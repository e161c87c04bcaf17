import type { Evaluation } from '../data/evaluation.ts';
import type { Check, Section } from '../report/schema.ts';
import { type FailOn, type Verdict, worst } from '../verdict.ts';
import { baselineCheck } from './baseline-check.ts';
import { costCheck, type ModelCost } from './cost-check.ts';
import { hasChampion } from './has-champion.ts';
import { metricCheck } from './metric-check.ts';
import { metricByName } from './metrics/index.ts';
import { withOptions } from './metrics/with-options.ts';
import { calibrationCurve } from './pictures/calibration-curve.ts';
import { differingRows } from './pictures/differing-rows.ts';
import { errorQuantiles } from './pictures/error-quantiles.ts';
import { rocCurve } from './pictures/roc-curve.ts';
import { selfTestCheck } from './self-test-check.ts';
import type { EvaluateSettings, MetricSetting } from './settings.ts';
import { type JudgedSlices, slicesChecks } from './slices-check.ts';
import type { Subject } from './subject.ts';
import { summaryOf } from './summary-of.ts';

export interface Assessment {
  verdict: Verdict;
  summary: string;
  checks: Check[];
  sections: Section[];
}

export interface AssessRequest {
  evaluation: Evaluation;
  settings: EvaluateSettings;
  failOn: FailOn;
  costs?: { challenger: ModelCost; champion?: ModelCost };
}

/** Judges a challenger against the champion; pure: the same request gives the same assessment. */
export function assess({ evaluation, settings, failOn, costs }: AssessRequest): Assessment {
  const { overall } = evaluation;
  const { alpha } = settings;
  const judged = Object.entries(settings.metrics).map(([key, setting]) => ({
    subject: subjectOf(key, setting, evaluation, settings.seed),
    setting,
  }));
  const compared = hasChampion(evaluation);
  const checks = judged.map(({ subject, setting }) =>
    metricCheck(subject, setting, overall, compared, alpha),
  );
  if (compared) {
    const all = evaluation.slices.map((set, i): JudgedSlices => ({ setting: settings.slices[i], set }));
    checks.push(...slicesChecks(judged, all, alpha));
  }
  const primary = judged.find(({ setting }) => setting.primary) ?? judged[0];
  if (settings.baseline) {
    checks.push(baselineCheck(primary.subject, overall, settings.baseline, alpha));
  }
  for (const [name, most] of Object.entries(settings.cost)) {
    checks.push(costCheck(name as keyof EvaluateSettings['cost'], most, costs ?? { challenger: {} }, alpha));
  }
  if (settings['self-test'] && compared) checks.push(selfTestCheck(judged, overall, alpha, failOn));
  const verdict = worst(checks.map((check) => check.status));
  return {
    verdict,
    summary: summaryOf(verdict, checks, primary.subject.key),
    checks,
    sections: sectionsOf(evaluation),
  };
}

export function subjectOf(
  key: string,
  setting: MetricSetting,
  { task, classes }: Pick<Evaluation, 'task' | 'classes'>,
  seed: number,
): Subject {
  const named = metricByName(setting.metric);
  if (!named) throw new Error(`no metric is called ${setting.metric}`);
  const metric = withOptions(named, setting.options);
  return { key, metric, options: setting.options, context: { task, classes }, seed, method: setting.method };
}

function sectionsOf(evaluation: Evaluation): Section[] {
  const { rows } = evaluation.overall;
  const sections: (Section | undefined)[] = [];
  if (rows && evaluation.task === 'binary') sections.push(rocCurve(rows), calibrationCurve(rows));
  if (rows && evaluation.task === 'regression') sections.push(errorQuantiles(rows));
  sections.push(differingRows(evaluation));
  return sections.filter((section) => section !== undefined);
}
