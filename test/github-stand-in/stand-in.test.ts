import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask as askOf } from './ask.ts';
import { operations } from './description/operations.ts';
import { describedOperations } from './description.ts';
import { faults } from './faults.ts';
import { handlers } from './operations/index.ts';
import { type StandIn, startStandIn, tokens } from './stand-in.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
  standIn.openPullRequest({ number: 5, files: { 'data/deep/model.txt': 'weights\n' } });
  standIn.openPullRequest({ number: 6, fork: 'stranger' });
});
afterAll(() => standIn.stop());
beforeEach(() => standIn.reset());

const ask = (method: string, path: string, body?: unknown, token?: string) =>
  askOf(standIn, method, path, { body, token });

const comments = '/repos/octo-org/models/issues/5/comments';

describe("GitHub's description", () => {
  it('has a handler for each of its operations, and each handler is described', () => {
    expect(Object.keys(handlers).sort()).toEqual(
      describedOperations()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('holds the operations that are listed, and no others', () => {
    expect(
      describedOperations()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...operations].sort());
  });

  it('refuses an answer that lacks what is required, or has the wrong type', () => {
    const create = describedOperations().find(({ id }) => id === 'issues/create-comment');
    const example = create?.example() ?? {};
    expect(create?.responseFaults(201, example)).toEqual([]);
    expect(create?.responseFaults(201, { ...example, id: 'one' })).not.toEqual([]);
    expect(create?.responseFaults(201, { ...example, user: null })).toEqual([]);
    expect(create?.responseFaults(201, { body: 'only' })).not.toEqual([]);
    expect(create?.responseFaults(202, example)).toEqual(['GitHub never answers 202 here']);
  });
});

describe('the stand-in', () => {
  afterEach(() => expect(standIn.violations).toEqual([]));

  it('answers every read as described', async () => {
    const { head } = standIn.world.pulls.get(5) as { head: { ref: string; sha: string } };
    const api = '/repos/octo-org/models';
    for (const path of [
      api,
      `${api}/pulls/5`,
      `${api}/pulls?head=stranger:change-6`,
      `${api}/git/ref/heads/${head.ref}`,
      `${api}/commits/${head.sha}`,
      `${api}/contents/data/deep/model.txt?ref=${head.sha}`,
      comments,
    ]) {
      expect((await ask('GET', path)).status, path).toBe(200);
    }
  });

  it('reads refs, commits and files from a real repository', async () => {
    const { body: ref } = await ask('GET', '/repos/octo-org/models/git/ref/heads/change-5');
    const { body: commit } = await ask('GET', `/repos/octo-org/models/commits/${ref.object.sha}`);
    expect(commit).toMatchObject({ sha: ref.object.sha, commit: { message: 'Change 5' }, parents: [{}] });
    expect(commit.files).toMatchObject([
      { filename: 'data/deep/model.txt', status: 'added', additions: 1, deletions: 0 },
    ]);
    const { body: file } = await ask(
      'GET',
      '/repos/octo-org/models/contents/data/deep/model.txt?ref=change-5',
    );
    expect(Buffer.from(file.content, 'base64').toString()).toBe('weights\n');
    expect((await ask('GET', '/repos/octo-org/models/contents/data/deep/model.txt')).status).toBe(404);
  });

  it('tells a fork from the repository itself', async () => {
    const { body } = await ask('GET', '/repos/octo-org/models/pulls/6');
    expect(body.head.repo).toMatchObject({ full_name: 'stranger/models', fork: true });
    expect(body.base.repo).toMatchObject({ full_name: 'octo-org/models', fork: false });
  });

  it('knows its tokens and no others', async () => {
    expect((await ask('GET', comments, undefined, 'stolen')).status).toBe(401);
    expect((await ask('GET', comments, undefined, tokens.read)).status).toBe(200);
    expect((await ask('POST', comments, { body: 'a' }, tokens.read)).status).toBe(403);
    expect((await ask('GET', '/user', undefined, tokens.write)).status).toBe(403);
    expect((await ask('GET', '/user', undefined, tokens.person)).body.login).toBe('octocat');
    const viewer = await ask('POST', '/graphql', { query: '{ viewer { login } }' }, tokens.read);
    expect(viewer.body.data.viewer.login).toBe('github-actions[bot]');
  });

  it('carries a comment through its life', async () => {
    const { status, body } = await ask('POST', comments, { body: 'first' });
    expect(status).toBe(201);
    const one = `/repos/octo-org/models/issues/comments/${body.id}`;
    expect((await ask('PATCH', one, { body: 'second' })).body.body).toBe('second');
    expect((await ask('GET', one)).body).toMatchObject({
      body: 'second',
      user: { login: 'github-actions[bot]' },
    });
    expect((await ask('DELETE', one)).status).toBe(204);
    expect((await ask('GET', one)).status).toBe(404);
    expect((await ask('PATCH', one, { body: 'third' })).status).toBe(404);
  });

  it('takes 65,536 characters and not one more', async () => {
    expect((await ask('POST', comments, { body: '😀'.repeat(65_536) })).status).toBe(201);
    const { status, body } = await ask('POST', comments, { body: 'x'.repeat(65_537) });
    expect(status).toBe(422);
    expect(body.errors[0].message).toBe('Body is too long (maximum is 65536 characters)');
    expect((await ask('POST', comments, { body: ' ' })).status).toBe(422);
  });

  it('leads through its pages', async () => {
    for (let i = 0; i < 205; i++) standIn.addComment({ issue: 5, body: `${i}` });
    const first = await ask('GET', `${comments}?per_page=100`);
    expect(first.body).toHaveLength(100);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const last = /<([^>]+)>; rel="last"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect((await ask('GET', next.replace(standIn.origin, ''))).body[0].body).toBe('100');
    expect((await ask('GET', last.replace(standIn.origin, ''))).body).toHaveLength(5);
    expect((await ask('GET', comments)).body).toHaveLength(30);
  });

  it('breaks, hangs and forgets on demand, as often as it is told', async () => {
    standIn.setFaults([
      faults.reset('issues/create-comment', { times: 1 }),
      faults.lost('issues/create-comment', { times: 1 }),
      faults.status('issues/create-comment', 502, { after: 1, times: 1 }),
    ]);
    await expect(ask('POST', comments, { body: 'a' })).rejects.toThrow();
    expect(standIn.comments(5)).toHaveLength(0);
    await expect(ask('POST', comments, { body: 'b' })).rejects.toThrow();
    expect(standIn.comments(5)).toHaveLength(1);
    expect((await ask('POST', comments, { body: 'c' })).status).toBe(201);
    expect((await ask('POST', comments, { body: 'd' })).status).toBe(502);
    expect((await ask('POST', comments, { body: 'e' })).status).toBe(201);
    expect(standIn.requests.map(({ status }) => status)).toEqual([0, 0, 201, 502, 201]);
  });

  it('refuses who does not say its name', async () => {
    const status = await new Promise((resolve, reject) => {
      request(
        `${standIn.origin}${comments}`,
        { headers: { authorization: `token ${tokens.read}` } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});

describe('the stand-in remembers as a violation', () => {
  it.each([
    ['a page of more than 100', 'GET', `${comments}?per_page=101`, undefined],
    ['a number that is none', 'GET', '/repos/octo-org/models/issues/five/comments', undefined],
    ['a parameter that GitHub does not know', 'GET', `${comments}?sort=asc`, undefined],
    ['a body without what is required', 'POST', comments, { text: 'a' }],
    ['a body of another type', 'POST', comments, { body: 7 }],
    ['an operation that is not described', 'GET', '/repos/octo-org/models/nothing', undefined],
    ['a query that it cannot answer', 'POST', '/graphql', { query: '{ viewer { id } }' }],
  ])('%s', async (_, method, path, body) => {
    await ask(method, path, body);
    expect(standIn.violations).toHaveLength(1);
  });
});
