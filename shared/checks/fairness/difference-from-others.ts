import type { Finding } from '../../report/schema.ts';
import { withInterval } from '../sentence.ts';
import type { AgainstOthers } from './simultaneous-differences.ts';

/** How far a group is from all others together, as the report has it; nothing where that is not known. */
export function differenceFromOthers(
  base: Pick<Finding, 'subject' | 'slice'>,
  other: AgainstOthers | undefined,
  by: readonly string[],
): Finding[] {
  if (!other) return [];
  const { estimate, level, method, p } = other;
  const interval = other.interval();
  return [
    {
      ...base,
      statistic: 'difference',
      by: [...by],
      value: estimate.value,
      interval,
      level,
      method,
      p,
      n: estimate.n,
      why: `against all others: ${withInterval(estimate.value, interval, '+')}`,
    },
  ];
}
