import type { getOctokit } from '@actions/github';

export type Octokit = ReturnType<typeof getOctokit>;

/** A client of GitHub's API at the address that the runner names. The library is loaded only now. */
export async function connect(token: string, env: NodeJS.ProcessEnv): Promise<Octokit> {
  const github = await import('@actions/github');
  return github.getOctokit(token, { baseUrl: env.GITHUB_API_URL || 'https://api.github.com' });
}
