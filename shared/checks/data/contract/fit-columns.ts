import type { ContractMeasure, ContractRule, ContractTable } from '../../../contract/contract.ts';
import type { Facts } from '../../../data/facts.ts';
import type { RowRule } from '../../../data/row-rule.ts';
import { columnsOfRule } from '../columns-of-rule.ts';
import type { ContractContext } from './contract-context.ts';

/** The data's own name of a contract's column: its physical name where the data has it, else its name. */
export function dataName(
  column: { name: string; physicalName?: string },
  table: Pick<Facts, 'column'>,
): string {
  const { name, physicalName } = column;
  return physicalName !== undefined && table.column(physicalName) !== undefined ? physicalName : name;
}

/** A rule that speaks of columns and tables as the data names them. */
export interface FittedRule extends ContractRule {
  lacks?: Lack;
}

/**
 * Why a rule cannot be measured: a column that is not there, which the schema's check fails for where the contract
 * describes it, or another table.
 */
export interface Lack {
  status: 'skip' | 'error';
  why: string;
}

/** The contract's rules with columns and tables named as in the data. */
export function fitRules(
  contract: ContractTable,
  { table, described: all = [] }: Pick<ContractContext, 'table' | 'described'>,
): FittedRule[] {
  const named = namesIn(contract, table);
  const described = new Set(contract.columns.map((column) => dataName(column, table)));
  const lacking = (facts: Facts, columns: readonly string[], where: string): Lack | undefined => {
    const absent = columns.filter((name) => facts.column(name) === undefined);
    if (absent.length === 0) return undefined;
    const isSaid = facts === table && absent.every((name) => described.has(name));
    const why = `${where} has no column ${absent.join(', ')}`;
    return isSaid
      ? { status: 'skip', why: `${why}, which ${contract.name}/schema fails for` }
      : { status: 'error', why };
  };
  const fitRule = (rule: RowRule): { rule: RowRule; lacks?: Lack } => {
    if (rule.rule === 'all') {
      const parts = rule.rules.map(fitRule);
      const lacks = parts.find((part) => part.lacks !== undefined)?.lacks;
      return { rule: { ...rule, rules: parts.map((part) => part.rule) }, lacks };
    }
    const renamed = rename(rule, named);
    const lacks = lacking(table, columnsOfRule(renamed), 'the data');
    if (renamed.rule !== 'refers_to' && renamed.rule !== 'not_in') return { rule: renamed, lacks };
    const other =
      renamed.table === contract.name
        ? { facts: table, contract }
        : all.find((one) => one.contract.name === renamed.table);
    if (other === undefined) {
      return {
        rule: renamed,
        lacks: {
          status: 'skip',
          why: `the table ${renamed.table} is not among the data; name its file under data.tables.${renamed.table}`,
        },
      };
    }
    const there = { ...renamed, table: other.facts.input };
    if (there.rule === 'not_in')
      return { rule: there, lacks: lacks ?? lacking(other.facts, there.columns, other.facts.input) };
    const to = there.to.map(namesIn(other.contract, other.facts));
    return { rule: { ...there, to }, lacks: lacks ?? lacking(other.facts, to, other.facts.input) };
  };
  const fitMeasure = (measure: ContractMeasure): { measure: ContractMeasure; lacks?: Lack } => {
    switch (measure.statistic) {
      case 'failing_rows': {
        const { rule, lacks } = fitRule(measure.rule);
        return { measure: { ...measure, rule }, lacks };
      }
      case 'duplicate_values': {
        const columns = measure.columns.map(named);
        return { measure: { ...measure, columns }, lacks: lacking(table, columns, 'the data') };
      }
      case 'age':
      case 'aggregate': {
        const column = named(measure.column);
        return { measure: { ...measure, column }, lacks: lacking(table, [column], 'the data') };
      }
      default:
        return { measure };
    }
  };
  return contract.rules.map((rule) => {
    const { measure, lacks } = fitMeasure(rule.measure);
    const column = rule.column === undefined ? undefined : named(rule.column);
    const absent = lacks ?? (column === undefined ? undefined : lacking(table, [column], 'the data'));
    return {
      ...rule,
      ...(column === undefined ? {} : { column }),
      measure,
      ...(absent === undefined ? {} : { lacks: absent }),
    };
  });
}

function namesIn(contract: ContractTable, table: Pick<Facts, 'column'>): (name: string) => string {
  const names = new Map(contract.columns.map((column) => [column.name, dataName(column, table)]));
  return (name) => names.get(name) ?? name;
}

function rename(
  rule: Exclude<RowRule, { rule: 'all' }>,
  named: (name: string) => string,
): Exclude<RowRule, { rule: 'all' }> {
  if ('column' in rule) return { ...rule, column: named(rule.column) };
  if (rule.rule === 'compare') return { ...rule, left: named(rule.left), right: named(rule.right) };
  if (rule.rule === 'same_label')
    return { ...rule, columns: rule.columns.map(named), label: named(rule.label) };
  return { ...rule, columns: rule.columns.map(named) };
}
