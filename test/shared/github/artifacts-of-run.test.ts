import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { artifactsOfRun, runArtifactCaps } from '../../../shared/github/artifacts-of-run.ts';
import { patience } from '../../../shared/github/patience.ts';
import { type Fault, faults } from '../../github-stand-in/faults.ts';
import { type ResultsService, startResultsService } from '../../github-stand-in/results-service.ts';
import { type StandIn, startStandIn } from '../../github-stand-in/stand-in.ts';
import type { Artifact } from '../../github-stand-in/world.ts';
import { madeZip } from '../../made-zip.ts';

let standIn: StandIn;
let service: ResultsService;
let folder: string;
let log: string;
beforeAll(async () => {
  standIn = await startStandIn();
  service = await startResultsService(standIn.world);
});
afterAll(async () => {
  await service.stop();
  await standIn.stop();
});
beforeEach(() => {
  standIn.reset();
  service.reset();
  folder = mkdtempSync(join(tmpdir(), 'artifacts-of-run-'));
  log = '';
  // the library tells the runner about every step
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    log += text;
    return true;
  });
  const env = { ...service.env(50, 'report'), GITHUB_SERVER_URL: 'https://github.com', RUNNER_TEMP: folder };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  expect(service.violations).toEqual([]);
  expect(standIn.violations).toEqual([]);
});

const url = 'https://github.com/octo-org/models/actions/runs/50';
const artifacts = (seconds = 20) =>
  artifactsOfRun({ run: { url }, env: process.env, patience: () => patience(seconds * 1_000) });

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const leave = (name: string, bytes: Uint8Array, more: Partial<Artifact> = {}) =>
  standIn.addArtifact({ run: 50, name, bytes, ...more });
const zipped = (name: string, content: string) => madeZip([{ name, content }]);

async function read(pattern = 'tollgate-*') {
  const { files, ...rest } = await artifacts().read(pattern);
  return { files: files.map(({ source, bytes }) => [source, Buffer.from(bytes).toString()]), ...rest };
}

