import { binNames } from '../../bin-names.ts';
import type { Finding } from '../../report/schema.ts';
import type { GroupSet } from '../fairness/group-sets.ts';
import { contradictory, type Unusable } from './unusable.ts';

/** A level that the base branch's cuts of a column cannot make: another range of numbers, or more of them. */
export function levelContradiction(
  levels: readonly NonNullable<Finding['slice']>[],
  { by }: GroupSet,
): Unusable | undefined {
  for (const { column, edges, bins } of by) {
    const own = new Set(levels.map((level) => level[column]));
    own.delete('(missing)');
    const names = edges && binNames(edges);
    const other = names && [...own].find((name) => !names.includes(name));
    if (other !== undefined) {
      return contradictory(`groups by ${column}`, `no range of the base branch is called ${other}`);
    }
    if (bins !== undefined && own.size > bins) {
      return contradictory(`groups by ${column}`, `there are ${own.size} ranges, and ${bins} are asked for`);
    }
  }
  return undefined;
}
