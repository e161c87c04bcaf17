import {
  type ComparisonRow,
  isComparison,
  metricRows,
  otherRows,
  severityOf,
  sliceRows,
} from '../comparison-row.ts';
import { type GroupTable, groupTables, isGroupTable } from '../fairness/group-table.ts';
import { type MeasuredRow, measuredRows } from '../measured-row.ts';
import type { Check, Finding, Report } from '../schema.ts';
import { tableOf } from '../table-of.ts';

/** What a gate's report comes to on the page, worked out once. */
export interface GateLines {
  metrics: readonly ComparisonRow[];
  /** Worst first. */
  slices: readonly ComparisonRow[];
  /** Costs and baselines. */
  others: readonly ComparisonRow[];
  /** What the other checks judged, worst first; of tables of data only what did not pass. */
  measured: readonly MeasuredRow[];
  /** What they measured besides. */
  reported: readonly MeasuredRow[];
  /** Groups of people by what is measured in them, the set with the worst verdict first. */
  groups: readonly GroupTable[];
  /** All checks, worst first. */
  checks: readonly Check[];
  /** Findings that name rows to look at, worst check first. */
  listed: readonly ListedRows[];
}

/** Rows to look at, and the input that names their table. */
export interface ListedRows {
  finding: Finding;
  table?: string;
}

/** Sorts a report's checks into the tables of the page. */
export function gateLines(report: Report): GateLines {
  const checks = report.checks.toSorted((a, b) => severityOf(a.status) - severityOf(b.status));
  const measured = measuredRows(report);
  const judged = new Set(
    measured.flatMap(({ finding, champion, line }) => [
      finding,
      ...(champion ? [champion] : []),
      ...(line?.judged ?? []),
    ]),
  );
  return {
    metrics: metricRows(report),
    slices: sliceRows(report),
    others: otherRows(report),
    // of a table of data a column that passes tells nothing that its check does not
    measured: measured.filter(
      ({ table, status }) => table === undefined || (status !== 'pass' && status !== 'skip'),
    ),
    reported: checks
      .filter((check) => !isComparison(check) && !isGroupTable(check))
      .flatMap((check) =>
        check.findings
          .filter((finding) => !judged.has(finding))
          .map((finding) => ({ check, finding, status: 'skip' as const })),
      ),
    groups: groupTables(report),
    checks,
    listed: checks.flatMap((check) =>
      check.findings
        .filter(({ rows }) => rows?.length)
        .map((finding) => ({ finding, table: tableOf(report, check) })),
    ),
  };
}
