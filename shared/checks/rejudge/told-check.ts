import type { Check, Finding } from '../../report/schema.ts';
import { combined } from './combined.ts';
import { numbersOf } from './numbers-of.ts';

/** What the base branch asks of a check that is judged by its own intervals. */
export interface AskedOfTold {
  limit: NonNullable<Finding['limit']>;
  /** Whether a violation fails, or warns. */
  required: boolean;
  /** Whether what is undecided holds the gate, or is told. */
  undecidedHolds: boolean;
}

/**
 * A check of which nothing is known here but its intervals, by the base's limit and never better than it says itself. It
 * passes where all that is judged in it does.
 */
export function toldCheck({ id, status: told, findings }: Check, asked: AskedOfTold): Check {
  const judged = findings.map((finding): Finding => {
    const numbers = numbersOf(finding);
    if (finding.status === undefined) return numbers;
    const limit = finding.limit && asked.limit;
    return { ...numbers, ...(limit && { limit }), status: statusOf(finding, limit) };
  });
  const statuses = judged.flatMap(({ status }) => (status === undefined ? [] : [status]));
  const has = (status: Check['status']) => statuses.includes(status);
  const decides = statuses.length > 0 && statuses.every((status) => status === 'pass');
  let found: Check['status'] = asked.undecidedHolds ? 'inconclusive' : 'skip';
  if (has('error')) found = 'error';
  else if (has('fail')) found = asked.required ? 'fail' : 'warn';
  else if (decides) found = 'pass';
  const status = combined(found, told);
  const why = `its ${statuses.length} findings come to ${found} by their own intervals, and the report says ${told}`;
  return { id, title: id, status, why, findings: judged };
}

function statusOf(
  { interval, value, insufficient, status }: Finding,
  limit: Finding['limit'],
): NonNullable<Finding['status']> {
  if (status === undefined || status === 'skip' || status === 'warn') return status ?? 'skip';
  if (!interval || !limit || value === undefined || insufficient !== undefined) {
    return combined(status, 'inconclusive');
  }
  const [low, high] = interval;
  if (low > high) return 'error';
  const upward = limit.op.startsWith('>');
  const isMet = upward ? low >= limit.value : high <= limit.value;
  const isBroken = upward ? high <= limit.value : low >= limit.value;
  return combined(status, isMet ? 'pass' : isBroken ? 'fail' : 'inconclusive');
}
