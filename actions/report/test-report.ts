import { glob, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { InputError } from '../../shared/errors.ts';
import type { RunContext } from '../../shared/github/run-context.ts';
import { type Report, reportOfJUnit } from '../../shared/report/index.ts';
import { packageVersion } from '../package-file.ts';
import type { Project } from './projects.ts';

/** The gate `tests` of one model, from the JUnit files that the patterns find in its folder. */
export async function testReport(
  { folder, path, settings }: Project,
  patterns: readonly string[],
  run: RunContext,
): Promise<Report> {
  const files: { file: string; content: Uint8Array }[] = [];
  for (const pattern of patterns) {
    const found: string[] = [];
    for await (const match of glob(pattern, { cwd: path })) found.push(match);
    if (found.length === 0) {
      throw new InputError({
        input: 'junit',
        rule: 'must find a JUnit file',
        received: `${JSON.stringify(pattern)}, which finds none in ${folder}`,
        fix: 'Run the tests before this step, and let them write their results also when they fail.',
      });
    }
    for (const match of found.sort()) {
      files.push({
        file: posix.join(folder, match.replaceAll('\\', '/')),
        content: await readFile(join(path, match)),
      });
    }
  }
  return reportOfJUnit(files, {
    model: settings.model.name,
    tool: `tollgate ${packageVersion()}`,
    started: new Date().toISOString(),
    commit: run.commit,
    repository: run.repository,
    run: run.url,
    attempt: run.attempt,
    job: run.job,
  });
}
