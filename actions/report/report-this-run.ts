import { InputError } from '../../shared/errors.ts';
import type { GitHubDesk } from '../../shared/github/github-desk.ts';
import type { GateResult, Host } from '../../shared/github/host.ts';
import type { RunContext } from '../../shared/github/run-context.ts';
import { combine, type Report } from '../../shared/report/index.ts';
import { countApprovals } from './count-approvals.ts';
import { expectedModels } from './expected-models.ts';
import { gatherReports } from './gather-reports.ts';
import { readProjects } from './projects.ts';
import { provenanceOf } from './provenance-of.ts';
import { publishOverall } from './publish-overall.ts';
import type { Publishing } from './publishing.ts';
import { type ReportInputs, readInputs } from './read-inputs.ts';
import { refusedOverall } from './refused-overall.ts';

/** Gathers what the gates of this run reported, and publishes it. */
export async function reportThisRun(host: Host): Promise<GateResult> {
  const started = new Date();
  const inputs = readInputs(host);
  const desk = await host.github?.();
  const run = await namedRun(host, desk, inputs);
  const publishing: Publishing = { host, desk, inputs, run, mode: 'update' };
  if (inputs.check && run.commit) await desk?.checks.begin(inputs.check, run.commit);
  try {
    const projects = await readProjects(host, inputs);
    const mode = projects[0].settings.report.comment;
    const gathered = await host.group('Gathering the reports', () =>
      gatherReports(projects, inputs, host, desk),
    );
    const names = gathered.reports.flatMap(({ report }) => (isNamed(report) ? [report.model.name] : []));
    const overall = combine({
      ...gathered,
      expected: expectedModels(projects, inputs, names),
      isClosed: projects.length > 1 || inputs.models.length > 0,
      commit: run.commit,
      approvals: await countApprovals(projects, run, desk),
      notices: [...new Set(projects.flatMap(({ notices }) => notices))],
      provenance: provenanceOf(run, started),
    });
    const recount = () => countApprovals(projects, run, desk);
    return await publishOverall(overall, { ...publishing, mode, recount });
  } catch (fault) {
    if (fault instanceof InputError) await publishOverall(refusedOverall(fault, run, started), publishing);
    throw fault;
  }
}

/** A gate that could not read its settings does not know its model's name. */
function isNamed({ verdict, model }: Report): boolean {
  return verdict !== 'error' || model.name !== 'model';
}

/** The run with the pull request that the input `pull-request` names, where the event has none. */
async function namedRun(
  { run }: Host,
  desk: GitHubDesk | undefined,
  { pullRequest }: ReportInputs,
): Promise<RunContext> {
  if (run.pullRequest || pullRequest === undefined || !desk) return run;
  const found = await desk.pullRequest(pullRequest);
  if ('fault' in found) {
    throw new InputError({
      input: 'pull-request',
      rule: 'must be the number of a pull request of this repository',
      received: `${pullRequest} (${found.fault})`,
    });
  }
  return { ...run, pullRequest: found };
}