describe('the artifacts of a run', () => {
  it('are uploaded zipped, and read back', async () => {
    const file = written('evaluate.json', '{"verdict":"pass"}');
    const uploaded = await artifacts().upload({ name: 'tollgate-evaluate', file });
    const [{ mime }] = service.artifacts();
    const id = [...standIn.world.artifacts.keys()][0];
    expect(uploaded).toEqual({ status: 'uploaded', id, url: `${url}/artifacts/${id}` });
    expect(mime).toBe('application/zip');
    expect(await read()).toEqual({
      files: [['tollgate-evaluate/evaluate.json', '{"verdict":"pass"}']],
      faults: [],
    });
  });

  it('are uploaded as they are, under the name that is asked for', async () => {
    const file = written('page.html', '<p>page</p>');
    expect(await artifacts().upload({ name: 'tollgate.html', file, unzipped: true })).toMatchObject({
      status: 'uploaded',
    });
    expect(service.artifacts()).toMatchObject([{ name: 'tollgate.html', mime: 'text/html' }]);
  });

  it('replace the one of the same name', async () => {
    for (const text of ['first', 'second']) {
      const file = written('report.json', text);
      expect(await artifacts().upload({ name: 'tollgate-a', file })).toMatchObject({ status: 'uploaded' });
    }
    expect(service.artifacts()).toHaveLength(1);
    expect((await read()).files).toEqual([['tollgate-a/report.json', 'second']]);
  });

  it('leave no file behind', async () => {
    await artifacts().upload({ name: 'tollgate-a', file: written('report.json', '{}') });
    await read();
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it('come in the order of their names, those that match alone', async () => {
    leave(
      'tollgate-b',
      madeZip([
        { name: 'z.json', content: '2' },
        { name: 'a.JSON', content: '1' },
      ]),
    );
    leave('tollgate-a', zipped('report.json', '0'));
    leave('tollgate-raw.json', Buffer.from('3'), { mime: 'application/json' });
    leave('tollgate-page.html', Buffer.from('<p>'), { mime: 'text/html' });
    leave('tollgate-charts', zipped('chart.svg', '<svg>'));
    leave('tollgate', zipped('report.json', 'no'));
    leave('coverage', zipped('report.json', 'no'));
    leave('tollgate-other-run', zipped('report.json', 'no'), { run: 51 });
    expect(await read()).toEqual({
      files: [
        ['tollgate-a/report.json', '0'],
        ['tollgate-b/a.JSON', '1'],
        ['tollgate-b/z.json', '2'],
        ['tollgate-raw.json', '3'],
      ],
      faults: [],
    });
    expect((await read('tollgate')).files).toEqual([['tollgate/report.json', 'no']]);
    expect(await read('nothing-*')).toEqual({ files: [], faults: [] });
  });

  it('are of the newest attempt where there are several of a name', async () => {
    leave('tollgate-a', zipped('report.json', 'first'));
    leave('tollgate-a', zipped('report.json', 'second'));
    expect(await read()).toEqual({ files: [['tollgate-a/report.json', 'second']], faults: [] });
  });

  it('become faults, each for itself, where they cannot be read', async () => {
    leave('tollgate-bomb', madeZip([{ name: 'a.json', content: new Uint8Array(50_000_000) }]));
    leave('tollgate-climbs', zipped('../../a.json', '{}'));
    leave('tollgate-good', zipped('a.json', '{}'));
    leave('tollgate-long', zipped('a.json', '{}'), { size: 300_000_000 });
    leave('tollgate-spoilt', Buffer.from('no archive'));
    leave('tollgate-\u202etxen', zipped('a.json', '{}'));
    leave('tollgate-\n::error::forged', zipped('a.json', '{}'));
    const { files, faults } = await read();
    expect(files).toEqual([['tollgate-good/a.json', '{}']]);
    expect(faults).toEqual([
      { source: 'tollgate- ::error::forged', why: expect.stringMatching(/hide something/) },
      { source: 'tollgate-bomb', why: expect.stringMatching(/as bombs do/) },
      { source: 'tollgate-climbs', why: expect.stringMatching(/invalid relative path/) },
      { source: 'tollgate-long', why: expect.stringMatching(/300000000 bytes long, more than the 32000000/) },
      { source: 'tollgate-spoilt', why: expect.stringMatching(/no archive that can be read/) },
      { source: 'tollgate- txen', why: expect.stringMatching(/hide something/) },
    ]);
    expect(log).not.toMatch(/^::error/m);
  });

  it('are not more than may be read', async () => {
    for (let at = 0; at < runArtifactCaps.artifacts + 2; at++) {
      leave(`tollgate-${1_000 + at}`, zipped('a.json', '{}'));
    }
    const { files, faults } = await read();
    expect(files).toHaveLength(runArtifactCaps.artifacts);
    expect(faults).toEqual(
      ['tollgate-1200', 'tollgate-1201'].map((source) => ({
        source,
        why: 'no more than 200 artifacts are read',
      })),
    );
  });

  it.each([
    ['outside of an action', { ACTIONS_RUNTIME_TOKEN: '' }, /only a step of a workflow/],
    ['on GitHub Enterprise Server', { GITHUB_SERVER_URL: 'https://github.example' }, /Enterprise Server/],
  ])('are nowhere %s', async (_, env, why) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const file = written('report.json', '{}');
    expect(await artifacts().upload({ name: 'tollgate-a', file })).toEqual({
      status: 'failed',
      why: expect.stringMatching(why),
    });
    expect(await read()).toEqual({ files: [], faults: [], unavailable: expect.stringMatching(why) });
  });

  it.each([
    ['whose file is missing', { name: 'tollgate-a', file: '/nowhere/report.json' }, /ENOENT/],
    ['with a name that climbs', { name: '../a', file: 'report.json' }, /can't be its name/],
    ['that is called as the folder above', { name: '..', file: 'report.json' }, /can't be its name/],
  ])('are not uploaded %s', async (_, artifact, why) => {
    expect(await artifacts().upload(artifact)).toEqual({ status: 'failed', why: expect.stringMatching(why) });
    expect(service.requests).toEqual([]);
  });

  it('say why they could not be uploaded or listed', async () => {
    const refusing = (operation: string): Fault => ({
      operation,
      how: 'answer',
      status: 403,
      message: 'insufficient usage to create artifact',
    });
    service.setFaults([refusing('artifact/CreateArtifact'), refusing('artifact/ListArtifacts')]);
    const file = written('report.json', '{}');
    expect(await artifacts().upload({ name: 'tollgate-a', file })).toEqual({
      status: 'failed',
      why: expect.stringMatching(/storage quota has been hit/),
    });
    expect(await read()).toEqual({
      files: [],
      faults: [{ source: 'tollgate-*', why: expect.stringMatching(/could not be listed: .*quota/) }],
    });
  });

  it.each<[string, Fault]>([
    ['takes no upload', faults.hang('artifact/CreateArtifact')],
    ['takes no bytes', faults.hang('storage/put')],
  ])('are given up, and asked for no more, where the service %s', async (_, fault) => {
    service.setFaults([fault]);
    const file = written('report.json', '{}');
    const own = artifacts(1);
    expect(await own.upload({ name: 'tollgate-a', file })).toEqual({
      status: 'failed',
      why: 'no answer within 1 seconds',
    });
    const asked = service.requests.length;
    expect(await own.upload({ name: 'tollgate-b', file })).toMatchObject({ status: 'failed' });
    expect(await own.read('*')).toMatchObject({ files: [], faults: [{ source: '*' }] });
    expect(service.requests).toHaveLength(asked);
  });

  it('are given up where the storage does not answer', async () => {
    leave('tollgate-a', zipped('report.json', '{}'));
    standIn.setFaults([faults.hang('storage/get')]);
    expect(await artifacts(1).read('*')).toEqual({
      files: [],
      faults: [{ source: 'tollgate-a', why: 'no answer within 1 seconds' }],
    });
  });
});
