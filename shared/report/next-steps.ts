import { formatCount, formatEstimatedCount } from './format-number.ts';
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
  const listed = findingsOf(report, 'fail').find(({ rows }) => rows?.length);
  const change =
    'improve the challenger where it fails, or ask for the limit to be changed on the base branch';
  if (!listed?.rows) return change;
  const where = listed.slice ? ` in ${slice(listed.slice)}` : '';
  return `look at the ${formatCount(listed.rows.length)} rows${where} that the report lists, then ${change}`;
}

function whileUndecided(report: Report, slice: (of: Slice) => string): string {
  const undecided = findingsOf(report, 'inconclusive').filter(({ needed }) => needed);
  if (undecided.length === 0) return '';
  const whole = undecided.filter((finding) => !finding.slice);
  const parts = undecided.filter((finding) => finding.slice);
  const [part] = parts;
  const steps = [
    whole.length > 0 &&
      `label more rows: about ${formatEstimatedCount(Math.max(...neededOf(whole)))} in all would decide`,
    parts.length === 1 &&
      part.slice &&
      `label more rows of ${slice(part.slice)}: about ${formatEstimatedCount(neededOf(parts)[0])} would decide`,
    parts.length > 1 &&
      `label more rows of the undecided slices: from ${formatEstimatedCount(Math.min(...neededOf(parts)))} to ${formatEstimatedCount(Math.max(...neededOf(parts)))} of a slice would decide`,
  ].filter((step) => typeof step === 'string');
  return `${steps.join('; ')}; or ask for a wider margin on the base branch`;
}

function findingsOf(report: Report, status: 'fail' | 'inconclusive'): Finding[] {
  return troubles(report)
    .filter((check) => check.status === status)
    .flatMap(({ findings }) => findings.filter((finding) => finding.status === status));
}

function neededOf(findings: readonly Finding[]): number[] {
  return findings.map(({ needed }) => needed ?? 0);
}
