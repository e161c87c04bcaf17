import { formatCount, formatEstimatedCount } from './format-number.ts';
import { troubles } from './reasons.ts';
import type { Report } from './schema.ts';

/** What a person can do now, as clauses for "To go on: …"; empty where nothing is to do. Own words only. */
export function nextSteps(report: Report): string[] {
  if (report.verdict === 'error') return [];
  const steps: string[] = [];
  const judged = troubles(report);
  const failed = judged.filter(({ status }) => status === 'fail');
  const rows = failed
    .flatMap(({ findings }) => findings)
    .find(({ status, rows }) => status === 'fail' && rows?.length);
  if (rows?.rows) {
    steps.push(`look at the ${formatCount(rows.rows.length)} rows listed for it in the full report`);
  }
  if (failed.length > 0) {
    steps.push(
      'improve the challenger where it fails, or ask for the limit to be changed on the base branch',
    );
  }
  const undecided = judged.filter(({ status }) => status === 'inconclusive');
  const needed = undecided.flatMap(({ findings }) =>
    findings.flatMap(({ status, needed }) => (status === 'inconclusive' && needed ? [needed] : [])),
  );
  if (needed.length > 0) {
    const most = formatEstimatedCount(Math.max(...needed));
    steps.push(
      `label more rows (about ${most} in all would decide if the difference stays as it is), or ask for a wider margin on the base branch`,
    );
  }
  return steps;
}
