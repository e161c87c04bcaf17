import { stat } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import { type LoadedSettings, type Path, type RunOptions, runOptions } from '../shared/config/index.ts';
import { InputError } from '../shared/errors.ts';
import type { Annotation } from '../shared/github/annotations.ts';
import type { GateResult, Host } from '../shared/github/host.ts';
import type { Outputs } from '../shared/github/outputs.ts';
import { publish } from '../shared/github/publish.ts';
import {
  type Check,
  type Report,
  renderComment,
  renderSummary,
  renderTerminal,
  writeReport,
} from '../shared/report/index.ts';
import { blocks, type FailOn } from '../shared/verdict.ts';
import { packageVersion } from './package-file.ts';
import { pathInRepository } from './path-in-repository.ts';
import { readSettings } from './read-settings.ts';
import { uploadReport } from './upload-report.ts';
import { withoutTimes } from './without-times.ts';

/** What a gate found; the rest of its report is the same for all gates. */
export interface Judged
  extends Pick<Report, 'model' | 'verdict' | 'summary' | 'rows' | 'checks' | 'sections' | 'notices'> {
  inputs: Report['provenance']['inputs'];
  /** Outputs besides verdict, report and summary. */
  outputs: Outputs;
  /** Where tollgate.yml states the limit that a check judges. */
  placeOf?(check: Check): Path | undefined;
}

/** What a gate comes to, and the report that it wrote. */
export interface ReportedResult extends GateResult {
  written: { path: string; report: Report };
}

export interface GateRun {
  host: Host;
  loaded: LoadedSettings;
  /** The folder that all paths start from, absolute. */
  folder: string;
  failOn: FailOn;
}

/**
 * The way that every gate goes: read the inputs, judge, write the report, show it everywhere. What the user
 * can mend becomes a report with the verdict `error` and is thrown on for the exit code.
 */
export async function runGate(
  host: Host,
  gate: string,
  judge: (run: GateRun) => Promise<Judged>,
): Promise<ReportedResult> {
  const started = new Date();
  const inputs = (name: string) => host.input(name);
  // A fail-on that cannot be read must not keep the report from being written.
  let options = runOptions((name) => (name === 'fail-on' ? undefined : inputs(name)), gate);
  const folder = resolve(options.workingDirectory);
  let loaded: LoadedSettings | undefined;
  const finish = (judged: Judged): Promise<ReportedResult> =>
    show(host, reportOf(host, gate, loaded, started, judged, resolve(folder, options.config)), {
      path: resolve(folder, options.reportPath),
      failOn: options.failOn,
      mode: loaded?.settings.report.comment,
      section: commentSection(gate, options, inputs('model-name')),
      outputs: judged.outputs,
    });
  try {
    await refuseNoFolder(folder, options.workingDirectory);
    options = runOptions(inputs, gate);
    loaded = await readSettings(host, resolve(folder, options.config), options.config);
    const judged = await judge({ host, loaded, folder, failOn: options.failOn });
    return await finish({ ...judged, notices: [...loaded.notices, ...(judged.notices ?? [])] });
  } catch (fault) {
    if (fault instanceof InputError && (await isFolder(folder))) await finish(refused(loaded, fault));
    throw fault;
  }
}

/** Known before anything is read, so that a run whose settings are broken updates the same section. */
function commentSection(gate: string, { workingDirectory, config }: RunOptions, modelName?: string): string {
  return [gate, posix.join(workingDirectory, config), ...(modelName === undefined ? [] : [modelName])].join(
    ' ',
  );
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function refuseNoFolder(folder: string, given: string): Promise<void> {
  if (await isFolder(folder)) return;
  throw new InputError({
    input: 'working-directory',
    rule: 'must be a folder',
    received: `${JSON.stringify(given)}, where there is none`,
    fix: 'Give the folder that tollgate.yml and the paths in it start from.',
  });
}

function refused(loaded: LoadedSettings | undefined, fault: InputError): Judged {
  return {
    model: { name: loaded?.settings.model.name ?? 'model' },
    verdict: 'error',
    summary: fault.message.slice(0, 2_000),
    checks: [],
    sections: [],
    inputs: [],
    outputs: {},
  };
}

function reportOf(
  host: Host,
  gate: string,
  loaded: LoadedSettings | undefined,
  started: Date,
  { inputs, outputs: _, placeOf, ...found }: Judged,
  settingsFile: string,
): Report {
  const { run } = host;
  const config = pathInRepository(settingsFile, process.env.GITHUB_WORKSPACE);
  const at = (check: Check): Check['at'] => {
    const place = placeOf?.(check);
    const line = place && loaded?.lineOfLimit(place);
    return config !== undefined && line !== undefined ? { file: config, line } : undefined;
  };
  return {
    schema: 'tollgate/report/v1',
    gate,
    ...found,
    checks: found.checks.map((check) => ({ ...check, at: check.at ?? at(check) })),
    provenance: {
      commit: run.commit,
      repository: run.repository,
      run: run.url,
      attempt: run.attempt || undefined,
      job: run.job?.slice(0, 200),
      config,
      tool: `tollgate ${packageVersion()}`,
      configSha256: loaded?.sha256,
      seed: loaded?.settings.evaluate.seed,
      alpha: loaded?.settings.evaluate.alpha,
      inputs,
      started: started.toISOString(),
      seconds: (Date.now() - started.getTime()) / 1_000,
    },
  };
}

interface Showing {
  path: string;
  failOn: FailOn;
  mode?: Mode;
  /** Which part of the pull request's comment is this gate's. */
  section: string;
  outputs: Outputs;
}

async function show(
  host: Host,
  report: Report,
  { path, failOn, mode, section, outputs }: Showing,
): Promise<ReportedResult> {
  const { verdict, summary } = report;
  await writeReport(path, report);
  const stops = blocks(verdict, failOn);
  const links = { run: report.provenance.run };
  await publish(host, {
    outputs: { verdict, report: path, summary, ...outputs },
    terminal: renderTerminal(report, host.display),
    annotations: annotationsOf(report),
    summary: () => renderSummary(report, { links }),
    comment: {
      key: host.run.workflowPath ?? host.run.workflow ?? 'tollgate',
      section,
      mode: mode ?? 'update',
      verdict,
      title: `${report.gate}: ${report.model.name}`,
      body: ({ characters }) => renderComment(report, { links, budget: characters }),
      // asked for only where there is a pull request
      get fingerprint() {
        return renderComment(withoutTimes(report));
      },
      decision: summary,
      blocks: stops,
    },
  });
  await uploadReport(host, report.gate, section, path);
  return { verdict, blocks: stops, written: { path, report } };
}

type Mode = LoadedSettings['settings']['report']['comment'];

const levels = { fail: 'error', error: 'error', inconclusive: 'warning', warn: 'warning' } as const;

function annotationsOf(report: Report): Annotation[] {
  return report.checks.flatMap(({ status, title, why, at }) => {
    const level = status in levels ? levels[status as keyof typeof levels] : undefined;
    return level ? [{ level, title: `${report.gate}: ${title} (${status})`, message: why, ...at }] : [];
  });
}
