import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Octokit } from './connect.ts';
import { DownloadFault, downloadArtifact } from './download-artifact.ts';
import { lookRefusal } from './look-refusal.ts';
import type { Patience } from './patience.ts';
import { persist } from './persist.ts';
import { plainWords } from './plain-words.ts';
import { readable } from './readable.ts';
import { ZipFault, zipEntries } from './zip-entries.ts';

/** How much an artifact of untrusted code may ask for. */
export const followedCaps = {
  /** Bytes of the artifact as it was uploaded. */
  archiveBytes: 32_000_000,
  entries: 100,
  /** Bytes of one file, and of all files together, unpacked. */
  fileBytes: 64_000_000,
  totalBytes: 64_000_000,
} as const;

const id = z.number().int().positive();
const listedArtifacts = z.object({
  artifacts: z.array(
    z.object({
      id,
      name: z.string(),
      size_in_bytes: z.number().nonnegative(),
      expired: z.boolean(),
      digest: z.string().nullish(),
      workflow_run: z.object({ id: id.nullish() }).nullish(),
    }),
  ),
});

const perPage = 100;

/**
 * Reads one file of a run's artifact, the newest that is called `artifact`, in memory. A fault where there is
 * none, where it asks for more than `followedCaps`, or where it breaks a rule of `zipEntries`. Never throws
 * what GitHub does.
 */
export async function readRunFile(
  run: number,
  artifact: string,
  file: string,
  { octokit, owner, repo, patience }: { octokit: Octokit; owner: string; repo: string; patience(): Patience },
): Promise<{ bytes: Uint8Array } | { fault: string }> {
  const name = plainWords(artifact, 100);
  try {
    const { artifacts } = await persist(async (signal) => {
      const which = { owner, repo, run_id: run, name: artifact, per_page: perPage, request: { signal } };
      return readable(listedArtifacts, (await octokit.rest.actions.listWorkflowRunArtifacts(which)).data);
    }, patience());
    const own = artifacts.filter(
      (one) => one.name === artifact && (one.workflow_run?.id ?? run) === run && one.id > 0,
    );
    if (own.length === 0) return { fault: `The run left no artifact ${name}` };
    // another attempt of the run leaves another artifact of the same name
    const newest = own.filter(({ expired }) => !expired).sort((a, b) => b.id - a.id)[0];
    if (!newest) return { fault: `The artifact ${name} has expired` };
    const { archiveBytes } = followedCaps;
    if (newest.size_in_bytes > archiveBytes) {
      return {
        fault: `The artifact ${name} is ${newest.size_in_bytes} bytes long, more than ${archiveBytes}`,
      };
    }
    const archive = await downloadArtifact(octokit, { owner, repo, id: newest.id }, archiveBytes, patience());
    if (newest.digest && newest.digest !== sha256(archive)) {
      return { fault: `The artifact ${name} is not what was uploaded: its digest does not fit` };
    }
    const [entry] = await zipEntries(archive, (one) => one === file, followedCaps);
    if (!entry) return { fault: `The artifact ${name} holds no ${plainWords(file, 100)}` };
    return { bytes: entry.bytes };
  } catch (error) {
    if (error instanceof ZipFault) return { fault: `The artifact ${name} ${error.message}` };
    if (error instanceof DownloadFault) {
      return { fault: `The artifact ${name} was not read, because ${error.message}` };
    }
    return { fault: `The artifact ${name} was not read: ${lookRefusal(error, 'actions: read')}` };
  }
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
