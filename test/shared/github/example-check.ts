import { saveOpenCheck } from '../../../shared/github/check-state.ts';
import { connect } from '../../../shared/github/connect.ts';
import { readInput } from '../../../shared/github/inputs.ts';
import { openCheckRuns } from '../../../shared/github/open-check-runs.ts';
import { patience } from '../../../shared/github/patience.ts';
import { runContext } from '../../../shared/github/run-context.ts';

/** A step that begins a check, and is killed at once or publishes `success`. Run as a process by post.test.ts. */
const { env } = process;
const run = runContext(env, {});
const commit = readInput('commit', env) ?? '';
const checks = openCheckRuns({
  octokit: await connect(readInput('github-token', env) ?? '', env),
  owner: 'octo-org',
  repo: 'models',
  run,
  patience: patience(Number(readInput('patience', env) ?? 10_000)),
  saveState: saveOpenCheck,
});
await checks.begin('Tollgate', commit);
if (readInput('killed', env)) process.kill(process.pid, 'SIGKILL');
const { status } = await checks.finish({
  name: 'Tollgate',
  commit,
  conclusion: 'success',
  title: 'pass',
  summary: readInput('summary', env) ?? 'all is well',
  annotations: [],
  outcome: { conclusion: 'success', runId: run.id ?? 0, attempt: run.attempt ?? 1 },
});
process.stdout.write(`${status}\n`);
