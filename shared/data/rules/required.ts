import type { RuleSql } from './rule.ts';

/** The row has a value. */
export const required: RuleSql<'required'> = {
  columns: ({ column }) => [column],
  breaks: ({ column }, table) => table.missing(column),
  known: ({ column }, table) => table.footer(column).missing,
  rowwise: true,
};
