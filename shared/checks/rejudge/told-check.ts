import type { Check, Finding } from '../../report/schema.ts';
import { combined } from './combined.ts';
import { numbersOf } from './numbers-of.ts';
import { missing, otherLevel, type Unusable } from './unusable.ts';

/** What the base branch asks of a check that is judged by its own intervals. */
export interface AskedOfTold {
  limit: NonNullable<Finding['limit']>;
  /** Whether a violation fails, or warns. */
  required: boolean;
  /** Whether what is undecided holds the gate, or is told. */
  undecidedHolds: boolean;
  /** Whether the verdict hangs on a finding; all others are told. */
  decides: (finding: Finding) => boolean;
  /** The level that an interval must have at least to show anything. */
  level: number;
  /** What is wrong with the findings that decide, as far as the report's other numbers tell. */
  faultIn?: (deciding: readonly Finding[], check: Check) => Unusable | undefined;
}

/**
 * A check of which nothing is known here but its intervals, by the base's limit and never better than it says itself. It
 * passes where every finding that decides does. A status that was taken away or turned into a told one changes nothing:
 * what has an interval is judged by it.
 */
export function toldCheck(check: Check, asked: AskedOfTold): Check {
  const { id, status: told, findings } = check;
  const deciding = findings.filter(asked.decides);
  const fault = narrowIn(deciding, asked.level) ?? asked.faultIn?.(deciding, check);
  if (fault) return { id, title: id, ...fault.refused, findings: [] };
  const judged = findings.map((finding): Finding => {
    const { limit: _, status: __, ...numbers } = numbersOf(finding);
    if (!asked.decides(finding)) return { ...numbers, ...(finding.status && { status: 'skip' }) };
    return { ...numbers, limit: asked.limit, status: statusOf(finding, asked) };
  });
  const statuses = judged.flatMap((finding, i) => (asked.decides(findings[i]) ? [finding.status] : []));
  const has = (status: Check['status']) => statuses.includes(status);
  const allPass = statuses.length > 0 && statuses.every((status) => status === 'pass');
  let found: Check['status'] = asked.undecidedHolds ? 'inconclusive' : 'skip';
  if (has('error')) found = 'error';
  else if (has('fail')) found = asked.required ? 'fail' : 'warn';
  else if (allPass) found = 'pass';
  const status = combined(found, told);
  const why = `its ${statuses.length} findings come to ${found} by their own intervals, and the report says ${told}`;
  return { id, title: id, status, why, findings: judged };
}

function statusOf(
  { interval, value, insufficient, status: told = 'skip' }: Finding,
  asked: AskedOfTold,
): NonNullable<Finding['status']> {
  if (value === undefined && !interval) return told === 'pass' ? 'inconclusive' : told;
  if (!interval || value === undefined || insufficient !== undefined) return combined(told, 'inconclusive');
  const [low, high] = interval;
  if (low > high) return 'error';
  if (value < low || value > high) return combined(told, 'inconclusive');
  const { op, value: limit } = asked.limit;
  const upward = op.startsWith('>');
  const isMet = upward ? low >= limit : high <= limit;
  const isBroken = upward ? high <= limit : low >= limit;
  const own = isMet ? 'pass' : isBroken ? 'fail' : 'inconclusive';
  return told === 'skip' ? own : combined(told, own);
}

/** An interval at a lower level than is asked for shows less than it seems to. */
function narrowIn(deciding: readonly Finding[], least: number): Unusable | undefined {
  for (const { subject, pair, interval, level } of deciding) {
    if (!interval || (level !== undefined && level >= least - 1e-9)) continue;
    const about = pair?.join(' against ') ?? subject;
    return level === undefined
      ? missing(`the level of the interval of ${about}`)
      : otherLevel(about, level, least);
  }
  return undefined;
}
