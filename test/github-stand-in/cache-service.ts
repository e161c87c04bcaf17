import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CacheService {
  /** What a runner's environment says of it. */
  readonly env: Record<string, string>;
  /** Sizes in bytes of what is kept, by key. */
  readonly entries: ReadonlyMap<string, number>;
  /** Whether only reading is allowed, as for a fork. */
  isReadOnly: boolean;
  stop(): Promise<void>;
}

/** Starts a stand-in for the service behind @actions/cache (its second version), on this machine only. */
export async function startCacheService(): Promise<CacheService> {
  const blobs = new Map<string, Buffer>();
  const entries = new Map<string, number>();
  const blobOf = (origin: string, key: string, version: string) =>
    `${origin}/blobs/${encodeURIComponent(`${key} ${version}`)}`;
  const methods: Record<string, (message: Record<string, string>, origin: string) => object> = {
    CreateCacheEntry({ key, version }, origin) {
      if (service.isReadOnly) return { ok: false, message: 'cache write denied: this run may only read' };
      return { ok: true, signed_upload_url: blobOf(origin, key, version) };
    },
    FinalizeCacheEntryUpload({ key, size_bytes: size }) {
      entries.set(key, Number(size));
      return { ok: true, entry_id: String(entries.size) };
    },
    GetCacheEntryDownloadURL({ key, version }, origin) {
      const url = blobOf(origin, key, version);
      if (!blobs.has(new URL(url).pathname)) return { ok: false };
      return { ok: true, signed_download_url: url, matched_key: key };
    },
  };

  const server = createServer(async (request, response) => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { pathname } = new URL(request.url ?? '/', origin);
    const body = await bytesOf(request);
    const method = /^\/twirp\/github\.actions\.results\.api\.v1\.CacheService\/(\w+)$/.exec(pathname)?.[1];
    if (method !== undefined && method in methods) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(methods[method](JSON.parse(body.toString()), origin)));
    } else if (request.method === 'PUT') {
      blobs.set(pathname, body);
      response.writeHead(201).end();
    } else {
      const blob = blobs.get(pathname);
      response.writeHead(blob ? 200 : 404, { 'content-length': blob?.length ?? 0 }).end(blob);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const service: CacheService = {
    env: {
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      ACTIONS_RUNTIME_TOKEN: 'runtime-token',
    },
    entries,
    isReadOnly: false,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return service;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}
