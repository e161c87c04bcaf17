import { formatCount, formatEstimatedCount } from './format-number.ts';
import { troubles } from './reasons.ts';
import type { Finding, Report } from './schema.ts';

/**
 * What a person can do now, as clauses after "To go on: "; none where nothing is to do. `slice` writes
 * a slice's name for the picture at hand; all else are our own words.
 */
export function nextSteps(report: Report, slice: (of: NonNullable<Finding['slice']>) => string): string[] {
  const open = troubles(report);
  const steps: string[] = [];
  if (open.some(({ status }) => status === 'fail')) {
    const failed = open.filter(({ status }) => status === 'fail').flatMap(({ findings }) => findings);
    const listed = failed.find(({ status, rows }) => status === 'fail' && rows?.length);
    if (listed?.rows) {
      const where = listed.slice ? ` in ${slice(listed.slice)}` : '';
      steps.push(`look at the ${formatCount(listed.rows.length)} rows${where} that the report lists`);
    }
    steps.push(
      'improve the challenger where it fails, or ask for the limit to be changed on the base branch',
    );
  }
  const undecided = open
    .filter(({ status }) => status === 'inconclusive')
    .flatMap(({ findings }) => findings.filter(({ status, needed }) => status === 'inconclusive' && needed));
  const whole = undecided.filter((finding) => !finding.slice);
  const parts = undecided.filter((finding) => finding.slice);
  if (whole.length > 0) {
    steps.push(`label more rows: about ${formatEstimatedCount(most(whole))} in all would decide`);
  }
  if (parts.length > 0) {
    const [first] = [...parts].sort((a, b) => (b.needed ?? 0) - (a.needed ?? 0));
    const name = first.slice ? slice(first.slice) : '';
    const more = parts.length > 1 ? `, the most of ${formatCount(parts.length)} undecided slices` : '';
    steps.push(`label more rows of ${name}: about ${formatEstimatedCount(most(parts))} would decide${more}`);
  }
  if (undecided.length > 0) steps.push('or ask for a wider margin on the base branch');
  return steps;
}

function most(findings: readonly Finding[]): number {
  return Math.max(...findings.map(({ needed }) => needed ?? 0));
}
