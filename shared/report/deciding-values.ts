import type { Status } from '../verdict.ts';
import { metricRows, otherRows, severityOf, sliceRows } from './comparison-row.ts';
import { measuredRows } from './measured-row.ts';
import { plainText } from './plain-text.ts';
import type { Finding, Report } from './schema.ts';

/** A judged line of a report, as two runs of the gate both know it. */
export interface DecidingValue {
  /** Plain text: `recall in region = north`. */
  name: string;
  /** What the line judges; with the name it tells the line from all others. */
  statistic: string;
  status: Status;
  value?: number;
}

const known = new WeakMap<Report, DecidingValue[]>();

/** What a report judged, line by line, the worst first; lines that only report are left out. */
export function decidingValues(report: Report): DecidingValue[] {
  let values = known.get(report);
  if (!values) {
    values = valuesOf(report);
    known.set(report, values);
  }
  return values;
}

function valuesOf(report: Report): DecidingValue[] {
  const compared = [...metricRows(report), ...sliceRows(report), ...otherRows(report)].flatMap(
    ({ judged, status }) => (judged?.limit ? [judgedValue(judged, status)] : []),
  );
  const measured = measuredRows(report).map(({ finding, status }) => judgedValue(finding, status));
  const told = new Map<string, DecidingValue>();
  for (const value of [...compared, ...measured]) {
    const key = keyOf(value);
    if (!told.has(key)) told.set(key, value);
  }
  return [...told.values()].sort((a, b) => severityOf(a.status) - severityOf(b.status));
}

/** What tells a line from all others of its gate. */
export function keyOf({ name, statistic }: Pick<DecidingValue, 'name' | 'statistic'>): string {
  return JSON.stringify([name, statistic]);
}

function judgedValue(finding: Finding, status: Status): DecidingValue {
  const { subject, slice, by, statistic, value } = finding;
  const where = Object.entries(slice ?? {}).map(([column, level]) => `${column} = ${level}`);
  const name = [subject, by && `by ${by.join(' × ')}`, where.length > 0 && `in ${where.join(' × ')}`]
    .filter((part) => part)
    .join(' ');
  return { name: plainText(name, 120), statistic: plainText(statistic, 30), status, value };
}
