import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../shared/github/connect.ts';
import { patience } from '../../../shared/github/patience.ts';
import { followedCaps, readRunFile } from '../../../shared/github/read-run-file.ts';
import { type Fault, faults } from '../../github-stand-in/faults.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';
import type { Artifact, WorkflowRun } from '../../github-stand-in/world.ts';
import { madeZip } from '../../made-zip.ts';

const content = '{"schema":"tollgate/overall/v1"}';
const good = madeZip([{ name: 'report.json', content }]);

let standIn: StandIn;
let run: WorkflowRun;
beforeAll(async () => {
  standIn = await startStandIn();
  standIn.openPullRequest({ number: 1, fork: 'stranger' });
});
afterAll(() => standIn.stop());
beforeEach(() => {
  standIn.reset();
  run = standIn.addRun({ pull: 1 });
});
afterEach(() => expect(standIn.violations).toEqual([]));

const leave = (bytes: Uint8Array, more: Partial<Artifact> = {}) =>
  standIn.addArtifact({ run: run.id, name: 'tollgate', bytes, ...more });

async function read({ token = tokens.write as string, file = 'report.json', seconds = 3 } = {}) {
  const octokit = await connect(token, { GITHUB_API_URL: standIn.origin });
  const there = { octokit, owner: 'octo-org', repo: 'models', patience: () => patience(seconds * 1_000) };
  const found = await readRunFile(run.id, 'tollgate', file, there);
  return 'bytes' in found ? Buffer.from(found.bytes).toString() : found;
}

