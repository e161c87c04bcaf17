import type { RuleSql } from './rule.ts';

/** The row has a value. */
export const required: RuleSql<'required'> = {
  columns: ({ column }) => [column],
  breaks: ({ column }, { view }) => `(${view.text(column)}) IS NULL`,
  rowwise: true,
};
