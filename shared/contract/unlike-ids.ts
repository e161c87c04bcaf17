import type { ContractRule } from './contract.ts';

/** The rules, those with an id that came before told apart by a number: `age/nullValues-2`. */
export function unlikeIds(rules: readonly ContractRule[]): ContractRule[] {
  const seen = new Set<string>();
  return rules.map((rule) => {
    let id = rule.id;
    for (let k = 2; seen.has(id); k++) id = `${rule.id}-${k}`;
    seen.add(id);
    return id === rule.id ? rule : { ...rule, id };
  });
}
