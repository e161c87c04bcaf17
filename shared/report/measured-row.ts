import type { Status } from '../verdict.ts';
import { isComparison, severityOf, softened } from './comparison-row.ts';
import { type GroupLine, groupLine, isGroupCheck } from './fairness/group-line.ts';
import type { Check, Finding, Report } from './schema.ts';
import { tableOf } from './table-of.ts';

/** One judged value of a check that compares no two models: a broken rule, a disparity, a column's drift. */
export interface MeasuredRow {
  check: Check;
  finding: Finding;
  /** The same of the champion, where the check has it. */
  champion?: Finding;
  status: Status;
  /** The input that names the table, where the check looked at one: `data.test`. */
  table?: string;
  /** Of a check over many groups: all that it judged; `finding` is what decides it. */
  line?: GroupLine;
}

const known = new WeakMap<Report, MeasuredRow[]>();

/** The judged values of all such checks, worst first, then in the report's order. */
export function measuredRows(report: Report): MeasuredRow[] {
  let rows = known.get(report);
  if (!rows) {
    rows = report.checks
      .filter(holdsValues)
      .flatMap((check) => rowsOf(check, tableOf(report, check)))
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

function rowsOf(check: Check, table: string | undefined): MeasuredRow[] {
  if (isGroupCheck(check)) return [groupRow(check)];
  const champions = new Map<string, Finding>();
  for (const finding of check.findings) {
    const what = finding.model === 'champion' ? whatOf(finding) : undefined;
    if (what !== undefined && !champions.has(what)) champions.set(what, finding);
  }
  return check.findings.filter(isJudged).map((finding) => ({
    check,
    finding,
    champion: champions.size === 0 ? undefined : champions.get(whatOf(finding)),
    status: finding.status === undefined ? check.status : softened(finding.status, check.status),
    ...(table !== undefined && { table }),
  }));
}

/** Many pairs or groups are one row. */
function groupRow(check: Check): MeasuredRow {
  const line = groupLine(check);
  const finding = (line.decides ?? check.findings.find(isJudged)) as Finding;
  const champion = line.value?.value === finding.value ? line.champion : undefined;
  return { check, finding, line, ...(champion && { champion }), status: check.status };
}

function isJudged({ status, limit, model }: Finding): boolean {
  return (status !== undefined || limit !== undefined) && model !== 'champion';
}

/** What two findings of different models have in common when they measure the same. */
function whatOf({ subject, statistic, slice, by }: Finding): string {
  return JSON.stringify([subject, statistic, slice, by]);
}
