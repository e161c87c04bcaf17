import type { ContractMeasure, ContractTable } from '../../../contract/contract.ts';
import type { Facts } from '../../../data/facts.ts';
import { written } from '../../sentence.ts';
import type { FoundOfDataCheck } from '../data-check.ts';
import type { ContractContext } from './contract-context.ts';
import type { FittedRule } from './fit-columns.ts';
import { judgedValue } from './judged-value.ts';

type Sql = Extract<ContractMeasure, { statistic: 'sql' }>;

/**
 * The first value of a query's first row. The query knows the contract's tables by their names and physical names, and
 * runs locked down.
 */
export async function measureSql(
  rule: FittedRule,
  { query }: Sql,
  contract: ContractTable,
  { table, described = [] }: ContractContext,
): Promise<FoundOfDataCheck> {
  const named = [...described, { facts: table, contract }].flatMap(({ facts, contract: of }) =>
    [of.physicalName, of.name].flatMap((name) => (name === undefined ? [] : [[name, facts] as const])),
  );
  const tables: Record<string, Facts> = Object.fromEntries(named);
  const answer = await table.measure('sql', {
    query,
    table: contract.name,
    ...(rule.column === undefined ? {} : { column: rule.column }),
    tables,
  });
  const about = { subject: rule.column ?? table.input, statistic: 'sql' };
  if (answer.number === null) {
    const why =
      answer.text === null ? 'the query answers nothing (NULL)' : 'the query answers a text, and no number';
    return { findings: [{ ...about, status: answer.text === null ? 'inconclusive' : 'error', why }], why };
  }
  const { findings, words } = judgedValue(about, answer.number, rule.requirement ?? { op: '=', value: 0 });
  return { findings, why: `the query answers ${written(answer.number)}, which must be ${words}` };
}
