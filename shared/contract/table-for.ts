import type { Contract, ContractTable } from './contract.ts';

/** A table of the data: its input and where it lies. */
export interface NamedData {
  /** `data`, `data.train`, `data.test`, or `data.tables.<name>`. */
  input: string;
  uri: string;
}

const others = 'data.tables.';

/**
 * The table of the contract that describes a table of the data. `data.tables.<name>` is the one of that name. The judged
 * data is the contract's only table; of several the one whose physical name or name is in its path (`applications` of
 * `data/applications/*.parquet`), else the only one that is not under `data.tables`. Where that leaves several or none,
 * the reason says what to write, and the contract cannot be judged.
 *
 * @param all every table of the data, which `data` is one of
 */
export function tableFor(
  { tables }: Pick<Contract, 'tables'>,
  data: NamedData,
  all: readonly NamedData[],
): { table: ContractTable } | { reason: string } {
  if (data.input.startsWith(others)) {
    const name = data.input.slice(others.length);
    const table = tables.find((one) => one.name === name) ?? tables.find((one) => one.physicalName === name);
    return table ? { table } : { reason: `the contract has no table ${name}` };
  }
  if (tables.length === 0) return { reason: 'the contract describes no table' };
  const taken = all
    .filter(({ input }) => input.startsWith(others))
    .map(({ input }) => input.slice(others.length));
  const isTaken = ({ name, physicalName }: ContractTable): boolean =>
    taken.includes(name) || (physicalName !== undefined && taken.includes(physicalName));
  const free = tables.filter((table) => !isTaken(table));
  if (free.length === 1) return { table: free[0] };
  const words = wordsOf(data.uri);
  const named = (free.length === 0 ? tables : free).filter(
    ({ name, physicalName }) =>
      physicalName === data.uri || words.has(name) || (physicalName !== undefined && words.has(physicalName)),
  );
  if (named.length === 1) return { table: named[0] };
  const names = (named.length > 1 ? named : tables).map(({ name }) => name);
  const list = `${names.slice(0, 10).join(', ')}${names.length > 10 ? `, … (${names.length})` : ''}`;
  return {
    reason: `${data.input} could be any of the contract's tables ${list}: name the files of the others under data.tables, or give the table that it is the physicalName ${data.uri}`,
  };
}

/** The folders of a path, and its file without endings. */
function wordsOf(uri: string): Set<string> {
  const parts = uri.split(/[/\\]/);
  const file = parts.at(-1) ?? '';
  return new Set([...parts, file.replace(/\..*$/, '')].filter((part) => part !== ''));
}
