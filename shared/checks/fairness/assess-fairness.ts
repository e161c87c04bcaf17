import type { Evaluation } from '../../data/evaluation.ts';
import type { FairnessEvidence } from '../../data/evidence.ts';
import type { Check } from '../../report/schema.ts';
import { worst } from '../../verdict.ts';
import type { Assessment } from '../assess.ts';
import { hasChampion } from '../has-champion.ts';
import { summaryOf } from '../summary-of.ts';
import { changeChecks } from './change-checks.ts';
import { changeOfDisparity } from './change-of-disparity.ts';
import { comparedMetrics } from './compared-metrics.ts';
import { disparities } from './disparities/index.ts';
import type { Disparity } from './disparity.ts';
import { evidenceChecks } from './evidence-checks.ts';
import type { GroupMetric } from './group-metric.ts';
import type { GroupSet } from './group-sets.ts';
import { groupValues } from './group-values.ts';
import { type Groups, groupsOf } from './groups.ts';
import { isAbout } from './is-about.ts';
import { judgeDisparity } from './judge-disparity.ts';
import { mergeSmallGroups } from './merge-small-groups.ts';
import { fairnessRecords } from './records/index.ts';
import { refuseUnknownClasses } from './refuse-unknown-classes.ts';
import type { FairnessSettings } from './settings.ts';

export interface FairnessRequest {
  /** Its slices are the sets' groups, in the sets' order. */
  evaluation: Evaluation;
  sets: readonly GroupSet[];
  settings: FairnessSettings;
  alpha: number;
  seed: number;
  /** What else is known of the groups, where it was gathered. */
  evidence?: FairnessEvidence;
}

/**
 * Judges how groups are treated; pure: the same request gives the same assessment. Throws an InputError where a limit
 * names a class that is not there.
 */
export function assessFairness(request: FairnessRequest): Assessment {
  const { evaluation, sets, settings, alpha, seed, evidence } = request;
  refuseUnknownClasses(settings, evaluation);
  const all = sets.map((set, i) => groupsOf(set, evaluation.slices[i], settings));
  const scores = evaluation.overall.rows?.models.challenger?.scores !== undefined;
  const checks: Check[] = [];
  const changed: Check[] = [];
  for (const [key, setting] of Object.entries(settings.limits)) {
    const disparity = disparities.find(({ name }) => name === setting.disparity) as Disparity;
    for (const groups of all.filter(({ set }) => isAbout(setting, set))) {
      const required = setting.required && (groups.set.by.length === 1 || settings.intersections.required);
      checks.push(judgeDisparity({ key, disparity, setting, groups, evaluation, alpha, seed, required }));
      if (!hasChampion(evaluation)) continue;
      if (setting.within !== undefined) {
        changed.push(unjudgedWithin(key, groups, setting.within));
        continue;
      }
      const { change } = settings;
      changed.push(
        changeOfDisparity({ key, disparity, setting, groups, evaluation, change, required, alpha, seed }),
      );
    }
  }
  const plain = all.filter(({ set }) => set.within === undefined);
  checks.push(...changeChecks({ sets: plain, evaluation, settings, alpha, seed }), ...changed);
  for (const groups of plain) {
    checks.push(groupValues({ groups, evaluation, alpha, seed, scores }));
  }
  for (const groups of all.filter(({ set }) => set.within !== undefined)) {
    const metrics = metricsWithin(groups, settings, evaluation);
    if (metrics.length > 0) checks.push(groupValues({ groups, evaluation, alpha, seed, scores, metrics }));
  }
  if (evidence) checks.push(...evidenceChecks({ evaluation, groups: all, evidence, settings, alpha }));
  const verdict = worst(checks.map(({ status }) => status));
  const shown = mergeSmallGroups(checks, all, settings['smallest-shown']);
  const smallest = settings['smallest-shown'];
  const sections = fairnessRecords({ evaluation, sets: plain, smallest, seed, alpha, checks: shown });
  return { verdict, summary: summaryOf(verdict, shown, ''), checks: shown, sections };
}

/** What is common to the levels of a column is judged of one model at a time. */
function unjudgedWithin(key: string, { name }: Groups, within: string): Check {
  const why = `the change within the levels of ${within} is not judged: change.metrics and the same limit without within are`;
  return {
    id: `change/${key}/${name}`,
    title: `Change of ${key} by ${name}`,
    status: 'skip',
    why,
    findings: [],
  };
}

/** What limits compare within the levels of a set. */
function metricsWithin({ set }: Groups, { limits }: FairnessSettings, evaluation: Evaluation): GroupMetric[] {
  const found = Object.values(limits)
    .filter((setting) => isAbout(setting, set))
    .flatMap((setting) => {
      const disparity = disparities.find(({ name }) => name === setting.disparity) as Disparity;
      return comparedMetrics(disparity, setting, evaluation);
    });
  return [...new Map(found.map((metric) => [metric.name, metric])).values()];
}
