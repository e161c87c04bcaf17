import type { RowRule } from '../../../data/row-rule.ts';
import { counted } from '../../sentence.ts';
import { columnsOfRule } from '../columns-of-rule.ts';
import type { FoundOfDataCheck } from '../data-check.ts';
import { numberOf } from '../number-of.ts';
import type { ContractContext } from './contract-context.ts';
import type { FittedRule } from './fit-columns.ts';
import { judgedValue } from './judged-value.ts';

/** Rows that break a rule; where they are too many, the first of them are named. */
export async function measureFailingRows(
  rule: FittedRule,
  rowRule: RowRule,
  { table, rowsShown }: ContractContext,
): Promise<FoundOfDataCheck> {
  const asked = rule.requirement ?? { op: '<=', value: 0 };
  const isOfValues = asked.of === 'values' && asked.unit === 'percent';
  const [failing, missing] = await Promise.all([
    table.failing(rowRule),
    isOfValues ? missingRows(rowRule) : 0,
  ]);
  const n = table.rows - missing;
  const { findings, words } = judgedValue(
    { subject: rule.column ?? table.input, statistic: 'failing_rows', n },
    failing,
    asked,
  );
  const what = isOfValues ? 'value' : 'row';
  const why = `${counted(failing)} of ${numberOf(n, what)} ${failing === 1 ? 'breaks' : 'break'} it, ${words} may`;
  if (failing === 0 || findings.every(({ status }) => status === 'pass')) return { findings, why };
  const rows = await table.failingIds(rowRule, rowsShown);
  return { findings: findings.map((finding) => ({ ...finding, rows })), why, rules: [rowRule] };

  /** Rows without a value in the rule's column: of a rule of several columns, without a value in any. */
  async function missingRows(of: RowRule): Promise<number> {
    if ('column' in of) return table.measure('missing', { column: of.column });
    const columns = new Set(columnsOfRule(of));
    const present = [...columns].map((column) => ({ rule: 'required', column }) as const);
    if (present.length === 0) return 0;
    return table.failing(present.length === 1 ? present[0] : { rule: 'all', rules: present });
  }
}
