import type { Finding } from '../../report/schema.ts';
import type { FoundOfDataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';

/**
 * Findings of a rule on columns' names, one a column: what is wrong with it, or nothing.
 *
 * @param passed the sentence where nothing is wrong with any
 */
export function judgedNames(
  names: readonly string[],
  statistic: string,
  wrong: (name: string) => string | undefined,
  passed: string,
): FoundOfDataCheck {
  const findings = names.map((subject): Finding => {
    const why = wrong(subject);
    return why === undefined
      ? { subject, statistic, status: 'pass', why: 'as it may be' }
      : { subject, statistic, status: 'fail', why };
  });
  return foundInColumns(findings, passed);
}
