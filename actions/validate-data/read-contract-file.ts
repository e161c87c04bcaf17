import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Contract } from '../../shared/contract/contract.ts';
import { readContract } from '../../shared/contract/read-contract.ts';
import { InputError } from '../../shared/errors.ts';
import type { Host } from '../../shared/github/host.ts';
import { pathInRepository } from '../path-in-repository.ts';

export interface ContractFile {
  contract: Contract;
  /** From the repository's root, where the contract that counts is the one that lies there. */
  file?: string;
  /** What a reader should know about which contract counts; sentences. */
  notices: string[];
}

/**
 * Reads the contract. In a pull request the base branch's counts, so that a pull request can't loosen what its own data
 * must keep; one that the base branch has not counts as it is.
 *
 * @throws InputError where it cannot be read or is no contract
 */
export async function readContractFile(
  given: string,
  folder: string,
  host: Pick<Host, 'baseFile'>,
): Promise<ContractFile> {
  const path = resolve(folder, given);
  const text = await readText(path, given);
  const base = await host.baseFile?.(path);
  const file = pathInRepository(path, process.env.GITHUB_WORKSPACE);
  if (base && 'file' in base && base.file.text !== text) {
    const { name } = base.file;
    return {
      contract: readContract({ text: base.file.text, name }),
      notices: [`This pull request changes the contract ${given}. The rules of ${name} count.`],
    };
  }
  const notices =
    base && 'unreadable' in base
      ? [
          `The contract is this pull request's own: the base branch's ${given} could not be read (${base.unreadable}).`,
        ]
      : [];
  return { contract: readContract({ text, name: given }), file, notices };
}

async function readText(path: string, given: string): Promise<string> {
  const fault = (rule: string, received: string, fix: string, cause: unknown) =>
    new InputError({ input: 'data.contract', rule, received, fix }, { cause });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (cause) {
    const shown = JSON.stringify(given);
    if (cause instanceof TypeError) throw fault('must be UTF-8 text', shown, 'Save it as UTF-8.', cause);
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT') {
      const fix = 'Have one written with: npx tollgate contract suggest <data file>.';
      throw fault('must be a file that exists', shown, fix, cause);
    }
    throw fault('must be a file that can be read', `${shown} (${code})`, 'Check the path.', cause);
  }
}
