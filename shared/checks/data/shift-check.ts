import { type Comparison, comparedColumns } from './compared-columns.ts';
import type { AskedOfDataCheck, DataCheck, DataCheckContext } from './data-check.ts';
import { type FamilyMember, judgeFamily } from './judge-family.ts';
import { numberOf } from './number-of.ts';
import { worstFirst } from './worst-first.ts';

/** What sets one comparison with the training data apart from the others. */
export interface Shift extends Pick<DataCheck, 'name' | 'title' | 'description' | 'limit'> {
  /** What was measured of each column that can be compared. */
  members(
    compared: Comparison,
    context: DataCheckContext,
    asked: AskedOfDataCheck<unknown>,
  ): readonly FamilyMember[] | Promise<readonly FamilyMember[]>;
  /** Why nothing is judged where no column can be compared. */
  nothing: string;
  /** What holds where none has moved, of so many columns in words. */
  holds(columns: string): string;
}

/** A check that holds something of each column against the training data's, and judges all columns as one family. */
export function shiftCheck({ members: membersOf, nothing, holds, ...about }: Shift): DataCheck {
  return {
    ...about,
    scope: 'reference',
    family: 'reference',
    severity: 'warning',
    isDefault: true,
    async run(context, asked) {
      const compared = await comparedColumns(context, asked);
      if ('skip' in compared) return compared;
      const members = await membersOf(compared, context, asked);
      if (members.length === 0) return { skip: nothing };
      const findings = judgeFamily(members, asked.limit, context.alpha);
      return worstFirst(findings, holds(numberOf(members.length, 'column')));
    },
  };
}
