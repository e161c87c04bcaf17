import { copyFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix } from 'node:path';
import type { Artifact, ArtifactClient } from '@actions/artifact';
import { atMost, TimeIsUp } from './at-most.ts';
import type { Patience } from './patience.ts';
import { plainWords } from './plain-words.ts';
import type { ArtifactFile, ReadArtifacts, RunArtifacts, Uploaded } from './run-artifacts.ts';
import type { RunContext } from './run-context.ts';
import { ZipFault, zipEntries } from './zip-entries.ts';

/** How much the artifacts of a run may ask for. */
export const runArtifactCaps = {
  artifacts: 200,
  /** Bytes of one artifact as it was uploaded. */
  archiveBytes: 32_000_000,
  entries: 1_000,
  /** Bytes of one file, of all files of one artifact, and of all artifacts, unpacked. */
  fileBytes: 64_000_000,
  totalBytes: 64_000_000,
  allBytes: 128_000_000,
} as const;

/** Artifacts that are fetched at a time. */
const atATime = 4;

const silence = 'the service did not answer before';

/** What artifacts need of the outside. */
export interface ArtifactDesk {
  run: Pick<RunContext, 'url'>;
  /** The runner's environment, from which the library reads, too. */
  env: NodeJS.ProcessEnv;
  /** Starts the patience of one call. */
  patience(): Patience;
}

/**
 * Artifacts of this run by GitHub's own library, which needs the runner's token and none of the workflow's
 * permissions. It can only download to a folder, so archives lie packed in a folder of their own until they are
 * read in memory. It can't be stopped either: once it has not answered in time it is not asked again.
 */
