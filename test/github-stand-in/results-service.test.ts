import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from './ask.ts';
import { faults } from './faults.ts';
import { type ResultsService, startResultsService } from './results-service.ts';
import { type StandIn, startStandIn } from './stand-in.ts';

let standIn: StandIn;
let service: ResultsService;
let folder: string;
beforeAll(async () => {
  standIn = await startStandIn();
  standIn.openPullRequest({ number: 5, fork: 'stranger' });
  service = await startResultsService(standIn.world);
  folder = mkdtempSync(join(tmpdir(), 'results-service-'));
  mkdirSync(join(folder, 'temp'));
});
afterAll(async () => {
  await service.stop();
  await standIn.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  standIn.reset();
  service.reset();
  // the library tells the runner about every step
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const env = {
    ...service.env(50, 'report'),
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: join(folder, 'temp'),
    GITHUB_WORKSPACE: folder,
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  expect(service.violations).toEqual([]);
  expect(standIn.violations).toEqual([]);
});

const client = new DefaultArtifactClient();

function upload(name: string, bytes: string | Buffer, options = {}) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return client.uploadArtifact(name, [file], folder, options);
}

describe('the results service, by @actions/artifact', () => {
  it('carries an artifact through its life, in several blocks', async () => {
    const bytes = Buffer.alloc(20_000_000, 'rows of a report that hardly repeat ');
    const { id = 0, digest } = await upload('report.json', bytes, { compressionLevel: 0 });
    const { artifacts } = await client.listArtifacts();
    expect(artifacts).toMatchObject([{ id, name: 'report.json', digest: `sha256:${digest}` }]);
    const { artifact } = await client.getArtifact('report.json');
    const path = join(folder, 'downloaded');
    await client.downloadArtifact(artifact.id, { path, expectedHash: `sha256:${digest}` });
    expect(readFileSync(join(path, 'report.json')).equals(bytes)).toBe(true);
    await client.deleteArtifact('report.json');
    expect((await client.listArtifacts()).artifacts).toEqual([]);
    expect(service.requests.filter((name) => name === 'storage/put').length).toBeGreaterThan(3);
  });

  it('keeps a page as it is where it was not zipped', async () => {
    await upload('page.html', '<p>page</p>', { skipArchive: true });
    const [page] = service.artifacts();
    expect(page).toMatchObject({ name: 'page.html', mime: 'text/html' });
    expect(Buffer.from(page.bytes).toString()).toBe('<p>page</p>');
  });

  it('shows it to who asks the API, as it does a run that follows', async () => {
    standIn.addRun({ id: 50, pull: 5 });
    const { id, digest } = await upload('tollgate', '{}');
    const api = '/repos/octo-org/models/actions';
    const { body } = await ask(standIn, 'GET', `${api}/runs/50/artifacts`);
    expect(body.artifacts).toMatchObject([{ id, digest: `sha256:${digest}`, workflow_run: { id: 50 } }]);
    const { headers } = await ask(standIn, 'GET', `${api}/artifacts/${id}/zip`);
    const zip = await (await fetch(headers.get('location') ?? '')).arrayBuffer();
    expect(Buffer.from(zip).subarray(0, 2).toString()).toBe('PK');
  });

  it('has each name once in a run, and each run for itself', async () => {
    await upload('tollgate', 'first');
    await expect(upload('tollgate', 'second')).rejects.toThrow('409');
    for (const [name, value] of Object.entries(service.env(51))) vi.stubEnv(name, value);
    expect((await client.listArtifacts()).artifacts).toEqual([]);
    await upload('tollgate', 'of another run');
    expect([service.artifacts(50).length, service.artifacts(51).length]).toEqual([1, 1]);
  });

  it('fails on demand', async () => {
    service.setFaults([faults.status('artifact/CreateArtifact', 403, { times: 1 })]);
    await expect(upload('tollgate', 'refused')).rejects.toThrow('403');
    service.setFaults([faults.status('storage/put', 403, { times: 1 })]);
    await expect(upload('other', 'lost')).rejects.toThrow();
    expect(service.artifacts()).toEqual([]);
    await expect(upload('other', 'again')).rejects.toThrow('409');
  });

  it('asks for a token of the job that it is asked for', async () => {
    const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token } = service.env(51);
    const answer = await fetch(`${url}twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ workflow_run_backend_id: '50', workflow_job_run_backend_id: 'gate' }),
    });
    expect(answer.status).toBe(403);
    expect((service.violations as string[]).splice(0)).toHaveLength(1);
  });
});
