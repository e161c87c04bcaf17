import type { RowRule } from '../../data/row-rule.ts';
import type { Finding } from '../../report/schema.ts';
import { counted } from '../sentence.ts';
import type { FoundOfDataCheck } from './data-check.ts';

/**
 * Puts findings of single columns together: the sentence names the first that fails and counts the others, and is
 * `passed` where none does.
 */
export function foundInColumns(
  findings: readonly Finding[],
  passed: string,
  rules: readonly RowRule[] = [],
): FoundOfDataCheck {
  const failed = findings.filter(({ status }) => status === 'fail' || status === 'inconclusive');
  if (failed.length === 0) return { findings, why: passed, rules };
  const [{ subject, why }] = failed;
  const others = failed.length - 1;
  const more = others === 0 ? '' : `; and ${counted(others)} more ${others === 1 ? 'column' : 'columns'}`;
  return { findings, why: `${subject}: ${why}${more}`, rules };
}
