import type { Finding } from '../../report/schema.ts';
import type { FoundOfDataCheck } from './data-check.ts';
import { foundInColumns } from './found-in-columns.ts';

/** Findings of columns with the largest effect first, under a sentence that names the worst failure. */
export function worstFirst(
  findings: readonly Finding[],
  passed: string,
  rules: FoundOfDataCheck['rules'] = [],
): FoundOfDataCheck {
  const size = ({ value }: Finding): number =>
    value === undefined ? Number.POSITIVE_INFINITY : Math.abs(value);
  const order = ({ status }: Finding): number => (status === 'fail' ? 0 : status === 'inconclusive' ? 1 : 2);
  const sorted = findings.toSorted((a, b) => order(a) - order(b) || size(b) - size(a) || 0);
  return foundInColumns(sorted, passed, rules);
}
