import type { ContractMeasure } from '../../../contract/contract.ts';
import { counted } from '../../sentence.ts';
import type { FoundOfDataCheck } from '../data-check.ts';
import { numberOf } from '../number-of.ts';
import type { ContractContext } from './contract-context.ts';
import type { FittedRule } from './fit-columns.ts';
import { judgedValue } from './judged-value.ts';

type Count = Extract<ContractMeasure, { statistic: 'rows' | 'columns' | 'duplicate_values' }>;

/** How many rows or columns there are, or how many values that are there again. */
export async function measureCount(
  rule: FittedRule,
  measure: Count,
  { table, rowsShown }: ContractContext,
): Promise<FoundOfDataCheck> {
  const subject =
    rule.column ?? (measure.statistic === 'duplicate_values' ? measure.columns.join(', ') : table.input);
  const asked = rule.requirement ?? { op: '=', value: 0 };
  if (measure.statistic !== 'duplicate_values') {
    const value = measure.statistic === 'rows' ? table.rows : table.columns.length;
    const { findings, words } = judgedValue({ subject, statistic: measure.statistic }, value, asked);
    return { findings, why: `it has ${counted(value)} ${measure.statistic}; they must be ${words}` };
  }
  const again = await table.measure('duplicateRows', { columns: measure.columns });
  const about = { subject: subject.slice(0, 1_000), statistic: measure.statistic, n: table.rows };
  const { findings, words } = judgedValue(about, again, asked);
  const why = `${counted(again)} of ${numberOf(table.rows, 'row')} ${again === 1 ? 'repeats' : 'repeat'} a value, ${words} may`;
  if (again === 0 || findings.every(({ status }) => status === 'pass')) return { findings, why };
  const unique = { rule: 'unique', columns: measure.columns } as const;
  const rows = await table.failingIds(unique, rowsShown);
  return { findings: findings.map((finding) => ({ ...finding, rows })), why, rules: [unique] };
}
