import type { ContractTable } from '../../../contract/contract.ts';
import type { Facts } from '../../../data/facts.ts';
import type { Profile } from '../../../data/profile.ts';
import type { DataCheckContext } from '../data-check.ts';

/** What judging a contract needs to know besides the table. */
export interface ContractContext extends Omit<DataCheckContext, 'contract' | 'reference'> {
  /** The contract's file from the repository's root, for `at`; absent where it lies outside. */
  file?: string;
  /** What the training data looked like, for checks that compare with it. */
  reference?(): Promise<Profile | undefined>;
  /** All tables of the data that the contract describes. */
  described?: readonly DescribedTable[];
}

/** A table of the data, and what the contract says of it. */
export interface DescribedTable {
  facts: Facts;
  contract: ContractTable;
}
