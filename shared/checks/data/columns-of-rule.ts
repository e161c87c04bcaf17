import type { RowRule } from '../../data/row-rule.ts';

/** The columns of the judged table that a row rule speaks of. */
export function columnsOfRule(rule: RowRule): readonly string[] {
  if (rule.rule === 'all') return rule.rules.flatMap(columnsOfRule);
  if ('column' in rule) return [rule.column];
  if (rule.rule === 'compare') return [rule.left, rule.right];
  if (rule.rule === 'same_label') return [...rule.columns, rule.label];
  return rule.columns;
}
