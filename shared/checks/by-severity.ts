import type { Status } from '../verdict.ts';

/** How much it matters when a check of the data is broken. */
export type Severity = 'error' | 'warning' | 'info';

/** A warning's failure warns; an information's judges nothing. Errors, and what is undecided, stay what they are. */
export function bySeverity(status: Status, severity: Severity): Status {
  if (status !== 'fail' && status !== 'inconclusive') return status;
  if (severity === 'info') return 'skip';
  return severity === 'warning' ? 'warn' : status;
}
