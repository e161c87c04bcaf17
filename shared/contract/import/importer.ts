import type { ContractDraft } from '../contract-draft.ts';

/** A rule, or a part of one, that the contract does not hold as the other tool means it. */
export interface Lost {
  /** The rule as the file names it: `expect_column_values_to_be_increasing of opened_at`. */
  what: string;
  why: string;
}

/** Reads the rules of another tool. A format is one file and one line in `index.ts`. */
export interface Importer {
  /** The format's name, for messages. */
  name: string;
  recognises(document: unknown): boolean;
  /**
   * @param named the contract's id and the table that the rules are of
   * @throws InputError where a document that was recognised is broken
   */
  translate(document: unknown, named: { id: string; table?: string; file: string }): Imported;
}

export interface Imported {
  draft: ContractDraft;
  /** For each rule of the file the ids of the contract's rules that say it; none where it is lost, or told by a property. */
  ids: readonly (readonly string[])[];
  lost: readonly Lost[];
}
