import { isComparison } from './comparison-row.ts';
import { groupLine, isGroupCheck } from './fairness/group-line.ts';
import { rowsThatWould } from './fairness/group-line-words.ts';
import { counted, formatEstimatedCount } from './format-number.ts';
import { troubles } from './reasons.ts';
import type { Finding, Report } from './schema.ts';

type Slice = NonNullable<Finding['slice']>;

/**
 * What a person can do now, as the end of "To go on: …"; empty where nothing is to do. `slice` writes a
 * slice's name for the picture at hand; all else are our own words.
 */
export function nextSteps(report: Report, slice: (of: Slice) => string): string {
  if (report.verdict === 'fail') return afterFailure(report, slice);
  if (report.verdict === 'inconclusive') return whileUndecided(report, slice);
  return '';
}

function afterFailure(report: Report, slice: (of: Slice) => string): string {
  const lists = findingsOf(report, 'fail').filter(({ rows }) => rows?.length);
  const [listed] = lists;
  const change = mending(report, slice);
  if (!listed?.rows) return change;
  if (lists.length > 1 && lists.every(({ slice }) => !slice))
    return `look at the rows that the report lists, then ${change}`;
  const where = listed.slice ? ` in ${slice(listed.slice)}` : '';
  return `look at the ${counted(listed.rows.length, 'row')}${where} that the report lists, then ${change}`;
}

/** What mends a gate's failure; where it isn't the challenger that has to change. */
const mends: ReadonlyMap<string, string> = new Map([
  ['validate-data', 'mend the data where they come from'],
  ['train', 'mend the training'],
  ['fairness-check', 'find out why the challenger treats these groups unequally'],
  ['drift-report', 'find out why the data moved, and train on newer rows where the world did'],
  ['canary-deploy', 'leave the traffic with the champion and find out what the challenger does worse'],
]);

function mending(report: Report, slice: (of: Slice) => string): string {
  const { gate } = report;
  if (gate === 'tests') return 'mend the code that the tests cover';
  const mend = treatment(report, slice) ?? mends.get(gate) ?? 'improve the challenger where it fails';
  return `${mend}, or ask for the limit to be changed on the base branch`;
}

function whileUndecided(report: Report, slice: (of: Slice) => string): string {
  const all = findingsOf(report, 'inconclusive');
  const undecided = all.filter(({ needed }) => needed);
  if (undecided.length === 0) {
    return all.some((finding) => rowsThatWould(finding) !== '')
      ? 'ask for another limit on the base branch'
      : '';
  }
  const groups = [...new Set(undecided.flatMap(({ neededOf = [] }) => neededOf.map(({ group }) => group)))];
  const whole = undecided.filter((finding) => !finding.slice && !finding.neededOf);
  const parts = undecided.filter((finding) => finding.slice);
  const [part] = parts;
  const steps = [
    groups.length > 0 && `label more rows of the undecided ${groups.length === 1 ? 'group' : 'groups'}`,
    whole.length > 0 &&
      `label more rows: about ${formatEstimatedCount(Math.max(...neededOf(whole)))} in all would decide`,
    parts.length === 1 &&
      part.slice &&
      `label more rows of ${slice(part.slice)}: about ${formatEstimatedCount(neededOf(parts)[0])} would decide`,
    parts.length > 1 &&
      `label more rows of the undecided slices: from ${formatEstimatedCount(Math.min(...neededOf(parts)))} to ${formatEstimatedCount(Math.max(...neededOf(parts)))} of a slice would decide`,
  ].filter((step) => typeof step === 'string');
  const compares = troubles(report).some((check) => check.status === 'inconclusive' && isComparison(check));
  return `${steps.join('; ')}; or ask for ${compares ? 'a wider margin' : 'another limit'} on the base branch`;
}

function findingsOf(report: Report, status: 'fail' | 'inconclusive'): Finding[] {
  return troubles(report)
    .filter((check) => check.status === status)
    .flatMap(({ findings }) => findings.filter((finding) => finding.status === status));
}

function neededOf(findings: readonly Finding[]): number[] {
  return findings.map(({ needed }) => needed ?? 0);
}

/** Of groups of people: who is to be looked at, as the first failing check names them worst first. */
function treatment(report: Report, slice: (of: Slice) => string): string | undefined {
  const check = report.checks.find(({ status }) => status === 'fail');
  const found = check && isGroupCheck(check) ? groupLine(check).decides : undefined;
  if (found?.slice)
    return `find out why the challenger treats ${slice(found.slice)} worse than the champion does`;
  const [column, ...others] = found?.by ?? [];
  if (!found?.pair || column === undefined || others.length > 0) return undefined;
  const [worse, better] = found.pair.map((group) => slice({ [column]: group }));
  return `find out why the challenger treats ${worse} and ${better} unequally`;
}
