import type { Contract, ContractTable } from '../../shared/contract/contract.ts';
import { tableFor } from '../../shared/contract/table-for.ts';
import type { Facts } from '../../shared/data/facts.ts';
import { InputError } from '../../shared/errors.ts';

/**
 * What the contract says of each table of the data.
 * @param judged inputs that must be described
 * @throws InputError where it does not say which of its tables a judged one is
 */
export function describedTables(
  contract: Contract | undefined,
  tables: readonly Facts[],
  judged: readonly string[],
): Map<Facts, ContractTable> {
  const described = new Map<Facts, ContractTable>();
  if (!contract) return described;
  for (const facts of tables) {
    const found = tableFor(contract, facts, tables);
    if ('table' in found) described.set(facts, found.table);
    else if (judged.includes(facts.input))
      throw new InputError({
        input: 'data.contract',
        rule: `must say what holds for ${facts.input}: ${found.reason}`,
      });
  }
  return described;
}