export function artifactsOfRun({ run, env, patience }: ArtifactDesk): RunArtifacts {
  let isSilent = false;

  /** The library, loaded only now; or why there is no service. */
  async function reach(): Promise<{ client: ArtifactClient } | { why: string }> {
    if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL) {
      return { why: 'only a step of a workflow that is an action itself can reach the artifacts of a run' };
    }
    const { DefaultArtifactClient } = await import('@actions/artifact');
    return { client: new DefaultArtifactClient() };
  }

  /** Works in a folder that is gone afterwards; not while a library that can't be stopped may still look there. */
  async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), 'tollgate-artifact-'));
    try {
      return await work(folder);
    } catch (error) {
      if (error instanceof TimeIsUp) isSilent = true;
      throw error;
    } finally {
      if (!isSilent) await rm(folder, { recursive: true, force: true });
    }
  }

  async function upload({ name, file, unzipped = false }: Parameters<RunArtifacts['upload']>[0]) {
    const reached = await reach();
    if ('why' in reached) return failed(reached.why);
    const { client } = reached;
    const left = patience();
    return inFolder(async (folder): Promise<Uploaded> => {
      // the library calls an artifact that is not zipped by its file's name
      const staged = join(folder, unzipped ? name : basename(file));
      await copyFile(file, staged);
      const send = () =>
        atMost(
          left.left(),
          client.uploadArtifact(name, [staged], dirname(staged), { skipArchive: unzipped }),
        );
      let sent: Awaited<ReturnType<typeof send>>;
      try {
        sent = await send();
      } catch (error) {
        if (!isTaken(error)) throw error;
        await atMost(left.left(), client.deleteArtifact(name));
        sent = await send();
      }
      if (sent.id === undefined) return failed('the service gave it no number');
      return { status: 'uploaded', id: sent.id, url: `${run.url}/artifacts/${sent.id}` };
    });
  }

  async function read(pattern: string): Promise<ReadArtifacts> {
    const reached = await reach();
    if ('why' in reached) return { files: [], faults: [], unavailable: reached.why };
    const { client } = reached;
    const left = patience();
    const { artifacts } = await atMost(left.left(), client.listArtifacts({ latest: true }));
    const matching = artifacts
      .filter(({ name }) => name === pattern || posix.matchesGlob(name, pattern))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const read: ReadArtifacts = { files: [], faults: [] };
    let bytes = 0;
    for (let from = 0; from < matching.length; from += atATime) {
      const batch = matching.slice(from, from + atATime);
      const found = await Promise.all(
        batch.map((artifact, at) => refusal(from + at, bytes) ?? readOne(artifact, client, left)),
      );
      for (const [at, one] of found.entries()) {
        const files = 'files' in one ? one.files : [];
        bytes += files.reduce((sum, file) => sum + file.bytes.length, 0);
        const why = 'why' in one ? one.why : refusal(from + at, bytes)?.why;
        if (why === undefined) read.files.push(...files);
        else read.faults.push({ source: plainWords(batch[at].name, 256), why });
      }
    }
    return read;
  }

  function refusal(artifactsBefore: number, bytes: number): { why: string } | undefined {
    const { artifacts, allBytes } = runArtifactCaps;
    if (artifactsBefore >= artifacts) return { why: `no more than ${artifacts} artifacts are read` };
    if (bytes > allBytes) return { why: `no more than ${allBytes} bytes are read of all artifacts together` };
    return isSilent ? { why: silence } : undefined;
  }

  async function readOne(
    { id, name, size, digest }: Artifact,
    client: ArtifactClient,
    left: Patience,
  ): Promise<{ files: ArtifactFile[] } | { why: string }> {
    if (name !== plainWords(name, 256)) return { why: 'its name holds characters that hide something' };
    if (size > runArtifactCaps.archiveBytes) return tooLong(size);
    try {
      return await inFolder(async (folder) => {
        const options = { path: folder, skipDecompress: true, expectedHash: digest };
        const { digestMismatch } = await atMost(left.left(), client.downloadArtifact(id, options));
        if (digestMismatch) return { why: 'it is not what was uploaded: its digest does not fit' };
        const [file, ...others] = await readdir(folder);
        if (file === undefined || others.length > 0) return { why: 'it did not come as one file' };
        const path = join(folder, file);
        const length = (await stat(path)).size;
        if (length > runArtifactCaps.archiveBytes) return tooLong(length);
        return { files: await jsonFiles(name, file, await readFile(path)) };
      });
    } catch (error) {
      return { why: whyNot(error) };
    }
  }

  return {
    async upload(artifact) {
      if (isSilent) return failed(silence);
      if (!run.url) return failed('this is no run of GitHub');
      if (!isArtifactName(artifact.name)) {
        return failed(
          `${JSON.stringify(artifact.name)} can't be its name: " \\ / : < > | * ? are not allowed`,
        );
      }
      try {
        return await upload(artifact);
      } catch (error) {
        return failed(whyNot(error));
      }
    },

    async read(pattern) {
      const none = { files: [], faults: [] };
      if (isSilent) return { ...none, faults: [{ source: pattern, why: silence }] };
      try {
        return await read(pattern);
      } catch (error) {
        if (error instanceof TimeIsUp) isSilent = true;
        const why = whyNot(error);
        return isWithoutService(error)
          ? { ...none, unavailable: why }
          : { ...none, faults: [{ source: pattern, why: `the artifacts could not be listed: ${why}` }] };
      }
    },
  };

  function failed(why: string): Uploaded {
    return { status: 'failed', why };
  }
}

/** What an artifact holds: an archive, or one file that was uploaded as it is. */
async function jsonFiles(artifact: string, file: string, bytes: Buffer): Promise<ArtifactFile[]> {
  if (/\.json$/i.test(file)) return [{ source: artifact, bytes }];
  // a page, a picture: nothing that a gate reports
  if (/\.\w+$/.test(file) && !/\.zip$/i.test(file)) return [];
  const entries = await zipEntries(bytes, (name) => /\.json$/i.test(name), runArtifactCaps);
  return entries.map((entry) => ({ source: `${artifact}/${entry.name}`, bytes: entry.bytes }));
}

/** https://github.com/actions/toolkit/blob/main/packages/artifact, path-and-artifact-name-validation.ts */
function isArtifactName(name: string): boolean {
  return /^[^"\\/:<>|*?\r\n]+$/.test(name) && name !== '.' && name !== '..';
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && /\(409\)/.test(error.message);
}

function isWithoutService(error: unknown): boolean {
  return error instanceof Error && error.name === 'GHESNotSupportedError';
}

function tooLong(bytes: number): { why: string } {
  return { why: `it is ${bytes} bytes long, more than the ${runArtifactCaps.archiveBytes} that are read` };
}

function whyNot(error: unknown): string {
  if (isWithoutService(error)) return 'GitHub Enterprise Server has no service for artifacts of this kind';
  if (error instanceof ZipFault) return `it ${error.message}`;
  return plainWords(error instanceof Error ? error.message : String(error), 500);
}
