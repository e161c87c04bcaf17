import { basename } from 'node:path';
import { InputError } from '../../shared/errors.ts';
import type { FollowedRun } from '../../shared/github/followed-run.ts';
import type { GitHubDesk } from '../../shared/github/github-desk.ts';
import type { GateResult, Host } from '../../shared/github/host.ts';
import type { RunContext } from '../../shared/github/run-context.ts';
import { combine, type Overall, parseOverallBytes } from '../../shared/report/index.ts';
import { baseProjects } from './base-projects.ts';
import { countApprovals } from './count-approvals.ts';
import { expectedModels } from './expected-models.ts';
import { type Gathered, gatherReports } from './gather-reports.ts';
import { judgeAgain } from './judge-again.ts';
import { projectFolders } from './projects.ts';
import { provenanceOf } from './provenance-of.ts';
import { publishOverall } from './publish-overall.ts';
import type { Publishing } from './publishing.ts';
import { type ReportInputs, readInputs } from './read-inputs.ts';
import { turnApprovals } from './recount-approvals.ts';
import { refusedOverall } from './refused-overall.ts';

type Proved = Extract<FollowedRun, { status: 'proved' }>;

/**
 * Publishes the result of the pull request's run that this one follows (event `workflow_run`), which had no right to
 * do so itself. Of its report only the numbers count: limits come from the base branch, and verdicts are
 * reached again. Throws an InputError where that run is not what it should be.
 */
export async function reportFollowedRun(host: Host): Promise<GateResult> {
  const started = new Date();
  const inputs = readInputs(host);
  const { desk, followed } = await follow(host, inputs);
  const run = runOf(host, followed);
  if (followed.event === 'pull_request_review') return turnApprovals(host, desk, inputs, run);
  const publishing: Publishing = {
    host,
    desk,
    inputs,
    run,
    mode: 'update',
    async holdsBack() {
      if (!followed.pullRequest) return `No comment was written: ${followed.moved}.`;
      if (await followed.isCurrent()) return undefined;
      return 'No comment was written: the pull request has moved on to another commit.';
    },
  };
  if (inputs.check) await desk.checks.begin(inputs.check, followed.headSha);
  try {
    const projects = await baseProjects(host, desk, inputs, followed.base);
    const mode = projects[0].settings.report.comment;
    const told = await readArtifact(followed, inputs);
    const trusted = await ownReports(projects, inputs, host);
    const again = told.reports.map((report) =>
      judgeAgain(report, projects, {
        failOn: inputs.failOn,
        isFork: followed.isFork,
        run: followed.url,
        source: told.source,
      }),
    );
    const gathered: Gathered = {
      reports: [...trusted.reports, ...again.flatMap((one) => ('report' in one ? [one] : []))],
      unusable: [
        ...trusted.unusable,
        ...told.unusable,
        ...again.flatMap((one) => ('why' in one ? [one] : [])),
      ],
    };
    const overall = combine({
      ...gathered,
      // names that the fork's code reported must not widen what is expected
      expected: expectedModels(projects, inputs, []),
      isClosed: true,
      commit: followed.headSha,
      approvals: await countApprovals(projects, run, desk),
      notices: [...unknownBase(followed), ...new Set(projects.flatMap(({ notices }) => notices))],
      provenance: provenanceOf(run, started),
    });
    const recount = () => countApprovals(projects, run, desk);
    return await publishOverall(overall, { ...publishing, mode, recount });
  } catch (fault) {
    if (fault instanceof InputError) await publishOverall(refusedOverall(fault, run, started), publishing);
    throw fault;
  }
}

async function follow(
  host: Host,
  { workflow }: ReportInputs,
): Promise<{ desk: GitHubDesk; followed: Proved }> {
  if (workflow === undefined) {
    throw new InputError({
      input: 'workflow',
      rule: 'must name the workflow whose run is published, because this one was started by workflow_run',
      fix: 'Give its path, such as .github/workflows/fork-judge.yml.',
    });
  }
  const desk = await host.github?.();
  const followed = await desk?.followed?.(workflow);
  if (!desk || !followed) {
    throw new InputError({
      input: 'github-token',
      rule: 'must be given on workflow_run',
      fix: 'Leave the input out; the default is the workflow’s own token.',
    });
  }
  if (followed.status === 'refused') {
    throw new InputError({
      input: 'workflow_run',
      rule: 'must be the run of a pull request by the workflow that the input workflow names',
      received: followed.why,
      fix: 'Nothing was published.',
    });
  }
  return { desk, followed };
}

function runOf({ run }: Host, followed: Proved): RunContext {
  return {
    ...run,
    commit: followed.headSha,
    url: followed.url,
    id: followed.runId,
    attempt: followed.attempt,
    pullRequest: followed.pullRequest,
  };
}

/** Where nobody knows which branch it wants to go into, a reader should know whose limits these are. */
function unknownBase({ base, moved }: Proved): string[] {
  if (base) return [];
  return [`The limits are those of the default branch, because ${moved ?? 'the pull request is not known'}.`];
}

/** The reports in the artifact of the followed run, as untrusted as the code that wrote them. */
async function readArtifact(
  followed: Proved,
  { artifactName, reportPath }: ReportInputs,
): Promise<
  { source: string; reports: NonNullable<Overall['models'][number]['gates'][number]['report']>[] } & Pick<
    Gathered,
    'unusable'
  >
> {
  const file = basename(reportPath);
  const source = `${artifactName}/${file}`;
  const found = await followed.read(artifactName, file);
  if ('fault' in found) {
    return { source, reports: [], unusable: [{ source, why: found.fault, problem: 'unreadable' }] };
  }
  try {
    const told = parseOverallBytes(found.bytes, source);
    const gates = told.models.flatMap((model) => model.gates);
    return { source, reports: gates.flatMap(({ report }) => report ?? []), unusable: [] };
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault;
    return { source, reports: [], unusable: [{ source, why: fault.message, problem: 'unreadable' }] };
  }
}

/** What gates of this very run reported: trusted code that judged the commit again. */
async function ownReports(
  projects: Awaited<ReturnType<typeof baseProjects>>,
  inputs: ReportInputs,
  host: Host,
): Promise<Gathered> {
  const folders = new Set(await projectFolders(inputs.folders).catch(() => []));
  const here = projects.filter(({ folder }) => folders.has(folder));
  return gatherReports(here, { ...inputs, artifacts: undefined, junit: [] }, host, undefined);
}
