import { z } from 'zod';
import type { Octokit } from './connect.ts';
import { failureOf } from './failure.ts';
import type { Patience } from './patience.ts';
import { persist } from './persist.ts';
import { readable } from './readable.ts';

/** The file; `absent` where the repository has none there; `fault` with the reason where nobody knows. */
export type FileAnswer = { text: string } | { absent: true } | { fault: string };

const content = z.object({ type: z.literal('file'), encoding: z.literal('base64'), content: z.string() });

/**
 * Reads a file of a repository at a commit or branch, on the default branch where there is none. `path` from
 * the repository's root, with slashes. Never throws what GitHub does.
 */
export async function fileAt(
  octokit: Octokit,
  { owner, repo, path, ref }: { owner: string; repo: string; path: string; ref?: string },
  patience: Patience,
): Promise<FileAnswer> {
  try {
    const { data } = await persist(
      (signal) => octokit.rest.repos.getContent({ owner, repo, path, ref, request: { signal } }),
      patience,
    );
    return { text: Buffer.from(readable(content, data).content, 'base64').toString('utf8') };
  } catch (error) {
    const { status, message } = failureOf(error);
    return status === 404 ? { absent: true } : { fault: message };
  }
}
