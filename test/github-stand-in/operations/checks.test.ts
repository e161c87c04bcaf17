import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { type StandIn, startStandIn, tokens } from '../stand-in.ts';

const api = '/repos/octo-org/models';
let standIn: StandIn;
let commit: string;
beforeAll(async () => {
  standIn = await startStandIn();
  commit = standIn.openPullRequest({ number: 5 }).head.sha;
});
afterAll(() => standIn.stop());
beforeEach(() => standIn.reset());

const create = (more: object = {}, token?: string) =>
  ask(standIn, 'POST', `${api}/check-runs`, { body: { name: 'Tollgate', head_sha: commit, ...more }, token });
const update = (id: number, body: object, token?: string) =>
  ask(standIn, 'PATCH', `${api}/check-runs/${id}`, { body, token });
const list = async (query = '') =>
  (await ask(standIn, 'GET', `${api}/commits/${commit}/check-runs${query}`)).body;
const annotation = (line: number, more = {}) => ({
  path: 'tollgate.yml',
  start_line: line,
  end_line: line,
  annotation_level: 'failure',
  message: 'recall is worse',
  ...more,
});

describe('check runs of the stand-in', () => {
  it('live from begin to conclusion', async () => {
    const begun = await create({ status: 'in_progress', external_id: 'run 50' });
    expect(begun).toMatchObject({ status: 201, body: { status: 'in_progress', conclusion: null } });
    const { id } = begun.body;
    const ended = await update(id, {
      conclusion: 'failure',
      output: { title: 'It fails', summary: 'recall' },
    });
    expect(ended.body).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      external_id: 'run 50',
      output: { title: 'It fails', annotations_count: 0 },
    });
    expect((await ask(standIn, 'GET', `${api}/check-runs/${id}`)).body).toMatchObject({
      completed_at: ended.body.completed_at,
      app: { slug: 'github-actions' },
    });
    const again = await update(id, { status: 'in_progress' });
    expect(again.body).toMatchObject({ conclusion: null, completed_at: null, output: { title: 'It fails' } });
    expect(standIn.checks(commit)).toHaveLength(1);
    expect(standIn.violations).toEqual([]);
  });

  it('gather the annotations of all updates', async () => {
    const { body } = await create({
      output: { title: 't', summary: 's', annotations: [annotation(1), annotation(2)] },
    });
    await update(body.id, { output: { summary: 's', annotations: [annotation(3, { title: 'recall' })] } });
    const all = await ask(standIn, 'GET', `${api}/check-runs/${body.id}/annotations?per_page=100`);
    expect(all.body.map((one: { start_line: number }) => one.start_line)).toEqual([1, 2, 3]);
    expect(all.body[2].title).toBe('recall');
    expect(standIn.violations).toEqual([]);
  });

  it('are listed by commit, name and status, and only the latest of a name', async () => {
    const older = (await create()).body.id;
    const newer = (await create({ conclusion: 'success' })).body.id;
    await create({ name: 'Other' });
    await create({}, tokens.otherApp);
    const ids = ({ check_runs }: { check_runs: { id: number }[] }) => check_runs.map(({ id }) => id);
    expect(ids(await list('?check_name=Tollgate&app_id=15368'))).toEqual([newer]);
    expect(ids(await list('?check_name=Tollgate&app_id=15368&filter=all'))).toEqual([newer, older]);
    expect((await list('?status=completed')).total_count).toBe(1);
    expect((await list()).total_count).toBe(3);
    expect((await list('?filter=all&per_page=2')).check_runs).toHaveLength(2);
    expect(standIn.violations).toEqual([]);
  });

  it('lead to their own page where GitHub Actions made them', async () => {
    const details = { details_url: 'https://example.com/' };
    expect((await create(details)).body.details_url).toMatch(
      /^https:\/\/github.com\/octo-org\/models\/runs\//,
    );
    expect((await create(details, tokens.otherApp)).body.details_url).toBe('https://example.com/');
  });

  it('are written by the app that made them, and by no user', async () => {
    const { id } = (await create()).body;
    const other = await update(id, { status: 'in_progress' }, tokens.otherApp);
    expect(other).toMatchObject({
      status: 403,
      body: { message: expect.stringContaining('Invalid app_id') },
    });
    expect((await create({}, tokens.person)).body.message).toBe('You must authenticate via a GitHub App.');
    expect((await create({}, tokens.read)).status).toBe(403);
    const commenter = standIn.grant({ 'pull-requests': 'write', contents: 'read' });
    expect((await create({}, commenter)).status).toBe(403);
    const looker = standIn.grant({ checks: 'read' });
    expect((await update(id, { status: 'in_progress' }, looker)).status).toBe(403);
    expect((await ask(standIn, 'GET', `${api}/check-runs/${id}`, { token: looker })).status).toBe(200);
    expect(standIn.violations).toEqual([]);
  });

  it('are refused on a commit that is not here, and without a conclusion', async () => {
    expect((await create({ head_sha: '1'.repeat(40) })).status).toBe(422);
    expect((await create({ status: 'completed' })).status).toBe(422);
    expect((await update(1, { status: 'in_progress' })).status).toBe(404);
    expect(standIn.violations).toEqual([]);
  });

  it('hold summaries of 65,535 bytes and not one more', async () => {
    const summary = (text: string) => create({ output: { title: 't', summary: text } });
    expect((await summary('é'.repeat(32_767))).status).toBe(201);
    const refused = await summary('é'.repeat(32_768));
    expect(refused).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining('65536 were supplied') },
    });
    expect(standIn.violations).toEqual([]);
  });

  it.each([
    ['51 annotations', { output: { title: 't', summary: 's', annotations: Array(51).fill(annotation(1)) } }],
    ['65,536 characters', { output: { title: 't', summary: 'x'.repeat(65_536) } }],
    ['a conclusion that is none', { conclusion: 'inconclusive' }],
    ['an annotation without a line', { output: { title: 't', summary: 's', annotations: [{ path: 'a' }] } }],
  ])('are refused with %s, as a violation', async (_, more) => {
    expect((await create(more)).status).toBe(422);
    expect(standIn.violations).not.toEqual([]);
    expect(standIn.checks(commit)).toEqual([]);
  });
});
