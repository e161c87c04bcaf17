import { type Check, type Finding, check as schema } from '../../report/schema.ts';

/** Longest texts of a report, in characters. */
const longest = { title: 1_000, subject: 1_000, why: 2_000, row: 1_000, rows: 1_000 };

/**
 * A check as a report can hold it: texts of the data's are cut where they are too long; and where a value is no number,
 * the check is an `error`, so that it alone is lost.
 */
export function reportable(check: Check): Check {
  const title = cut(check.title, longest.title);
  const why = cut(check.why, longest.why);
  const fitted = { ...check, title, why, findings: check.findings.map(fit) };
  const parsed = schema.safeParse(fitted);
  if (parsed.success) return fitted;
  const [{ path, message }] = parsed.error.issues;
  const where = path.map(String).join('.');
  return {
    id: check.id,
    title,
    status: 'error',
    why: `came to what no report can hold: ${where}: ${message}`.slice(0, longest.why),
    findings: [],
  };
}

function fit(finding: Finding): Finding {
  const { subject, why, rows } = finding;
  return {
    ...finding,
    subject: cut(subject, longest.subject),
    ...(why !== undefined && { why: cut(why, longest.why) }),
    ...(rows && { rows: rows.slice(0, longest.rows).map((row) => cut(row, longest.row)) }),
  };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
