import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { faultOf, gatherFiles } from './evaluation-request.ts';

const files: Record<string, string> = {
  '/rows/test.csv': 'id,label\na,1\nb,0\n',
  '/c.csv': 'id,predicted,score\nb,0,0.25\na,1,0.75\n',
};

/** A server of these files on loopback; gives its address. */
async function serve(): Promise<string> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    if (path === '/cut.csv') {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('id,predicted,score\na,1');
      setTimeout(() => response.destroy(), 20);
    } else if (files[path] === undefined) response.writeHead(404).end();
    else response.end(files[path]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a table by its address', () => {
  it('is fetched and read like a file, and shown without its query', async () => {
    const address = await serve();
    const { evaluation, inputs } = await gatherFiles(
      {},
      {
        test: `${address}/rows/test.csv`,
        predictions: { challenger: { uri: `${address}/c.csv?token=x` } },
      },
    );
    expect(evaluation.overall.rows?.models.challenger?.scores).toEqual([Float64Array.of(0.75, 0.25)]);
    expect(inputs.map(({ uri }) => uri)).toEqual([`${address}/rows/test.csv`, `${address}/c.csv`]);
  });

  it('is refused where it does not answer, ends early or is of another kind', async () => {
    const address = await serve();
    const fault = (test: string) => faultOf({}, { test, predictions: { challenger: { uri: 'c.csv' } } });
    expect(await fault(`${address}/absent.csv`)).toBe(
      `data.test must be an address that anyone may read, got "${address}/absent.csv". It answered 404.`,
    );
    expect(await fault(`${address}/cut.csv`)).toBe(
      `data.test must be an address that gives the whole file, got "${address}/cut.csv". The connection ended early.`,
    );
    expect(await fault('http://127.0.0.1:1/x.csv')).toMatch(
      /^data.test must be an address that answers, got/,
    );
    expect(await fault('s3://bucket/x.csv')).toBe(
      'data.test must be a path or an http(s) address, got "s3://bucket/x.csv". Fetch it in an earlier step and give its path.',
    );
  });
});
