import { glob } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { InputError } from '../../shared/errors.ts';
import type { GitHubDesk } from '../../shared/github/github-desk.ts';
import type { Host } from '../../shared/github/host.ts';
import {
  type GatheredReport,
  parseReportBytes,
  readReport,
  type UnusableSource,
} from '../../shared/report/index.ts';
import type { Project } from './projects.ts';
import type { ReportInputs } from './read-inputs.ts';
import { testReport } from './test-report.ts';

export interface Gathered {
  reports: GatheredReport[];
  unusable: UnusableSource[];
}

/**
 * Every report of this run: files of each model's folder, artifacts of other jobs, and JUnit files as the gate
 * `tests`. What cannot be read is kept with its reason, because nobody knows what it would have said.
 */
export async function gatherReports(
  projects: readonly Project[],
  inputs: ReportInputs,
  host: Host,
  desk: GitHubDesk | undefined,
): Promise<Gathered> {
  const gathered: Gathered = { reports: [], unusable: [] };
  const own = resolve(inputs.reportPath);
  for (const file of await filesOf(projects, inputs.reports)) {
    if (file === own) continue;
    const source = shownPath(file);
    await add(gathered, source, () => readReport(source));
  }
  if (inputs.artifacts !== undefined && desk) {
    const { files, faults, unavailable } = await desk.artifacts.read(inputs.artifacts);
    if (unavailable !== undefined) host.notice(unavailable);
    for (const { source, bytes } of files) {
      await add(gathered, source, async () => parseReportBytes(bytes, source));
    }
    for (const { source, why } of faults) gathered.unusable.push({ source, why, problem: 'unreadable' });
  }
  if (inputs.junit.length > 0) {
    for (const project of projects) {
      const about = { gate: 'tests', model: project.settings.model.name };
      await add(
        gathered,
        `junit in ${project.folder}`,
        () => testReport(project, inputs.junit, host.run),
        about,
      );
    }
  }
  return gathered;
}

async function add(
  { reports, unusable }: Gathered,
  source: string,
  read: () => Promise<GatheredReport['report']>,
  about: Pick<UnusableSource, 'gate' | 'model'> = {},
): Promise<void> {
  try {
    reports.push({ source, trust: 'own', report: await read() });
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault;
    unusable.push({ ...about, source, why: fault.message, problem: 'unreadable' });
  }
}

async function filesOf(projects: readonly Project[], patterns: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const { path } of projects) {
    for (const pattern of patterns) {
      for await (const match of glob(pattern, { cwd: path })) found.add(resolve(path, match));
    }
  }
  return [...found].sort();
}

function shownPath(file: string): string {
  return relative(process.cwd(), file).split(sep).join('/');
}
