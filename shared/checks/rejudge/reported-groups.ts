import type { Finding } from '../../report/schema.ts';
import type { GroupMetric } from '../fairness/group-metric.ts';
import { groupMetricsOf } from '../fairness/group-metrics-of.ts';
import type { GroupSet } from '../fairness/group-sets.ts';
import { type Group, type Groups, groupsOf } from '../fairness/groups.ts';
import type { FairnessSettings } from '../fairness/settings.ts';
import type { Context } from '../metric.ts';
import { counted } from '../sentence.ts';
import { contradictionIn } from './group-contradiction.ts';
import { levelContradiction } from './level-contradiction.ts';
import { checkOf, levelKey, type Reported } from './reported.ts';
import { sharesContradiction } from './shares-contradiction.ts';
import { contradictory, isUnusable, missing, type Unusable } from './unusable.ts';

export type Model = 'challenger' | 'champion';

/** A set of groups as the report's numbers have it. */
export interface ReportedGroups {
  /** Those whose numbers are shown. */
  groups: Groups;
  context: Context;
  /** How many groups are too small for their numbers to be shown. */
  hidden: number;
  /** The one value that the report gives of a metric, or of none of its rows. */
  valueIn(group: Group, metric: string, model: Model): Finding | undefined;
}

interface AskedOfGroups {
  task: Context['task'];
  fairness: FairnessSettings;
  /** Of means n counts clusters then. */
  clustered: boolean;
}

/**
 * The groups of a set, each with its values. They must hold all rows between them, those that are too small to be shown
 * among them, and the rates of one group must be those of one confusion matrix. A column is cut as the base branch cuts it.
 */
export function reportedGroups(
  set: GroupSet,
  reported: Reported,
  { task, fairness, clustered }: AskedOfGroups,
): ReportedGroups | Unusable {
  const by = set.by.map(({ column }) => column);
  const about = `groups by ${by.join(' × ')}`;
  const check = checkOf(reported, `groups/${by.join(' × ')}`, about);
  if (isUnusable(check)) return check;
  const values = new Map<string, Finding>();
  const levels = new Map<string, NonNullable<Finding['slice']>>();
  for (const finding of check.findings) {
    const { statistic, slice, model, subject } = finding;
    if (statistic !== 'value' || !slice || (model !== 'challenger' && model !== 'champion')) continue;
    const isLevel = Object.keys(slice).length === by.length && by.every((one) => Object.hasOwn(slice, one));
    if (!isLevel) return contradictory(about, 'a level is not one of these columns');
    const key = JSON.stringify([levelKey(slice), subject, model]);
    if (values.has(key)) return contradictory(about, `there is more than one ${subject} of a group`);
    values.set(key, finding);
    levels.set(levelKey(slice), slice);
  }
  const context: Context = { task, classes: task === 'multiclass' ? classesIn(check.findings) : [] };
  const valueFor = (slice: Finding['slice'], metric: string, model: Model) =>
    values.get(JSON.stringify([levelKey(slice), metric, model]));
  const other = levelContradiction([...levels.values()], set);
  if (other) return other;
  const size = task === 'regression' ? 'mean_prediction' : 'accuracy';
  const found: { level: NonNullable<Finding['slice']>; n: number; sample: () => never }[] = [];
  for (const level of levels.values()) {
    const n = valueFor(level, size, 'challenger')?.n;
    if (n === undefined || n < 1) return missing(`the rows of a group by ${by.join(' × ')}`);
    found.push({ level, n, sample: unread });
  }
  const hidden = hiddenIn(check.findings, about);
  if (typeof hidden !== 'number') return hidden;
  const rows = found.reduce((sum, { n }) => sum + n, 0);
  const isOfRows = task !== 'regression' || !clustered;
  const lacking = isOfRows ? lackingRows(rows, hidden, reported, fairness, about) : undefined;
  if (lacking) return lacking;
  const groups = groupsOf(set, { by, levels: found }, fairness);
  const all: ReportedGroups = {
    groups,
    context,
    hidden,
    valueIn: ({ level }, metric, model) => valueFor(level, metric, model),
  };
  return (reported.independent ? contradictionIn(all) : sharesContradiction(all)) ?? all;
}

/** The metrics of one class name it: `selection_rate[cat]`. */
function classesIn(findings: readonly Finding[]): string[] {
  const named = findings.flatMap(({ subject }) => /^selection_rate\[(.*)\]$/s.exec(subject)?.[1] ?? []);
  return [...new Set(named)];
}

/** All that the report should have of the groups on this task. */
export function metricsIn({ context }: Pick<ReportedGroups, 'context'>): GroupMetric[] {
  return groupMetricsOf(context);
}

function hiddenIn(findings: readonly Finding[], about: string): number | Unusable {
  const small = findings.filter(({ statistic }) => statistic === 'small_groups');
  if (small.length === 0) return 0;
  const value = small[0].value;
  if (small.length > 1 || value === undefined || !Number.isSafeInteger(value) || value < 1) {
    return contradictory(about, 'its small groups are not counted');
  }
  return value;
}

/** People whose value is missing may be left out where the base says so. */
function lackingRows(
  rows: number,
  hidden: number,
  { report }: Reported,
  { missing: missingValues, 'smallest-shown': smallest }: FairnessSettings,
  about: string,
): Unusable | undefined {
  if (report.rows === undefined) return missing('how many rows there are');
  const left = report.rows - rows;
  const most = missingValues === 'exclude' ? left : hidden * (smallest - 1);
  if (left >= hidden && left <= most) return undefined;
  return missing(
    `some rows of ${about}: they hold ${counted(rows)} of ${counted(report.rows)}, and ${counted(hidden)} are too small to be shown`,
  );
}

function unread(): never {
  throw new Error('a report has no rows of a group');
}
