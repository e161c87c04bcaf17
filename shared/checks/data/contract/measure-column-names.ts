import type { ContractMeasure } from '../../../contract/contract.ts';
import type { FoundOfDataCheck } from '../data-check.ts';
import type { ContractContext } from './contract-context.ts';

type ColumnNames = Extract<ContractMeasure, { statistic: 'column_names' }>;

/** Whether the table's columns are these: all there, none besides unless `others` may be, in this order if `ordered`. */
export async function measureColumnNames(
  { names, ordered, others }: ColumnNames,
  { table }: ContractContext,
): Promise<FoundOfDataCheck> {
  const there = table.columns.map(({ name }) => name);
  const absent = names.filter((name) => !there.includes(name));
  const besides = others ? [] : there.filter((name) => !names.includes(name));
  const kept = there.filter((name) => names.includes(name));
  const misplaced = ordered
    ? names.filter((name) => there.includes(name)).filter((name, k) => kept[k] !== name)
    : [];
  const told = [
    ...absent.map((name) => ({ name, why: 'it is not there' })),
    ...besides.map((name) => ({ name, why: 'it is not listed' })),
    ...misplaced.map((name) => ({ name, why: `it stands at place ${there.indexOf(name) + 1}` })),
  ];
  const limit = { op: '<=', value: 0 } as const;
  const statistic = 'column_names';
  if (told.length === 0) {
    return {
      findings: [{ subject: table.input, statistic, value: 0, limit, status: 'pass' }],
      why: `the columns are the ${names.length} that are listed`,
    };
  }
  return {
    findings: told
      .slice(0, 200)
      .map(({ name, why }) => ({ subject: name, statistic, value: 1, limit, status: 'fail', why })),
    why: `${told[0].name}: ${told[0].why}${told.length > 1 ? `; ${told.length - 1} more names differ` : ''}`,
  };
}
