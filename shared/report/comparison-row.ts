import type { Status } from '../verdict.ts';
import type { Check, Finding, Report } from './schema.ts';

/** One judged line of a comparison: both models' values and the finding that decides. */
export interface ComparisonRow {
  /** The key in tollgate.yml. */
  subject: string;
  primary: boolean;
  slice?: Finding['slice'];
  champion?: Finding;
  /** The simple model that the challenger must beat, where that is what the line compares with. */
  baseline?: Finding;
  challenger?: Finding;
  /** The difference, the gain, or the value against its own limit; absent where there is none. */
  judged?: Finding;
  status: Status;
  why?: string;
}

const primaryMark = ' (primary)';

/** Whether a check compares models or holds one to a limit, line by line: of a metric, a slice, a cost, the baseline. */
export function isComparison({ id }: Pick<Check, 'id'>): boolean {
  return /^(metric|slices|cost|baseline)\//.test(id);
}

interface Lines {
  metrics: ComparisonRow[];
  slices: ComparisonRow[];
  others: ComparisonRow[];
}

/** A picture asks for the same lines many times over. */
const known = new WeakMap<Report, Lines>();

function linesOf(report: Report): Lines {
  let lines = known.get(report);
  if (!lines) {
    const of = (ids: RegExp) => report.checks.filter(({ id }) => ids.test(id)).flatMap(comparisonRows);
    lines = {
      metrics: of(/^metric\//),
      slices: worstFirst(of(/^slices\//)),
      others: of(/^(cost|baseline)\//),
    };
    known.set(report, lines);
  }
  return lines;
}

/** The lines of the metric checks, in the report's order. */
export function metricRows(report: Report): ComparisonRow[] {
  return linesOf(report).metrics;
}

/** The lines of the slice checks, worst first. */
export function sliceRows(report: Report): ComparisonRow[] {
  return linesOf(report).slices;
}

/** The lines of the cost and baseline checks, in the report's order. */
export function otherRows(report: Report): ComparisonRow[] {
  return linesOf(report).others;
}

/** One check's lines: a line for each difference and each value with a limit, in each slice. */
export function comparisonRows(check: Check): ComparisonRow[] {
  return groups(check.findings).flatMap((findings): ComparisonRow[] => {
    const values = findings.filter((f) => f.statistic === 'value' && f.model === 'challenger');
    const base = {
      subject: findings[0].subject,
      primary: check.title.endsWith(primaryMark),
      slice: findings[0].slice,
      champion: findings.find((f) => f.statistic === 'value' && f.model === 'champion'),
      baseline: findings.find((f) => f.statistic === 'value' && f.model === 'baseline'),
      challenger: values[0],
    };
    const judged = [
      ...findings.filter((f) => f.statistic === 'difference' || f.statistic === 'gain'),
      ...values.filter((f) => f.limit !== undefined),
    ];
    if (judged.length === 0) return [{ ...base, status: 'skip', why: findings.find((f) => f.why)?.why }];
    return judged.map((finding) => ({
      ...base,
      judged: finding,
      status: finding.status ? softened(finding.status, check.status) : 'skip',
      why: finding.why,
    }));
  });
}

/** What a finding weighs in its check: a slice that is only watched warns where it is worse, and does not hold the gate. */
export function softened(finding: Status, check: Status): Status {
  if (check === 'warn' && (finding === 'fail' || finding === 'inconclusive'))
    return finding === 'fail' ? 'warn' : 'skip';
  return check === 'skip' ? 'skip' : finding;
}

const order: readonly Status[] = ['error', 'fail', 'inconclusive', 'warn', 'pass', 'skip'];

/** 0 is worst. */
export function severityOf(status: Status): number {
  return order.indexOf(status);
}

/** Worst status first, and those of one status by how far they are from passing. */
export function worstFirst(rows: readonly ComparisonRow[]): ComparisonRow[] {
  return rows
    .map((row) => ({ row, severity: severityOf(row.status), slack: slack(row) }))
    .sort((a, b) => a.severity - b.severity || a.slack - b.slack)
    .map(({ row }) => row);
}

/** Which way is good for this line, where anything says so. */
export function betterOf({ judged }: ComparisonRow): 'larger' | 'smaller' | undefined {
  if (judged?.better) return judged.better;
  if (!judged?.limit) return undefined;
  const bounded = judged.limit.op.startsWith('>') === (judged.statistic !== 'gain');
  return bounded ? 'larger' : 'smaller';
}

/** Distance of the value from its limit in units of the limit; negative on the wrong side. */
function slack({ judged }: ComparisonRow): number {
  if (judged?.value === undefined || !judged.limit) return 0;
  const { op, value: limit } = judged.limit;
  const distance = (judged.value - limit) * (op.startsWith('>') ? 1 : -1);
  return limit === 0 ? distance : distance / Math.abs(limit);
}

/** Findings of one subject in one slice. Half of the time that a picture takes is spent here, so the keys are plain text. */
function groups(findings: readonly Finding[]): Finding[][] {
  const bySlice = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = bySlice.get(key);
    if (group) group.push(finding);
    else bySlice.set(key, [finding]);
  }
  return [...bySlice.values()];
}

/** Each part with its length before it, so that no two slices have the same key. */
function keyOf({ subject, slice }: Finding): string {
  let key = `${subject.length}:${subject}`;
  if (slice === undefined) return key;
  const columns = Object.keys(slice);
  if (columns.length > 1) columns.sort();
  for (const column of columns) key += `${column.length}:${column}${slice[column].length}:${slice[column]}`;
  return key;
}
