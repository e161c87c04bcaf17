import type { Finding } from '../../report/schema.ts';

/** A finding without the report's words: its numbers, its status, and the names of what was measured. */
export function numbersOf(finding: Finding): Finding {
  const {
    subject,
    statistic,
    metric,
    model,
    slice,
    by,
    pair,
    within,
    value,
    interval,
    level,
    p,
    limit,
    n,
    status,
  } = finding;
  const all = {
    subject,
    statistic,
    metric,
    model,
    slice,
    by,
    pair,
    within,
    value,
    interval,
    level,
    p,
    limit,
    n,
    status,
  };
  return Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined)) as unknown as Finding;
}
