import type { Task } from '../../data/evaluation.ts';
import type { Report } from '../../report/schema.ts';
import { subjectOf } from '../assess.ts';
import type { Limit } from '../limit.ts';
import { differenceLimit } from '../limits-of.ts';
import type { RateMetric } from '../metric.ts';
import type { EvaluateSettings, MetricSetting } from '../settings.ts';
import type { Subject } from '../subject.ts';
import { type Assumed, assumptionFromPilot } from './assumption-from-pilot.ts';
import { type CellShares, type Draw, drawFromBinormal, drawFromCells, drawFromSpread } from './draws.ts';
import { fewestRows, type Outlook } from './outlook.ts';
import { type RateAssumption, rateOutlook } from './rate-outlook.ts';
import { plannedOutlook, simulatedOutlook } from './simulated-outlook.ts';

/** What is assumed of the two models before a row is labelled; a pilot's report answers most of it. */
export interface Assumptions {
  /** True difference challenger − champion, 0 by default: an equally good challenger. */
  difference: number;
  /** Share of rows that one model gets right and the other wrong. */
  discordance?: number;
  /** Share of positive rows. */
  prevalence?: number;
  /** The champion's recall and specificity, for F1-like metrics. */
  recall?: number;
  specificity?: number;
  /** The champion's area under the ROC curve, and the correlation of the two models' scores within a class. */
  auc?: number;
  correlation?: number;
  /** Standard deviation of the changed rows' differences in loss, and the share of rows that change. */
  sd?: number;
  changed?: number;
}

export interface PlanRequest {
  task: Task;
  settings: EvaluateSettings;
  assumptions: Assumptions;
  pilot?: Report;
  /** Slices by their share of all rows, from a pilot or stated. */
  slices?: { name: string; share: number }[];
  power: number;
  /** Asks for the outlook at this many rows instead of the fewest that do. */
  rows?: number;
  replicates: number;
}

export interface PlannedVerdict {
  subject: string;
  slice?: string;
  limit: Limit;
  /** What was assumed, in words. */
  assumed: string;
  /** Absent where nothing can be planned; `note` says why. */
  outlook?: Outlook;
  note?: string;
}

/** How many labelled rows each verdict needs, and how likely it is to pass, to fail or to stay open with them. */
export function plan(request: PlanRequest): PlannedVerdict[] {
  return Object.entries(request.settings.metrics).flatMap(([key, setting]) => {
    const context = { task: request.task, classes: classesOf(request) };
    const subject = subjectOf(key, setting, context, request.settings.seed);
    const limit = differenceLimit(setting, subject.metric.greaterIsBetter);
    if (!limit) return [];
    return [planned(request, subject, limit), ...plannedSlices(request, subject, setting)];
  });
}

function classesOf({ task }: PlanRequest): string[] {
  return task === 'binary' ? ['0', '1'] : [];
}

function planned(request: PlanRequest, subject: Subject, limit: Limit): PlannedVerdict {
  const assumed = assumptionOf(request, subject);
  if ('missing' in assumed) return { subject: subject.key, limit, assumed: '', note: assumed.missing };
  const { alpha } = request.settings;
  return { subject: subject.key, limit, ...told(request, assumed, subject, limit, alpha) };
}

/** In slices the family's first step decides: Bonferroni's level, which Holm's never falls below. */
function plannedSlices(request: PlanRequest, subject: Subject, setting: MetricSetting): PlannedVerdict[] {
  const slices = request.slices ?? [];
  const limit = differenceLimit({ ...setting, superior: false }, subject.metric.greaterIsBetter);
  const assumed = assumptionOf(request, subject);
  if (!limit || slices.length === 0 || 'missing' in assumed) return [];
  const alpha = request.settings.alpha / slices.length;
  return slices.map(({ name, share }) => {
    const inside = {
      ...request,
      rows: request.rows === undefined ? undefined : Math.round(request.rows * share),
    };
    const { outlook, ...rest } = told(inside, assumed, subject, limit, alpha);
    const whole = outlook && { ...outlook, rows: Math.ceil(outlook.rows / share) };
    return { subject: subject.key, slice: name, limit, ...rest, outlook: whole };
  });
}

function told(
  request: PlanRequest,
  assumed: Assumed,
  subject: Subject,
  limit: Limit,
  alpha: number,
): Pick<PlannedVerdict, 'assumed' | 'outlook' | 'note'> {
  const outlook = outlookOf(request, assumed, subject, limit, alpha);
  if (outlook) return { assumed: assumed.words, outlook };
  return {
    assumed: assumed.words,
    note: 'no number of rows up to the millions would decide under these assumptions',
  };
}

