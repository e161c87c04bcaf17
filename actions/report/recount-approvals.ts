import { InputError } from '../../shared/errors.ts';
import type { GitHubDesk } from '../../shared/github/github-desk.ts';
import type { GateResult, Host } from '../../shared/github/host.ts';
import type { RunContext } from '../../shared/github/run-context.ts';
import { baseProjects } from './base-projects.ts';
import { countApprovals } from './count-approvals.ts';
import { type ReportInputs, readInputs } from './read-inputs.ts';
import { settle } from './settle.ts';

/** After a review: counts the approvals anew and turns the check that the judging run left. Judges nothing. */
export async function recountApprovals(host: Host): Promise<GateResult> {
  const inputs = readInputs(host);
  const desk = await host.github?.();
  if (!desk) {
    throw new InputError({
      input: 'github-token',
      rule: 'must be given on pull_request_review',
      fix: 'Leave the input out; the default is the workflow’s own token.',
    });
  }
  return turnApprovals(host, desk, inputs, host.run);
}

/** Counts the approvals of the run's pull request and turns its check. */
export async function turnApprovals(
  host: Host,
  desk: GitHubDesk,
  inputs: ReportInputs,
  run: RunContext,
): Promise<GateResult> {
  if (inputs.check === undefined || run.commit === undefined || !run.pullRequest) {
    throw new InputError({
      input: 'check',
      rule: 'must be the name of the check that approvals turn, on an event with a pull request',
      received: inputs.check === undefined ? '"off"' : 'an event without one',
    });
  }
  const projects = await baseProjects(host, desk, inputs, {
    sha: run.pullRequest.baseSha,
    ref: run.pullRequest.baseRef,
  });
  const approvals = await settle({
    ...{ host, desk, check: inputs.check, commit: run.commit },
    count: () => countApprovals(projects, run, desk),
  });
  if (!approvals) host.notice('No approvals are asked for at the risk of this model; nothing was changed.');
  else {
    host.setOutputs({ summary: approvals.why });
    host.info(approvals.why);
  }
  return { blocks: false };
}
