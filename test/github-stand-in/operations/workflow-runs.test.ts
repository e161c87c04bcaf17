import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { faults } from '../faults.ts';
import { type StandIn, startStandIn, tokens } from '../stand-in.ts';

const api = '/repos/octo-org/models/actions';
const bytes = Buffer.from('PK-not-really-a-zip');
let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
  standIn.openPullRequest({ number: 5 });
  standIn.openPullRequest({ number: 6, fork: 'stranger', branch: 'main' });
});
afterAll(() => standIn.stop());
beforeEach(() => standIn.reset());

describe('runs of the stand-in', () => {
  afterEach(() => expect(standIn.violations).toEqual([]));

  it('name their commit, their repository and their workflow', async () => {
    const { id } = standIn.addRun({ pull: 6, path: '.github/workflows/gates.yml', attempt: 2 });
    const { body } = await ask(standIn, 'GET', `${api}/runs/${id}`);
    expect(body).toMatchObject({
      event: 'pull_request',
      path: '.github/workflows/gates.yml',
      run_attempt: 2,
      head_branch: 'main',
      head_sha: standIn.world.pulls.get(6)?.head.sha,
      head_repository: { full_name: 'stranger/models', fork: true },
      repository: { id: 1 },
      pull_requests: [],
    });
    expect(body.head_repository.id).not.toBe(1);
    expect((await ask(standIn, 'GET', `${api}/runs/1`)).status).toBe(404);
  });

  it('name the pull request where it comes from the repository itself', async () => {
    const { id } = standIn.addRun({ pull: 5 });
    const { body } = await ask(standIn, 'GET', `${api}/runs/${id}`);
    expect(body.pull_requests).toMatchObject([{ number: 5 }]);
  });
});

describe('artifacts of the stand-in', () => {
  const add = (more = {}) => {
    const run = standIn.addRun({ pull: 5 }).id;
    return standIn.addArtifact({ run, name: 'tollgate', bytes, ...more });
  };
  const download = (id: number, token?: string) =>
    ask(standIn, 'GET', `${api}/artifacts/${id}/zip`, { token });

  it('are listed by their run and name', async () => {
    const { run, id } = add();
    standIn.addArtifact({ run, name: 'other', bytes });
    add();
    const all = (await ask(standIn, 'GET', `${api}/runs/${run}/artifacts?per_page=1`)).body;
    expect(all).toMatchObject({ total_count: 2, artifacts: [{ name: 'other' }] });
    const named = (await ask(standIn, 'GET', `${api}/runs/${run}/artifacts?name=tollgate`)).body;
    expect(named).toMatchObject({
      total_count: 1,
      artifacts: [{ id, size_in_bytes: bytes.length, workflow_run: { id: run, repository_id: 1 } }],
    });
    expect((await ask(standIn, 'GET', `${api}/artifacts/${id}`)).body.name).toBe('tollgate');
    expect((await ask(standIn, 'GET', `${api}/artifacts/1`)).status).toBe(404);
    expect(standIn.violations).toEqual([]);
  });

  it('are served by the storage to who was sent there', async () => {
    const answer = await download(add().id);
    expect(answer.status).toBe(302);
    const location = answer.headers.get('location') ?? '';
    expect(new URL(location).origin).not.toBe(standIn.origin);
    const file = await fetch(location);
    expect(file.headers.get('content-type')).toBe('application/zip');
    expect(file.headers.get('content-disposition')).toContain('tollgate.zip');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
    const { pathname, origin } = new URL(location);
    expect((await fetch(`${origin}${pathname}?sig=guessed`)).status).toBe(403);
    expect(standIn.violations).toEqual([]);
  });

  it('say the type of what was uploaded as it is', async () => {
    const { headers } = await download(add({ name: 'report.html', mime: 'text/html' }).id);
    const file = await fetch(headers.get('location') ?? '');
    expect(file.headers.get('content-type')).toBe('text/html');
    expect(file.headers.get('content-disposition')).toContain('"report.html"');
  });

  it('may claim another size, be gone, or be hidden', async () => {
    const { id, run } = add({ size: 5_000_000_000 });
    expect((await ask(standIn, 'GET', `${api}/artifacts/${id}`)).body.size_in_bytes).toBe(5_000_000_000);
    expect((await download(add({ expired: true }).id)).status).toBe(410);
    const token = standIn.grant({ checks: 'write', 'pull-requests': 'write' });
    expect((await download(id, token)).status).toBe(403);
    expect((await ask(standIn, 'GET', `${api}/runs/${run}/artifacts`, { token })).status).toBe(403);
    expect((await download(id, tokens.read)).status).toBe(302);
    expect(standIn.violations).toEqual([]);
  });

  it('come from a storage that can fail, too', async () => {
    const { headers } = await download(add().id);
    const location = headers.get('location') ?? '';
    standIn.setFaults([
      faults.status('storage/get', 503, { times: 1 }),
      faults.reset('storage/get', { times: 1 }),
      faults.lost('storage/get', { times: 1 }),
    ]);
    expect((await fetch(location)).status).toBe(503);
    await expect(fetch(location)).rejects.toThrow();
    await expect(fetch(location).then((answer) => answer.arrayBuffer())).rejects.toThrow();
    expect((await fetch(location)).status).toBe(200);
  });

  it('are no reason to show the storage a token', async () => {
    const { headers } = await download(add().id);
    const answer = await fetch(headers.get('location') ?? '', {
      headers: { authorization: 'bearer write-token' },
    });
    expect(answer.status).toBe(400);
    expect(standIn.violations).toEqual(['the storage was sent an Authorization header']);
  });
});
