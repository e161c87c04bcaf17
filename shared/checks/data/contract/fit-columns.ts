import type { ContractMeasure, ContractRule, ContractTable } from '../../../contract/contract.ts';
import type { Facts } from '../../../data/facts.ts';
import type { RowRule } from '../../../data/row-rule.ts';

/** The data's own name of a contract's column: its physical name where the data has it, else its name. */
export function dataName(
  column: { name: string; physicalName?: string },
  table: Pick<Facts, 'column'>,
): string {
  const { name, physicalName } = column;
  return physicalName !== undefined && table.column(physicalName) !== undefined ? physicalName : name;
}

/** A rule that speaks of columns as the data names them, with the columns that the data lacks. */
export interface FittedRule extends ContractRule {
  lacks: readonly string[];
}

/** The contract's rules with columns named as in the data. */
export function fitColumns(contract: ContractTable, table: Pick<Facts, 'column'>): { rules: FittedRule[] } {
  const names = new Map(contract.columns.map((column) => [column.name, dataName(column, table)]));
  const named = (name: string): string => names.get(name) ?? name;
  return {
    rules: contract.rules.map((rule) => {
      const measure = fitMeasure(rule.measure, named);
      const column = rule.column === undefined ? undefined : named(rule.column);
      const reads = new Set([...(column === undefined ? [] : [column]), ...columnsOf(measure)]);
      return {
        ...rule,
        ...(column === undefined ? {} : { column }),
        measure,
        lacks: [...reads].filter((name) => table.column(name) === undefined),
      };
    }),
  };
}

function fitMeasure(measure: ContractMeasure, named: (name: string) => string): ContractMeasure {
  switch (measure.statistic) {
    case 'failing_rows':
      return { ...measure, rule: fitRule(measure.rule, named) };
    case 'duplicate_values':
      return { ...measure, columns: measure.columns.map(named) };
    case 'age':
    case 'aggregate':
      return { ...measure, column: named(measure.column) };
    default:
      return measure;
  }
}

function fitRule(rule: RowRule, named: (name: string) => string): RowRule {
  if ('column' in rule) return { ...rule, column: named(rule.column) };
  if ('columns' in rule) return { ...rule, columns: rule.columns.map(named) };
  if (rule.rule === 'compare') return { ...rule, left: named(rule.left), right: named(rule.right) };
  return rule;
}

function columnsOf(measure: ContractMeasure): readonly string[] {
  switch (measure.statistic) {
    case 'failing_rows':
      return columnsOfRule(measure.rule);
    case 'duplicate_values':
      return measure.columns;
    case 'age':
    case 'aggregate':
      return [measure.column];
    default:
      return [];
  }
}

function columnsOfRule(rule: RowRule): readonly string[] {
  if ('column' in rule) return [rule.column];
  if (rule.rule === 'compare') return [rule.left, rule.right];
  if (rule.rule === 'same_label') return [...rule.columns, rule.label];
  return 'columns' in rule ? rule.columns : [];
}
