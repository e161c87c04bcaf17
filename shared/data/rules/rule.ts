import type { Database } from '../database.ts';
import type { MeasuredTable } from '../measures/measure.ts';
import type { RowRule, RuleName } from '../row-rule.ts';

export type RuleOf<K extends RuleName> = Extract<RowRule, { rule: K }>;

/** How a kind of rule is put into SQL. */
export interface RuleSql<K extends RuleName> {
  /** The columns that it reads. */
  columns(rule: RuleOf<K>): readonly string[];
  /**
   * SQL, true for a row that breaks the rule, over `table.view.from`; never NULL. `tables` finds another table by the
   * name of its input.
   */
  breaks(rule: RuleOf<K>, table: MeasuredTable, tables: (input: string) => MeasuredTable): string;
  /**
   * SQL of a query with one number, how many rows break the rule, where that costs less than to count `breaks`.
   */
  count?(rule: RuleOf<K>, table: MeasuredTable, tables: (input: string) => MeasuredTable): string;
  /** How many rows break it, where that is known without a scan. */
  known?(rule: RuleOf<K>, table: MeasuredTable): number | undefined;
  /**
   * An aggregate that shares a scan and is 0 only where no row breaks the rule, with the bytes that it holds; anything else
   * tells nothing, and the rows are counted.
   */
  zeroIfKept?(rule: RuleOf<K>, table: MeasuredTable): { sql: string; bytes: number } | undefined;
  /**
   * What stands after FROM for some rows of the table: all that break the rule, with all that they break it with. Found
   * where the others are many.
   */
  suspects?(rule: RuleOf<K>, table: MeasuredTable, database: Database): Promise<string>;
  /** Whether `breaks` reads the row alone, so that it can share a scan; else it holds a subquery. */
  rowwise: boolean;
}
