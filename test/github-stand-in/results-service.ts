import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, FaultList } from './faults.ts';
import { type ArtifactWorld, artifactService } from './results/artifact-service.ts';
import { cacheService } from './results/cache-service.ts';
import { type Caller, type Method, type Reply, twirpError } from './results/method.ts';
import { Uploads } from './results/uploads.ts';
import { startStorage } from './storage.ts';

export interface ResultsService {
  /** What a runner's environment says of it to a job of a run. */
  env(runId?: number, job?: string): Record<string, string>;
  /** Sizes in bytes of what the cache keeps, by key. */
  readonly entries: ReadonlyMap<string, number>;
  /** Whether the cache may only be read, as for a fork. */
  isReadOnly: boolean;
  /** What was asked, the oldest first, as `artifact/CreateArtifact`, `cache/CreateCacheEntry` or `storage/put`. */
  readonly requests: readonly string[];
  /** Every request that the real service forbids. */
  readonly violations: readonly string[];
  /** Strike by those names, and `storage/get` where there is no stand-in's world. */
  setFaults(faults: readonly Fault[]): void;
  /** Forgets faults, requests, violations and uploads that were begun; not what was finalised. */
  reset(): void;
  /** The artifacts of a run, the oldest first. */
  artifacts(runId?: number): { name: string; mime: string; bytes: Uint8Array }[];
  stop(): Promise<void>;
}

/**
 * Starts a stand-in for the service behind @actions/artifact and @actions/cache, on this machine only. With the world of
 * GitHub's stand-in, what it takes is what the REST API shows.
 */
export async function startResultsService(world?: ArtifactWorld): Promise<ResultsService> {
  const faults = new FaultList();
  const violations: string[] = [];
  const requests: string[] = [];
  const uploads = new Uploads();
  const artifacts: ArtifactWorld['artifacts'] = world?.artifacts ?? new Map();
  const storage = world ? undefined : await startStorage({ artifacts }, faults, violations);
  let id = 0;
  const place: ArtifactWorld = world ?? {
    artifacts,
    signedUrl: (artifact) => (storage as NonNullable<typeof storage>).signedUrl(artifact),
    nextId: () => ++id,
    now: () => new Date().toISOString(),
  };

  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cache = { entries: new Map<string, number>(), isReadOnly: false };
  const services: Record<string, Record<string, Method>> = {
    artifact: artifactService(place, uploads, origin, violations),
    cache: cacheService(cache, uploads, origin),
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      violations.push(`the results service failed: ${error instanceof Error ? error.stack : error}`);
      response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin());
    const bytes = await bytesOf(request);
    const [, service, method] =
      /^\/twirp\/github\.actions\.results\.api\.v1\.(Artifact|Cache)Service\/(\w+)$/.exec(pathname) ?? [];
    const name = service ? `${service.toLowerCase()}/${method}` : `storage/${request.method?.toLowerCase()}`;
    requests.push(name);
    const fault = faults.strike(name);
    if (fault?.how === 'reset') return void request.socket.destroy();
    if (fault?.how === 'hang') return;

    const carryOut = (): { status: number; body?: object | Buffer } => {
      if (service) {
        return called(services[service.toLowerCase()][method], bytes, request);
      }
      if (request.method === 'PUT') {
        return { status: uploads.put(pathname, searchParams, request.headers, bytes) };
      }
      const blob = uploads.blob(pathname);
      return blob ? { status: 200, body: blob.bytes } : { status: 404 };
    };
    const done = fault?.how === 'answer' ? undefined : carryOut();
    if (fault?.how === 'lost') return void request.socket.destroy();
    const { status, body } =
      fault || !done ? twirpError(fault?.status ?? 500, 'unavailable', fault?.message ?? 'a fault') : done;
    if (body === undefined) return void response.writeHead(status).end();
    const content = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    response.writeHead(status, {
      'content-type': Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json',
      'content-length': content.length,
      ...fault?.headers,
    });
    response.end(content);
  }

  function called(method: Method | undefined, bytes: Buffer, request: IncomingMessage): Reply {
    if (!method) {
      violations.push(`${request.url}: there is no such method`);
      return twirpError(404, 'bad_route', 'no such method');
    }
    return method(JSON.parse(bytes.toString()), callerOf(request));
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    env: (runId = 50, job = 'gate') => ({
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: `${origin()}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(runId, job),
    }),
    entries: cache.entries,
    get isReadOnly() {
      return cache.isReadOnly;
    },
    set isReadOnly(isReadOnly) {
      cache.isReadOnly = isReadOnly;
    },
    requests,
    violations,
    setFaults: (all) => faults.set(all),
    artifacts: (runId = 50) => [...artifacts.values()].filter(({ run }) => run === runId),
    reset() {
      faults.set([]);
      uploads.begun.clear();
      requests.length = 0;
      violations.length = 0;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await storage?.stop();
    },
  };
}

/** A runner's token for a job: a JWT whose scope names the run and the job; nobody here checks its signature. */
function runtimeToken(runId: number, job: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ scp: `Actions.Results:${runId}:${job}` })}.unsigned`;
}

function callerOf(request: IncomingMessage): Caller {
  const claims = /^bearer [^.]*\.([^.]*)\./i.exec(request.headers.authorization ?? '')?.[1];
  if (claims === undefined) return {};
  const { scp }: { scp?: string } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const [, run, job] = /Actions\.Results:([^:]+):([^: ]+)/.exec(scp ?? '') ?? [];
  return { run, job };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}
