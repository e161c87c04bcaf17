import type { Evaluation } from '../../data/evaluation.ts';
import type { Check, Finding } from '../../report/schema.ts';
import type { Status } from '../../verdict.ts';
import { farthestBeyond } from '../farthest-beyond.ts';
import { hasChampion } from '../has-champion.ts';
import type { Limit } from '../limit.ts';
import { differenceLimit } from '../limits-of.ts';
import { type JudgedPart, judgeParts, measuredPart } from '../part-family.ts';
import { counted } from '../sentence.ts';
import type { Subject } from '../subject.ts';
import { changeMetrics } from './change-metrics.ts';
import type { GroupMetric } from './group-metric.ts';
import type { Group, Groups } from './groups.ts';
import { subjectOf } from './measured-group.ts';
import type { FairnessSettings } from './settings.ts';

/** The change of one metric in one group. */
export interface ChangeEntry extends JudgedPart {
  groups: Groups;
  /** Why the group is shown and not judged. */
  excluded?: string;
}

export interface ChangeRequest {
  /** The sets whose groups are compared over all rows. */
  sets: readonly Groups[];
  evaluation: Evaluation;
  settings: Pick<FairnessSettings, 'change' | 'intersections'>;
  alpha: number;
  seed: number;
}

/**
 * Whether the challenger treats any group worse than the champion does: for each metric and set of groups the paired
 * difference challenger − champion within each group, against `change.margin`. docs/decisions/change-in-groups.md.
 */
export function changeChecks(request: ChangeRequest): Check[] {
  const { sets, evaluation, settings, alpha, seed } = request;
  if (!hasChampion(evaluation)) {
    const why = 'there is no champion yet to compare with';
    return [{ id: 'change', title: 'Change against the champion', status: 'skip', why, findings: [] }];
  }
  const judged = changeMetrics(settings.change.metrics, evaluation).map((metric) => ({
    subject: subjectOf(metric, evaluation, seed),
    limit: changeLimit(metric, settings.change.margin),
    entries: [] as ChangeEntry[],
  }));
  // A group's rows are taken once, for all that is measured of them.
  for (const groups of sets) {
    for (const group of groups.groups) {
      const sample = group.sample();
      for (const { subject, limit, entries } of judged) {
        const part = measuredPart(subject, sample, { level: group.level, n: group.n, limit }, alpha);
        entries.push({ ...part, groups, ...excludedOf(group) });
      }
    }
  }
  return judged.flatMap(({ subject, entries }) => checksOfChange(subject, entries, settings, alpha));
}

/** What a group may lose at most. */
export function changeLimit({ better }: Pick<GroupMetric, 'better'>, margin: number): Limit {
  return differenceLimit({ margin, options: {}, metric: '' }, better !== 'smaller') as Limit;
}

/**
 * The checks that one metric's entries come to, one for each set of groups. Holm controls both claims over all groups
 * that hold the gate, and over all others.
 * @param unseen how many groups more each of the two families has, of which nothing is known
 */
export function checksOfChange(
  subject: Subject,
  entries: readonly ChangeEntry[],
  settings: ChangeRequest['settings'],
  alpha: number,
  unseen: (required: boolean) => number = () => 0,
): Check[] {
  const findings = new Map<ChangeEntry, Finding>();
  for (const required of [true, false]) {
    const family = entries.filter(
      ({ groups, excluded }) => excluded === undefined && isRequired(groups, settings) === required,
    );
    const judged = judgeParts(subject, family, alpha, 'group', unseen(required));
    for (const [entry, finding] of judged) findings.set(entry, finding);
  }
  const sets = new Set(entries.map(({ groups }) => groups));
  return [...sets].map((groups) => {
    const own = entries.filter((entry) => entry.groups === groups);
    return checkOf(subject, groups, own, findings, settings);
  });
}

function checkOf(
  subject: Subject,
  groups: Groups,
  entries: readonly ChangeEntry[],
  judged: ReadonlyMap<ChangeEntry, Finding>,
  settings: ChangeRequest['settings'],
): Check {
  const required = isRequired(groups, settings);
  const findings = entries.map((entry) => judged.get(entry) ?? excludedFinding(subject, entry));
  const own = entries.flatMap((entry) => judged.get(entry) ?? []);
  const withStatus = (status: Status | 'skip') => own.filter((finding) => finding.status === status);
  const [worse, undecided, aside] = [withStatus('fail'), withStatus('inconclusive'), withStatus('skip')];
  const decides = own.length > 0 && undecided.length + aside.length === 0;
  const status = statusOf(worse.length > 0, decides, required, settings.change.required);
  const of = ` of ${counted(own.length)} ${own.length === 1 ? 'group' : 'groups'}`;
  const words = [
    own.length === 0 ? 'there is no group to judge' : undefined,
    worse.length > 0 ? farthestBeyond(worse)?.why : undefined,
    worse.length > 1 ? `and worse in ${counted(worse.length - 1)} more${of}` : undefined,
    decides && worse.length === 0 ? `no worse in any${of}` : undefined,
    own.length > 0 && !decides && worse.length === 0 ? 'shown to be worse in no group' : undefined,
    undecided.length > 0
      ? `undecided in ${counted(undecided.length)}${of}${worse.length > 0 ? '' : `: ${farthestBeyond(undecided)?.why}`}`
      : undefined,
    aside.length > 0 ? `${counted(aside.length)}${of} could not be judged: ${listed(aside)}` : undefined,
    findings.length > own.length ? `${counted(findings.length - own.length)} excluded` : undefined,
    status === 'warn' ? 'intersections are told, not required' : undefined,
  ];
  return {
    id: `change/${subject.key}/${groups.name}`,
    title: `Change of ${subject.key} by ${groups.name}`,
    status,
    why: words
      .filter((word) => word !== undefined)
      .join('; ')
      .slice(0, 2_000),
    findings,
  };
}

/** Shown to be worse fails, or warns where the set does not hold the gate; undecided holds only where that is asked. */
function statusOf(
  worse: boolean,
  decides: boolean,
  required: boolean,
  undecidedHolds: boolean,
): Check['status'] {
  if (worse) return required ? 'fail' : 'warn';
  if (decides) return 'pass';
  return required && undecidedHolds ? 'inconclusive' : 'skip';
}

/** Whether a set of groups holds the gate. */
export function isRequired(
  { set }: Pick<Groups, 'set'>,
  { intersections }: ChangeRequest['settings'],
): boolean {
  return set.by.length === 1 || intersections.required;
}

function excludedOf({ excluded }: Group): Pick<ChangeEntry, 'excluded'> {
  return excluded === undefined ? {} : { excluded };
}

function excludedFinding({ key }: Subject, { level, n, limit, excluded }: ChangeEntry): Finding {
  const base = { subject: key, statistic: 'difference', slice: level, limit, n };
  return { ...base, status: 'skip', why: `excluded: ${excluded}` };
}

/** `race = Other (too small …)`, three of them at most. */
function listed(findings: readonly Finding[]): string {
  const named = findings.slice(0, 3).map(({ slice, why }) => {
    const where = Object.entries(slice ?? {}).map(([column, value]) => `${column} = ${value}`);
    return `${where.join(', ')} (${why})`;
  });
  const rest = findings.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${counted(rest)} more` : ''}`;
}
