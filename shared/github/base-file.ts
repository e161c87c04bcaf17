import { z } from 'zod';
import type { Octokit } from './connect.ts';
import { failureOf } from './failure.ts';
import type { Patience } from './patience.ts';
import { persist } from './persist.ts';
import type { PullRequestContext } from './pull-request-context.ts';
import { readable } from './readable.ts';

/** A file as it stands on the branch that a pull request wants to go into. */
export interface BaseFile {
  /** What messages call it: `tollgate.yml on main`. */
  name: string;
  text: string;
}

/** The file; `absent` where that branch has none; `unreadable` with the reason where nobody knows. */
export type BaseAnswer = { file: BaseFile } | { absent: true } | { unreadable: string };

const content = z.object({ type: z.literal('file'), encoding: z.literal('base64'), content: z.string() });

/**
 * Reads a file at the pull request's base commit. It is asked of GitHub, because a checkout holds
 * only the merge commit. `path` from the repository's root, with slashes. Never throws what GitHub
 * does.
 */
export async function readBaseFile(
  path: string,
  { owner, repo, baseSha, baseRef }: PullRequestContext,
  octokit: Octokit,
  patience: Patience,
): Promise<BaseAnswer> {
  try {
    const { data } = await persist(
      (signal) => octokit.rest.repos.getContent({ owner, repo, path, ref: baseSha, request: { signal } }),
      patience,
    );
    const text = Buffer.from(readable(content, data).content, 'base64').toString('utf8');
    return { file: { name: `${path} on ${baseRef ?? baseSha.slice(0, 7)}`, text } };
  } catch (error) {
    const { status, message } = failureOf(error);
    return status === 404 ? { absent: true } : { unreadable: message };
  }
}
