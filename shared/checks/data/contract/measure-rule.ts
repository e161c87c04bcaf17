import type { ContractTable } from '../../../contract/contract.ts';
import type { FoundOfDataCheck } from '../data-check.ts';
import type { ContractContext } from './contract-context.ts';
import type { FittedRule } from './fit-columns.ts';
import { measureAge } from './measure-age.ts';
import { measureAggregate } from './measure-aggregate.ts';
import { measureCheck } from './measure-check.ts';
import { measureColumnNames } from './measure-column-names.ts';
import { measureCount } from './measure-count.ts';
import { measureFailingRows } from './measure-failing-rows.ts';
import { measureSql } from './measure-sql.ts';

/** Measures what a rule asks for and holds it against the rule's requirement. */
export function measureRule(
  rule: FittedRule,
  contract: ContractTable,
  context: ContractContext,
): Promise<FoundOfDataCheck | { skip: string }> {
  const { measure } = rule;
  switch (measure.statistic) {
    case 'failing_rows':
      return measureFailingRows(rule, measure.rule, context);
    case 'rows':
    case 'columns':
    case 'duplicate_values':
      return measureCount(rule, measure, context);
    case 'column_names':
      return measureColumnNames(measure, context);
    case 'age':
      return measureAge(rule, measure, contract, context);
    case 'aggregate':
      return measureAggregate(rule, measure, context);
    case 'check':
      return measureCheck(rule, measure, context);
    case 'sql':
      return measureSql(rule, measure, contract, context);
  }
}
