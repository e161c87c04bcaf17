import type { Octokit } from './connect.ts';
import { fileAt } from './file-at.ts';
import type { Patience } from './patience.ts';

/** The commit that a pull request or a merge queue's group is to be merged upon. */
export interface Base {
  owner: string;
  repo: string;
  sha: string;
  /** Name of its branch. */
  ref?: string;
}

/** A file as it stands on the branch that a pull request wants to go into. */
export interface BaseFile {
  /** What messages call it: `tollgate.yml on main`. */
  name: string;
  text: string;
}

/** The file; `absent` where that branch has none; `unreadable` with the reason where nobody knows. */
export type BaseAnswer = { file: BaseFile } | { absent: true } | { unreadable: string };

/**
 * Reads a file at the base commit. It is asked of GitHub, because a checkout holds
 * only the merge commit. `path` from the repository's root, with slashes. Never throws what GitHub
 * does.
 */
export async function readBaseFile(
  path: string,
  { owner, repo, sha, ref }: Base,
  octokit: Octokit,
  patience: Patience,
): Promise<BaseAnswer> {
  const found = await fileAt(octokit, { owner, repo, path, ref: sha }, patience);
  if ('fault' in found) return { unreadable: found.fault };
  if ('absent' in found) return found;
  return { file: { name: `${path} on ${ref ?? sha.slice(0, 7)}`, text: found.text } };
}
