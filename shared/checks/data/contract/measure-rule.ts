import type { FoundOfDataCheck } from '../data-check.ts';
import type { ContractContext } from './contract-context.ts';
import type { FittedRule } from './fit-columns.ts';
import { measureFailingRows } from './measure-failing-rows.ts';

/** Measures what a rule asks for and holds it against the rule's requirement. */
export function measureRule(rule: FittedRule, context: ContractContext): Promise<FoundOfDataCheck> {
  const { measure } = rule;
  switch (measure.statistic) {
    case 'failing_rows':
      return measureFailingRows(rule, measure.rule, context);
    default:
      throw new Error(`${measure.statistic} cannot be measured yet`);
  }
}