function outlookOf(
  request: PlanRequest,
  assumed: Assumed,
  subject: Subject,
  limit: Limit,
  alpha: number,
): Outlook | null {
  const { difference } = request.assumptions;
  const { rows, power, replicates } = request;
  if (assumed.kind === 'rate') {
    const rate: RateAssumption = { ...assumed, difference };
    const at = (n: number) => rateOutlook(rate, limit, alpha, n);
    return rows === undefined ? fewestRows(at, power) : at(rows);
  }
  const draw = drawOf(assumed, subject, difference);
  const { seed } = request.settings;
  if (rows !== undefined) return simulatedOutlook(draw, limit, alpha, rows, { replicates, seed });
  const known = assumed.kind === 'cells' ? 0 : difference;
  return plannedOutlook(draw, limit, alpha, { difference: known, power, replicates, seed });
}

function drawOf(assumed: Exclude<Assumed, { kind: 'rate' }>, subject: Subject, difference: number): Draw {
  if (assumed.kind === 'cells') return drawFromCells(subject, assumed.cells);
  if (assumed.kind === 'binormal') return drawFromBinormal(subject, { ...assumed, difference });
  return drawFromSpread(subject, { ...assumed, difference });
}

function assumptionOf(request: PlanRequest, subject: Subject): Assumed | { missing: string } {
  if (request.pilot) return assumptionFromPilot(request.pilot, subject);
  return stated(request.assumptions, subject);
}

/** What the assumptions say of one metric, or which one is missing. */
function stated(assumptions: Assumptions, subject: Subject): Assumed | { missing: string } {
  const { kind, name } = subject.metric;
  const { prevalence, discordance } = assumptions;
  if (kind === 'rate' || kind === 'row-rate') {
    if (discordance === undefined) return missing('discordance');
    const counted = kind === 'rate' ? countedShare(subject as Subject<RateMetric>, prevalence) : 1;
    if (counted === undefined) return missing('prevalence');
    const words = `${percent(discordance)} of the counted rows discordant`;
    return { kind: 'rate', counted, discordance, words };
  }
  if (kind === 'cells') return statedCells(assumptions, subject);
  if (name === 'roc_auc') {
    const { auc, correlation } = assumptions;
    if (auc === undefined) return missing('auc');
    if (correlation === undefined) return missing('correlation');
    if (prevalence === undefined) return missing('prevalence');
    const words = `AUC ${auc}, scores correlated ${correlation} within a class, ${percent(prevalence)} positive`;
    return { kind: 'binormal', auc, correlation, prevalence, words };
  }
  if (assumptions.sd === undefined) return missing('sd');
  const changed = assumptions.changed ?? 1;
  return {
    kind: 'spread',
    sd: assumptions.sd,
    changed,
    words: `sd ${assumptions.sd} over ${percent(changed)} changed rows`,
  };
}

function missing(name: string): { missing: string } {
  return { missing: `needs --${name}, or a pilot's report` };
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))} %`;
}

/** The share of all rows that a binary rate counts. */
function countedShare(
  { metric, context, options }: Subject<RateMetric>,
  prevalence?: number,
): number | undefined {
  if (context.task !== 'binary') return metric.hit(0, 0, context, options) === null ? undefined : 1;
  const counts = [0, 1].map((label) => metric.hit(label, label, context, options) !== null);
  if (counts[0] && counts[1]) return 1;
  if (prevalence === undefined) return undefined;
  return counts[1] ? prevalence : 1 - prevalence;
}

/** Two equally good binary models: in each class as many rows are gained as lost. */
function statedCells(assumptions: Assumptions, { context }: Subject): Assumed | { missing: string } {
  if (context.task !== 'binary') return { missing: "needs a pilot's report" };
  const { prevalence, recall, specificity, discordance, difference } = assumptions;
  if (prevalence === undefined) return missing('prevalence');
  if (recall === undefined) return missing('recall');
  if (specificity === undefined) return missing('specificity');
  if (discordance === undefined) return missing('discordance');
  if (difference !== 0)
    return { missing: 'of F1-like metrics only equally good models can be assumed; leave --difference out' };
  const cells: CellShares = {
    label: Int32Array.from([1, 1, 1, 1, 0, 0, 0, 0]),
    champion: Int32Array.from([1, 1, 0, 0, 0, 0, 1, 1]),
    challenger: Int32Array.from([1, 0, 1, 0, 0, 1, 0, 1]),
    share: Float64Array.from([
      ...within(prevalence, recall, discordance),
      ...within(1 - prevalence, specificity, discordance),
    ]),
  };
  const words = `${percent(prevalence)} positive, recall ${recall}, specificity ${specificity}, ${percent(discordance)} discordant`;
  return { kind: 'cells', cells, words };
}

/** Shares of rows of one class that both models hit, only the champion, only the challenger, and neither. */
function within(share: number, hit: number, discordance: number): number[] {
  const half = Math.min(discordance / 2, hit, 1 - hit);
  return [hit - half, half, half, 1 - hit - half].map((part) => share * part);
}
