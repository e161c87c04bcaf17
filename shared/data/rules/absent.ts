import type { RuleSql } from './rule.ts';

/** The row has no value. */
export const absent: RuleSql<'absent'> = {
  columns: ({ column }) => [column],
  breaks: ({ column }, { view }) => `(${view.text(column)}) IS NOT NULL`,
  rowwise: true,
};
