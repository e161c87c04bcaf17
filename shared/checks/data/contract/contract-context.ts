import type { DataCheckContext } from '../data-check.ts';

/** What judging a contract needs to know besides the table. */
export interface ContractContext extends Omit<DataCheckContext, 'contract'> {
  /** The contract's file from the repository's root, for `at`; absent where it lies outside. */
  file?: string;
}
