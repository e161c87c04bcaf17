import type { RowRule } from '../../data/row-rule.ts';

/** One rule that a row keeps only where it keeps all of these. */
export function failingAll(rules: readonly RowRule[]): RowRule {
  return rules.length === 1 ? rules[0] : { rule: 'all', rules };
}
