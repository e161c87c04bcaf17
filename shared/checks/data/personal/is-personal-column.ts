import type { ContractTable } from '../../../contract/contract.ts';
import type { Facts } from '../../../data/facts.ts';
import { holm } from '../../../stats/index.ts';
import { classKind } from './class-kind.ts';
import { judgePersonalData } from './judge-personal-data.ts';
import { personalDataOptions } from './personal-data-options.ts';

export interface PersonalColumnRequest {
  /** What the contract says of the table. */
  contract?: ContractTable;
  /** Largest probability that a column of numbers which happen to pass checksums is taken for personal. */
  alpha: number;
  now: Date;
}

/**
 * Whether a column's values say who people are: where the contract classifies it as closed (restricted, confidential,
 * personal and their like), and where `personal_data` with its default options finds anything in it.
 */
export async function isPersonalColumn(
  table: Facts,
  name: string,
  { contract, alpha, now }: PersonalColumnRequest,
): Promise<boolean> {
  const described = contract?.columns.find((column) => column.name === name);
  if (described?.classification && classKind(described.classification) === 'closed') return true;
  const { detectors, regions, ...read } = personalDataOptions.parse({});
  const { findPersonalData } = await import('./find-personal-data.ts');
  const found = await findPersonalData(table, {
    detectors,
    regions,
    now,
    columns: table.columns.filter((column) => column.name === name),
    rows: read['rows-read'],
    cells: read['cells-read'],
  });
  return holm(found.map((one) => judgePersonalData(one, alpha).p)).some((p) => p <= alpha);
}