describe('readRunFile', () => {
  it('reads one file of the artifact, with a token that may only read', async () => {
    leave(madeZip([{ name: 'page.html' }, { name: 'report.json', content }, { name: 'x/report.json' }]));
    const token = standIn.grant({ actions: 'read' });
    expect(await read({ token })).toBe(content);
  });

  it('reads the newest of several attempts that has not expired', async () => {
    leave(madeZip([{ name: 'report.json', content: 'first' }]));
    leave(madeZip([{ name: 'report.json', content: 'second' }]));
    leave(good, { expired: true });
    leave(good, { name: 'tollgate-page' });
    expect(await read()).toBe('second');
  });

  it("reads no other run's artifact", async () => {
    const other = standIn.addRun({ pull: 1 });
    leave(good, { run: other.id });
    expect(await read()).toEqual({ fault: 'The run left no artifact tollgate' });
  });

  it('shows the storage no token', async () => {
    leave(good);
    await read();
    // the stand-in's storage makes an Authorization header a violation
    expect(standIn.violations).toEqual([]);
    expect(standIn.requests.map(({ operation }) => operation)).toEqual([
      'actions/list-workflow-run-artifacts',
      'actions/download-artifact',
    ]);
  });

  it('finds no file that only its prototype has', async () => {
    leave(good);
    expect(await read({ file: '__proto__' })).toEqual({ fault: 'The artifact tollgate holds no __proto__' });
    leave(madeZip([{ name: '__proto__', content: '{"polluted":true}' }]));
    expect(await read({ file: '__proto__' })).toBe('{"polluted":true}');
    expect({}).not.toHaveProperty('polluted');
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['a bomb', madeZip([{ name: 'report.json', content: new Uint8Array(50_000_000) }]), /as bombs do/],
    [
      'a bomb that lies',
      madeZip([{ name: 'report.json', content: new Uint8Array(50_000_000), uncompressedSize: 900_000 }]),
      /too many bytes in the stream/,
    ],
    ['one name twice', madeZip([{ name: 'report.json' }, { name: 'report.json' }]), /"report.json" twice/],
    ['an absolute path', madeZip([{ name: '/report.json' }]), /absolute path/],
    ['a path that climbs', madeZip([{ name: '../report.json' }]), /invalid relative path/],
    ['a link', madeZip([{ name: 'report.json', content: '/etc/passwd', mode: 0o120777 }]), /link/],
    ['300 MB', madeZip([{ name: 'report.json', uncompressedSize: 300_000_000 }]), /300000000 bytes/],
    ['a truncated archive', good.subarray(0, -20), /no archive that can be read/],
    ['what is no archive', Buffer.from('<html>'), /no archive that can be read/],
    ['no such file', madeZip([{ name: 'other.json' }]), /holds no report\.json/],
  ])('says why it does not read %s', async (_, bytes, why) => {
    leave(bytes);
    expect(await read()).toEqual({ fault: expect.stringMatching(why) });
  });

  it('asks for nothing that is too long by what GitHub says', async () => {
    leave(good, { size: 300_000_000 });
    expect(await read()).toEqual({
      fault: expect.stringMatching(/300000000 bytes long, more than 32000000/),
    });
    expect(standIn.requests).toHaveLength(1);
  });

  it('takes no more than it may where GitHub says less', async () => {
    leave(Buffer.alloc(followedCaps.archiveBytes + 1), { size: 100 });
    expect(await read()).toEqual({ fault: expect.stringMatching(/longer than the 32000000 bytes/) });
  });

  it('breaks off what does not end', async () => {
    leave(good);
    const endless = createServer((_, response) => {
      const chunk = Buffer.alloc(1_000_000);
      const write = () => void (response.destroyed || response.write(chunk, write));
      write();
    });
    endless.listen(0, '127.0.0.1');
    await once(endless, 'listening');
    const { port } = endless.address() as AddressInfo;
    const headers = { location: `http://127.0.0.1:${port}/` };
    standIn.setFaults([{ operation: 'actions/download-artifact', how: 'answer', status: 302, headers }]);
    expect(await read({ seconds: 30 })).toEqual({ fault: expect.stringMatching(/longer than the 32000000/) });
    endless.closeAllConnections();
    endless.close();
  });

  it('takes nothing but what was uploaded', async () => {
    const { id } = leave(good);
    standIn.onRequest = () => {
      if (standIn.requests.length < 2) return;
      const artifact = standIn.world.artifacts.get(id) as Artifact;
      artifact.bytes = madeZip([{ name: 'report.json', content: 'forged' }]);
    };
    expect(await read()).toEqual({ fault: expect.stringMatching(/its digest does not fit/) });
  });

  it('knows an artifact that has expired, before and in between', async () => {
    const { id } = leave(good, { expired: true });
    expect(await read()).toEqual({ fault: 'The artifact tollgate has expired' });
    const artifact = standIn.world.artifacts.get(id) as Artifact;
    artifact.expired = false;
    standIn.onRequest = () => {
      artifact.expired = standIn.requests.length > 2;
    };
    expect(await read()).toEqual({ fault: expect.stringMatching(/expired/) });
  });

  it.each([
    ['over http', 'http://files.example/report.zip', /sends to http:\/\/files\.example, which is not asked/],
    ['to a file', 'file:///etc/passwd', /sends to file:\/\/, which is not asked/],
    ['to nowhere', 'not an address', /sends to no address/],
    ['on this host by another name', 'http://127.0.0.1.evil.example/', /which is not asked/],
  ])('goes nowhere where GitHub sends it %s', async (_, location, why) => {
    leave(good);
    const to: Fault = {
      operation: 'actions/download-artifact',
      how: 'answer',
      status: 302,
      headers: { location },
    };
    standIn.setFaults([to]);
    expect(await read()).toEqual({ fault: expect.stringMatching(why) });
  });

  it('goes no further where the storage sends it on', async () => {
    leave(good);
    const on: Fault = {
      operation: 'storage/get',
      how: 'answer',
      status: 302,
      headers: { location: `${standIn.origin}/user` },
    };
    standIn.setFaults([on]);
    expect(await read()).toEqual({ fault: expect.stringMatching(/the storage answered 302/) });
  });

  it('says what the token lacks', async () => {
    leave(good);
    const token = standIn.grant({ checks: 'write', 'pull-requests': 'write' });
    expect(await read({ token })).toEqual({
      fault: expect.stringMatching(/may not look at it .*actions: read/),
    });
  });

  it.each<[string, Fault[]]>([
    ['a bad gateway', [faults.status('actions/list-workflow-run-artifacts', 502, { times: 1 })]],
    ['a broken connection', [faults.reset('actions/download-artifact', { times: 1 })]],
    ['a storage that is down', [faults.status('storage/get', 503, { times: 1 })]],
    ['a storage that breaks off', [faults.reset('storage/get', { times: 1 })]],
  ])('tries again after %s', async (_, set) => {
    leave(good);
    standIn.setFaults(set);
    expect(await read({ seconds: 20 })).toBe(content);
  });

  it.each<[string, Fault[]]>([
    ['GitHub is down', [faults.status('*', 502)]],
    ['the storage is down', [faults.status('storage/get', 503)]],
    ['the storage does not answer', [faults.hang('storage/get')]],
    ['the storage refuses', [faults.status('storage/get', 403)]],
  ])('gives up with a reason where %s', async (_, set) => {
    leave(good);
    standIn.setFaults(set);
    expect(await read({ seconds: 1 })).toEqual({
      fault: expect.stringMatching(/^The artifact tollgate was/),
    });
  });
});
