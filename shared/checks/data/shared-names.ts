import type { Facts } from '../../data/facts.ts';
import type { AskedOfDataCheck, DataCheckContext, FoundOfDataCheck } from './data-check.ts';
import { judgedShare } from './judged-share.ts';

/** Judges the rows of the test data whose value in one column occurs in the training data, too. */
export async function sharedNames(
  statistic: string,
  column: string | undefined,
  setting: string,
  { table, train, rowsShown }: DataCheckContext,
  { limit }: Pick<AskedOfDataCheck<unknown>, 'limit'>,
): Promise<FoundOfDataCheck | { skip: string }> {
  if (column === undefined) return { skip: `${setting} names no column` };
  if (!train) return { skip: 'there is no training data to compare with: name data.train' };
  const lacks = (facts: Facts) => facts.column(column) === undefined;
  if (lacks(table) || lacks(train)) return { skip: `${JSON.stringify(column)} is not in both tables` };
  const rule = { rule: 'not_in', columns: [column], table: train.input } as const;
  const finding = judgedShare(column, statistic, await table.failing(rule), table.rows, limit, [
    `has a value that ${train.input} has, too`,
    `have a value that ${train.input} has, too`,
  ]);
  const why = `${column}: ${finding.why}`;
  if (finding.status !== 'fail') return { findings: [finding], why };
  const rows = await table.failingIds(rule, rowsShown);
  return { findings: [{ ...finding, rows }], why, rules: [rule] };
}
