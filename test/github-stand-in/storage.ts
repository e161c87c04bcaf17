import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FaultList } from './faults.ts';
import type { World } from './world.ts';

/** The storage behind artifacts: another address than GitHub's, which serves who has a signed URL and asks for no token. */
export interface Storage {
  /** An address that serves these bytes as long as the storage stands. */
  signedUrl(artifact: number): string;
  stop(): Promise<void>;
}

/** Starts it on a free port of this machine. Faults strike it as `storage/get`; `lost` breaks off in the middle of a file. */
export async function startStorage(
  world: Pick<World, 'artifacts'>,
  faults: FaultList,
  violations: string[],
): Promise<Storage> {
  const signatures = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const fault = faults.strike('storage/get');
    if (fault?.how === 'reset') return void request.socket.destroy();
    if (fault?.how === 'hang') return;
    if (fault && fault.how !== 'lost')
      return void response.writeHead(fault.status ?? 500, fault.headers).end();
    if (request.headers.authorization !== undefined) {
      violations.push('the storage was sent an Authorization header');
      return void response.writeHead(400).end();
    }
    const artifact = world.artifacts.get(signatures.get(searchParams.get('sig') ?? '') ?? 0);
    if (!artifact || pathname !== `/artifacts/${artifact.id}`) return void response.writeHead(403).end();
    const file = artifact.mime === 'application/zip' ? `${artifact.name}.zip` : artifact.name;
    response.writeHead(200, {
      'content-type': artifact.mime,
      'content-length': artifact.bytes.length,
      'content-disposition': `attachment; filename="${file.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file)}`,
    });
    if (fault) {
      const half = artifact.bytes.subarray(0, artifact.bytes.length / 2);
      return void response.write(half, () => request.socket.destroy());
    }
    response.end(artifact.bytes);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    signedUrl(artifact) {
      const signature = randomUUID();
      signatures.set(signature, artifact);
      return `${origin}/artifacts/${artifact}?sig=${signature}`;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
