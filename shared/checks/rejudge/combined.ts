import type { Check } from '../../report/schema.ts';
import { worst } from '../../verdict.ts';

type Status = Check['status'];

/** The worse of two statuses; what only tells is worse than a pass, and better than all else. */
export function combined(a: Status, b: Status): Status {
  if (a === 'skip') return b === 'pass' ? 'skip' : b;
  if (b === 'skip') return a === 'pass' ? 'skip' : a;
  return worst([a, b]);
}
