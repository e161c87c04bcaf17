import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface SlowProxy {
  readonly origin: string;
  /** Milliseconds that the next message takes on its way, a request or an answer. */
  delay: () => number;
  stop(): Promise<void>;
}

/** A network between a publisher and the stand-in, in which every request and every answer takes its time. */
export async function startSlowProxy(target: () => string): Promise<SlowProxy> {
  const server = createServer(async (asked, answer) => {
    const parts: Buffer[] = [];
    for await (const part of asked) parts.push(part);
    await wait(proxy.delay());
    const forwarded = request(`${target()}${asked.url}`, { method: asked.method, headers: asked.headers });
    forwarded.on('response', async (response) => {
      const body: Buffer[] = [];
      for await (const part of response) body.push(part);
      await wait(proxy.delay());
      answer.writeHead(response.statusCode ?? 500, response.headers).end(Buffer.concat(body));
    });
    forwarded.on('error', () => answer.destroy());
    forwarded.end(Buffer.concat(parts));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: SlowProxy = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delay: () => 0,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}
