import { createWriteStream } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../errors.ts';

/** Whether a name is an address and no path: `https://…`, `s3://…`, not `C:\\…`. */
export function isAddress(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(uri);
}

/** An address as it may be shown: without a query or a password, which may be secrets. A path as it is. */
export function shownUri(uri: string): string {
  const address = isAddress(uri) ? URL.parse(uri) : null;
  if (!address) return uri;
  address.username = '';
  address.password = '';
  address.search = '';
  address.hash = '';
  return address.href;
}

/** Minutes that one file may take. */
const longest = 30;

/**
 * Fetches a file over http(s) into a new folder under `folder`, under the name that the address ends
 * with, and gives its path.
 *
 * @throws InputError where the address is of another kind or does not answer with the file.
 */
export async function download(input: string, uri: string, folder: string): Promise<string> {
  const refuse = (rule: string, fix?: string, cause?: unknown): InputError =>
    new InputError({ input, rule, received: JSON.stringify(shownUri(uri)), fix }, { cause });
  const address = URL.parse(uri);
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw refuse('must be a path or an http(s) address', 'Fetch it in an earlier step and give its path.');
  }
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(longest * 60_000) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw refuse(
      'must be an address that answers',
      cause instanceof Error ? cause.message : undefined,
      error,
    );
  }
  if (!response.ok || !response.body) {
    throw refuse('must be an address that anyone may read', `It answered ${response.status}.`);
  }
  const name = basename(decodeURIComponent(address.pathname)).replaceAll(/[^0-9A-Za-z._-]/g, '_') || 'file';
  const path = join(await mkdtemp(join(folder, 'download-')), name);
  try {
    await pipeline(Readable.fromWeb(response.body), createWriteStream(path));
  } catch (error) {
    throw refuse('must be an address that gives the whole file', 'The connection ended early.', error);
  }
  return path;
}
