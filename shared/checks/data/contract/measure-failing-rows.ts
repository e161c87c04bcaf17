import type { RowRule } from '../../../data/row-rule.ts';
import { counted } from '../../sentence.ts';
import type { FoundOfDataCheck } from '../data-check.ts';
import type { ContractContext } from './contract-context.ts';
import type { FittedRule } from './fit-columns.ts';
import { judgedValue } from './judged-value.ts';

/** Rows that break a rule; where they are too many, the first of them are named. */
export async function measureFailingRows(
  rule: FittedRule,
  rowRule: RowRule,
  { table, rowsShown }: ContractContext,
): Promise<FoundOfDataCheck> {
  const failing = await table.failing(rowRule);
  const { findings, words } = judgedValue(
    { subject: rule.column ?? table.input, statistic: 'failing_rows', n: table.rows },
    failing,
    rule.requirement ?? { op: '<=', value: 0 },
  );
  const why = `${counted(failing)} of ${counted(table.rows)} rows break it, ${words}`;
  if (failing === 0 || findings.every(({ status }) => status === 'pass')) return { findings, why };
  const rows = await table.failingIds(rowRule, rowsShown);
  return { findings: findings.map((finding) => ({ ...finding, rows })), why, rules: [rowRule] };
}
