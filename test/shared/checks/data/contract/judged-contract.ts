import type { ContractContext } from '../../../../../shared/checks/data/contract/contract-context.ts';
import { judgeContract } from '../../../../../shared/checks/data/contract/judge-contract.ts';
import type { RanCheck } from '../../../../../shared/checks/data/run-check.ts';
import { readContract } from '../../../../../shared/contract/read-contract.ts';
import type { Facts } from '../../../../../shared/data/facts.ts';
import type { Check } from '../../../../../shared/report/schema.ts';
import { withProperties } from '../../../contract/contracts.ts';
import { factsOf } from '../judged.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** What a contract's rules see of a table besides itself. */
export function context(table: Facts): ContractContext {
  return {
    table,
    profile: () => Promise.reject(new Error('no profile was made for this test')),
    columns: {},
    alpha: 0.05,
    seed: 1,
    rowsShown: 5,
    now: new Date('2026-11-21T12:00:00Z'),
    file: 'c.odcs.yaml',
  };
}

/** Judges a table by a contract as the gate does. */
export async function ran(
  text: string,
  table: Rows | Facts,
  changed: Partial<ContractContext> = {},
): Promise<RanCheck[]> {
  const facts = 'measure' in table ? table : await factsOf(table, changed.columns?.id);
  const contract = readContract({ text, name: 'c.odcs.yaml' });
  return judgeContract(contract.tables[0], { ...context(facts), ...changed });
}

/** The check of one rule of a contract that names these properties. */
export async function judgedRule(
  id: string,
  properties: string,
  table: Rows | Facts,
  changed: Partial<ContractContext> = {},
): Promise<Check> {
  const all = await ran(withProperties(properties), table, changed);
  const found = all.find(({ check }) => check.id === `contract/data/t/${id}`);
  if (!found) throw new Error(`no rule is called ${id}: ${all.map(({ check }) => check.id).join(', ')}`);
  return found.check;
}
