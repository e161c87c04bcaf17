import { info, warning } from '@actions/core';
import { isNewerRun } from './check-memory.ts';
import { checkRefusal } from './check-refusal.ts';
import type { CheckPublished } from './check-runs.ts';
import { type OpenCheck, savedOpenCheck, saveOpenCheck } from './check-state.ts';
import { commitChecks } from './commit-checks.ts';
import { connect, type Octokit } from './connect.ts';
import { readInput } from './inputs.ts';
import { harmless } from './log.ts';
import { openCheckRuns } from './open-check-runs.ts';
import { type Patience, patience } from './patience.ts';
import { publishSeconds } from './publish-seconds.ts';

/** A post step must not hold up the end of a job. */
const longest = 60;

/** Stands for a summary that was too long for the step's state. */
const unkept = "GitHub did not take the report in time; the run's page shows it.";

/**
 * The post step: completes the check run that the step left in progress, as `cancelled` where there
 * was no verdict yet, otherwise with the verdict that GitHub did not take. Does nothing where the
 * step closed its check itself. Never fails the step.
 */
export async function closeCheck(env: NodeJS.ProcessEnv): Promise<void> {
  try {
    const open = savedOpenCheck(env);
    const token = readInput('github-token', env);
    if (!open || !token) return;
    const left = patience(Math.min(longest, publishSeconds(env)) * 1_000);
    const octokit = await connect(token, env);
    const closed = open.verdict
      ? await publishAgain(open, open.verdict, octokit, left)
      : await cancel(open, octokit, left);
    info(harmless(closed));
  } catch (error) {
    warning(`The check "${savedOpenCheck(env)?.name}" may still be in progress. ${checkRefusal(error).why}`);
  }
}

async function publishAgain(
  { owner, repo, name, commit, run: { runId: id, attempt } }: OpenCheck,
  { conclusion, title, summary = unkept, outcome }: NonNullable<OpenCheck['verdict']>,
  octokit: Octokit,
  left: Patience,
): Promise<string> {
  const desk = { octokit, owner, repo, run: { id, attempt }, patience: left, saveState: saveOpenCheck };
  const request = { name, commit, conclusion, title, summary, annotations: [], outcome };
  const published: CheckPublished = await openCheckRuns(desk).finish(request);
  if ('why' in published) throw new Error(published.why);
  return `Check ${published.status}: ${published.url}`;
}

async function cancel(
  { owner, repo, name, commit, run }: OpenCheck,
  octokit: Octokit,
  left: Patience,
): Promise<string> {
  const checks = commitChecks(octokit, { owner, repo, name, commit }, left);
  const open = (await checks.list()).filter(
    ({ isCompleted, memory }) => !isCompleted && !isNewerRun(memory, run),
  );
  const output = {
    title: 'Cancelled before there was a verdict',
    summary: 'The job ended before all gates were judged. Run it again to get a verdict.',
  };
  for (const { id } of open) await checks.update(id, { conclusion: 'cancelled', output });
  return open.length > 0 ? `Check "${name}" closed as cancelled` : `No check "${name}" was in progress`;
}
