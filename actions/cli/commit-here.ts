import { execFileSync } from 'node:child_process';
import { type RunContext, runContext } from '../../shared/github/run-context.ts';

/** The run as the CI at hand tells it (GitHub, GitLab, Jenkins), or the commit that git has checked out. */
export function commitHere(env: NodeJS.ProcessEnv): RunContext {
  const run = runContext(env, {});
  return {
    ...run,
    commit: run.commit ?? (env.CI_COMMIT_SHA || env.GIT_COMMIT || checkedOut()),
    url: run.url ?? (env.CI_JOB_URL || env.BUILD_URL || undefined),
  };
}

function checkedOut(): string | undefined {
  try {
    return execFileSync('git', ['rev-parse', '--verify', 'HEAD'], { stdio: 'pipe', encoding: 'utf8' }).trim();
  } catch {
    // no git, or no repository: then there is no commit to name
    return undefined;
  }
}
