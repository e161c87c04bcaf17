import type { Octokit } from './connect.ts';
import { UnreadableAnswer } from './failure.ts';
import type { Patience } from './patience.ts';
import { persist } from './persist.ts';

/** Why an artifact's bytes were not taken. */
export class DownloadFault extends Error {
  override readonly name = 'DownloadFault';
}

/**
 * The bytes of an artifact of any run, in memory, `atMost` of them. GitHub answers with a signed address of
 * its storage, which is asked without the token. Throws DownloadFault, and what octokit throws once waiting no
 * longer helps. https://docs.github.com/en/rest/actions/artifacts#download-an-artifact
 */
export function downloadArtifact(
  octokit: Octokit,
  { owner, repo, id }: { owner: string; repo: string; id: number },
  atMost: number,
  patience: Patience,
): Promise<Buffer> {
  // an address lives for a minute, so another try asks for another address
  return persist(async (signal) => {
    const { status, headers } = await octokit.rest.actions.downloadArtifact({
      owner,
      repo,
      artifact_id: id,
      archive_format: 'zip',
      request: { redirect: 'manual', signal },
    });
    if (Number(status) !== 302 || headers.location === undefined) {
      throw new DownloadFault('GitHub does not say where it lies');
    }
    // octokit's own, because it knows the runner's proxy; asked directly it adds no token
    const ask: typeof fetch = octokit.request.endpoint.DEFAULTS.request?.fetch ?? fetch;
    return fetchWithin(ask, headers.location, atMost, signal);
  }, patience);
}

async function fetchWithin(
  ask: typeof fetch,
  location: string,
  atMost: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const address = URL.parse(location);
  if (!address || !isSafe(address)) {
    throw new DownloadFault(
      `GitHub sends to ${address ? `${address.protocol}//${address.host}` : 'no address'}, which is not asked`,
    );
  }
  const response = await overWire(() => ask(address.href, { redirect: 'manual', signal }));
  if (response.status >= 500 || [408, 429].includes(response.status)) {
    throw new UnreadableAnswer(`the storage answered ${response.status}`);
  }
  if (response.status !== 200 || !response.body) {
    throw new DownloadFault(`the storage answered ${response.status}`);
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  await overWire(async () => {
    for await (const part of response.body as AsyncIterable<Uint8Array>) {
      length += part.length;
      // leaving the loop ends the connection
      if (length > atMost) return;
      parts.push(part);
    }
  });
  if (length > atMost) throw new DownloadFault(`it is longer than the ${atMost} bytes that are read`);
  return Buffer.concat(parts, length);
}

/** Encrypted, or on this machine. */
function isSafe({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname))
  );
}

/** Tells a broken connection and a late answer as what they are: no answer. */
async function overWire<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new UnreadableAnswer(
      `the storage did not answer: ${cause instanceof Error ? cause.message : cause}`,
      {
        cause: error,
      },
    );
  }
}
