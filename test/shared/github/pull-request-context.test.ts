import { describe, expect, it } from 'vitest';
import { pullRequestContext } from '../../../shared/github/pull-request-context.ts';
import { runContext } from '../../../shared/github/run-context.ts';

const head = 'a'.repeat(40);
const base = 'b'.repeat(40);
const repository = { id: 1, name: 'models', owner: { login: 'octo-org' } };
const event = (headRepository: object | null) => ({
  pull_request: {
    number: 7,
    head: { sha: head, repo: headRepository },
    base: { sha: base, ref: 'main', repo: repository },
  },
});

describe('pullRequestContext', () => {
  it('reads the pull request of a pull_request event', () => {
    expect(pullRequestContext(event(repository))).toEqual({
      pullRequest: {
        owner: 'octo-org',
        repo: 'models',
        number: 7,
        headSha: head,
        baseSha: base,
        baseRef: 'main',
        isFork: false,
      },
    });
  });

  it('knows a fork by its repository, whatever its name', () => {
    expect(pullRequestContext(event({ ...repository, id: 2 })).pullRequest?.isFork).toBe(true);
  });

  it('takes a head whose repository is gone for a fork', () => {
    expect(pullRequestContext(event(null)).pullRequest?.isFork).toBe(true);
  });

  it('finds the commit of a merge queue and no pull request', () => {
    expect(pullRequestContext({ merge_group: { head_sha: head } })).toEqual({ headSha: head });
  });

  it('finds the commit of the run that is followed, and no pull request even where it names one', () => {
    const payload = { workflow_run: { head_sha: head, pull_requests: [{ number: 7 }] } };
    expect(pullRequestContext(payload)).toEqual({ headSha: head });
  });

  it.each([
    ['push', { ref: 'refs/heads/main', after: head }],
    ['schedule', { schedule: '0 4 * * *' }],
    ['workflow_dispatch', { inputs: {} }],
    ['an empty payload', undefined],
    ['a spoilt one', { pull_request: { number: '7; rm -rf', head: { sha: '../..' } } }],
  ])('finds none for %s', (_, payload) => {
    expect(pullRequestContext(payload)).toEqual({});
  });
});

describe('runContext', () => {
  const env = {
    GITHUB_REPOSITORY: 'octo-org/models',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '50',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_SHA: 'c'.repeat(40),
    GITHUB_EVENT_NAME: 'pull_request',
  };

  it("judges a pull request's head, not its merge commit", () => {
    expect(runContext(env, pullRequestContext(event(repository))).commit).toBe(head);
  });

  it('judges the commit that the followed run judged, not the default branch', () => {
    const event = pullRequestContext({ workflow_run: { head_sha: head } });
    expect(runContext({ ...env, GITHUB_EVENT_NAME: 'workflow_run' }, event).commit).toBe(head);
  });

  it('judges the commit of the event otherwise', () => {
    expect(runContext(env, {}).commit).toBe('c'.repeat(40));
  });

  it('links to the run', () => {
    expect(runContext(env, {})).toMatchObject({
      url: 'https://github.com/octo-org/models/actions/runs/50',
      id: 50,
      attempt: 2,
    });
  });

  it.each([
    ['octo-org/models/.github/workflows/gates.yml@refs/heads/main', '.github/workflows/gates.yml'],
    ['octo-org/models/.github/workflows/a b.yaml@refs/heads/x@y.yml@z', '.github/workflows/a b.yaml'],
    ['octo-org/models/.github/workflows/gates.yml', undefined],
    ['@refs/heads/main', undefined],
  ])('reads the path of the workflow from %s', (ref, path) => {
    expect(runContext({ ...env, GITHUB_WORKFLOW_REF: ref }, {}).workflowPath).toBe(path);
  });

  it('knows nothing outside of GitHub', () => {
    expect(Object.values(runContext({}, {})).filter((value) => value !== undefined)).toEqual([]);
  });
});
