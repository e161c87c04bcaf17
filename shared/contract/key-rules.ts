import type { ContractColumn, ContractRule } from './contract.ts';

/** A primary key: its columns have values, and no two rows agree on all of them. */
export function keyRules(table: string, columns: readonly ContractColumn[]): ContractRule[] {
  const key = columns
    .filter((column) => column.primaryKey !== undefined)
    .sort((a, b) => (a.primaryKey ?? 0) - (b.primaryKey ?? 0));
  if (key.length === 0) return [];
  const names = key.map(({ name }) => name);
  const required = key
    .filter((column) => !column.required)
    .map(
      (column): ContractRule => ({
        id: `${table}/${column.name}/required`,
        title: `${column.name} has a value in every row, as part of the primary key`,
        column: column.name,
        measure: { statistic: 'failing_rows', rule: { rule: 'required', column: column.name } },
        severity: 'error',
        dimension: 'completeness',
        line: column.line,
      }),
    );
  const isSaid = key.length === 1 && key[0].unique;
  const unique: ContractRule = {
    id: `${table}/primaryKey`,
    title: `${names.join(', ')} names one row, as the primary key`,
    ...(key.length === 1 ? { column: names[0] } : {}),
    measure: { statistic: 'failing_rows', rule: { rule: 'unique', columns: names } },
    severity: 'error',
    dimension: 'uniqueness',
    line: key[0].line,
  };
  return isSaid ? required : [...required, unique];
}
