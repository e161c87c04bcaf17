import type { ContractTable } from '../../../contract/contract.ts';
import { type RanCheck, runCheck } from '../run-check.ts';
import { contractCheckId } from './check-id.ts';
import type { ContractContext } from './contract-context.ts';
import type { FittedRule } from './fit-columns.ts';
import { measureRule } from './measure-rule.ts';

/** Judges one rule of the contract. It starts measuring at once, so that all rules share their scans. */
export function judgeRule(
  rule: FittedRule,
  contract: ContractTable,
  context: ContractContext,
): Promise<RanCheck> {
  const { table, file } = context;
  const named = {
    id: contractCheckId(table.input, rule.id),
    title: rule.title,
    ...(file === undefined || rule.line === undefined ? {} : { at: { file, line: rule.line } }),
  };
  return runCheck(named, rule.severity, async () => {
    if (rule.lacks?.status === 'error') throw new Error(rule.lacks.why);
    return rule.lacks ? { skip: rule.lacks.why } : measureRule(rule, contract, context);
  });
}
