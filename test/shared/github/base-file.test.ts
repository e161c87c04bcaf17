import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readBaseFile } from '../../../shared/github/base-file.ts';
import { connect } from '../../../shared/github/connect.ts';
import { patience } from '../../../shared/github/patience.ts';
import { pullRequestContext } from '../../../shared/github/pull-request-context.ts';
import { type Fault, faults } from '../../github-stand-in/faults.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';

const limits = 'evaluate: { margin: 0.01 } # ≤ 1 %\n';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn({ files: { 'models/credit/tollgate.yml': limits } });
  standIn.openPullRequest({
    number: 1,
    fork: 'stranger',
    files: { 'models/credit/tollgate.yml': 'loosened' },
  });
});
afterAll(() => standIn.stop());
beforeEach(() => standIn.reset());
afterEach(() => expect(standIn.violations).toEqual([]));

async function read(path: string, token: string = tokens.read) {
  const { pullRequest } = pullRequestContext(standIn.event(1));
  if (!pullRequest) throw new Error('the event holds no pull request');
  const octokit = await connect(token, { GITHUB_API_URL: standIn.origin });
  const { owner, repo, baseSha: sha, baseRef: ref } = pullRequest;
  return readBaseFile(path, { owner, repo, sha, ref }, octokit, patience(3_000));
}

describe('readBaseFile', () => {
  it("reads what the base holds, whatever the pull request's own file says", async () => {
    expect(await read('models/credit/tollgate.yml')).toEqual({
      file: { name: 'models/credit/tollgate.yml on main', text: limits },
    });
  });

  it('knows a file that the base does not have', async () => {
    expect(await read('tollgate.yml')).toEqual({ absent: true });
  });

  it('tries again after a bad gateway', async () => {
    standIn.setFaults([faults.status('repos/get-content', 502, { times: 1 })]);
    expect(await read('models/credit/tollgate.yml')).toMatchObject({ file: { text: limits } });
  });

  it.each<[string, Fault[], string?]>([
    ['an unknown token', [], 'stolen'],
    ['a token without the permission', [faults.readOnly('repos/get-content')]],
    ['a GitHub that is down', [faults.status('*', 502)]],
    ['a connection that breaks', [faults.reset('*')]],
    ['no answer', [faults.hang('*')]],
  ])('says why it does not know, with %s', async (_, set, token) => {
    standIn.setFaults(set);
    expect(await read('models/credit/tollgate.yml', token)).toEqual({
      unreadable: expect.stringMatching(/\w/),
    });
  });
});
