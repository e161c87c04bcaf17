import type { Status } from '../verdict.ts';
import { isComparison, severityOf, softened } from './comparison-row.ts';
import type { Check, Finding, Report } from './schema.ts';

/** One judged value of a check that compares no two models: a broken rule, a disparity, a column's drift. */
export interface MeasuredRow {
  check: Check;
  finding: Finding;
  /** The same of the champion, where the check has it. */
  champion?: Finding;
  status: Status;
}

const known = new WeakMap<Report, MeasuredRow[]>();

/** The judged values of all such checks, worst first, then in the report's order. */
export function measuredRows(report: Report): MeasuredRow[] {
  let rows = known.get(report);
  if (!rows) {
    rows = report.checks
      .filter(holdsValues)
      .flatMap(rowsOf)
      .sort((a, b) => severityOf(a.status) - severityOf(b.status));
    known.set(report, rows);
  }
  return rows;
}

/** The checks that neither compare models nor hold a judged value: only their sentence tells of them. */
export function toldChecks(report: Report): Check[] {
  return report.checks.filter((check) => !isComparison(check) && !holdsValues(check));
}

/** The self-test's values are a spoilt model's: its sentence tells what they mean. */
function holdsValues(check: Check): boolean {
  return !isComparison(check) && check.id !== 'self-test' && check.findings.some(isJudged);
}

function rowsOf(check: Check): MeasuredRow[] {
  return check.findings.filter(isJudged).map((finding) => ({
    check,
    finding,
    champion: check.findings.find((other) => other.model === 'champion' && isSame(other, finding)),
    status: finding.status === undefined ? check.status : softened(finding.status, check.status),
  }));
}

function isJudged({ status, limit, model }: Finding): boolean {
  return (status !== undefined || limit !== undefined) && model !== 'champion';
}

function isSame(a: Finding, b: Finding): boolean {
  return (
    a.subject === b.subject &&
    a.statistic === b.statistic &&
    JSON.stringify([a.slice, a.by]) === JSON.stringify([b.slice, b.by])
  );
}
