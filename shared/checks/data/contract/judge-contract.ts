import type { ContractTable } from '../../../contract/contract.ts';
import type { RanCheck } from '../run-check.ts';
import type { ContractContext } from './contract-context.ts';
import { fitRules } from './fit-columns.ts';
import { judgeRule } from './judge-rule.ts';
import { judgeSchema } from './judge-schema.ts';

export type { DescribedTable } from './contract-context.ts';

/**
 * Judges a table by what the contract says of it: first whether its columns are there and of the promised types, then
 * every rule as a check of its own, `contract/<input>/<rule's id>`. A rule of a column that is not there is skipped,
 * because the schema's check fails for it. What goes wrong inside a rule is that rule's `error`.
 *
 * @param context `table` is the table that is judged
 */
export function judgeContract(contract: ContractTable, context: ContractContext): Promise<RanCheck[]> {
  const rules = fitRules(contract, context).map((rule) => judgeRule(rule, contract, context));
  return Promise.all([judgeSchema(contract, context), ...rules]);
}
