import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../../shared/github/connect.ts';
import { patience } from '../../../shared/github/patience.ts';
import { pullRequestByNumber } from '../../../shared/github/pull-request-by-number.ts';
import { faults } from '../../github-stand-in/faults.ts';
import { type StandIn, startStandIn, tokens } from '../../github-stand-in/stand-in.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
  standIn.openPullRequest({ number: 4, fork: 'stranger' });
  standIn.openPullRequest({ number: 5, state: 'closed' });
});
afterAll(() => standIn.stop());
afterEach(() => expect(standIn.violations).toEqual([]));

async function byNumber(number: number, token: string = tokens.read) {
  const octokit = await connect(token, { GITHUB_API_URL: standIn.origin });
  return pullRequestByNumber(octokit, { owner: 'octo-org', repo: 'models', number }, patience(3_000));
}

describe('pullRequestByNumber', () => {
  it('finds a pull request with its head and base, open or closed', async () => {
    const { head, base } = standIn.openPullRequest({ number: 4, fork: 'stranger' });
    expect(await byNumber(4)).toEqual({
      owner: 'octo-org',
      repo: 'models',
      number: 4,
      headSha: head.sha,
      baseSha: base.sha,
      baseRef: 'main',
      isFork: true,
    });
    expect(await byNumber(5)).toMatchObject({ number: 5, isFork: false });
  });

  it('says that there is none, or why nobody knows', async () => {
    expect(await byNumber(99)).toEqual({ fault: 'octo-org/models has no pull request 99 that may be read' });
    expect(await byNumber(4, 'stolen')).toEqual({ fault: expect.stringMatching(/\w/) });
    standIn.setFaults([faults.status('pulls/get', 502)]);
    expect(await byNumber(4)).toEqual({ fault: expect.stringMatching(/\w/) });
  });
});
