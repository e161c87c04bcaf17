import type { RowRule } from '../../data/row-rule.ts';
import type { Finding } from '../../report/schema.ts';
import type { FoundOfDataCheck } from './data-check.ts';
import { worstFirst } from './worst-first.ts';

/**
 * Puts shares of single columns together, the largest first: the sentence names the worst that fails; where none does,
 * the largest within its limit; and is `none` where nothing was found at all.
 */
export function sharesInColumns(
  findings: readonly Finding[],
  none: string,
  rules: readonly RowRule[] = [],
): FoundOfDataCheck {
  const within = findings.filter(({ status, value = 0 }) => status === 'pass' && value > 0);
  if (within.length === 0) return worstFirst(findings, none, rules);
  const { subject, why } = within.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
  return worstFirst(findings, `${subject}: ${why}`, rules);
}
