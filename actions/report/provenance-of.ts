import type { RunContext } from '../../shared/github/run-context.ts';
import type { Overall } from '../../shared/report/index.ts';
import { packageVersion } from '../package-file.ts';

/** Where a report over all gates comes from. */
export function provenanceOf(run: RunContext, started: Date): Overall['provenance'] {
  return {
    commit: run.commit,
    repository: run.repository,
    pullRequest: run.pullRequest?.number,
    run: run.url,
    tool: `tollgate ${packageVersion()}`,
    started: started.toISOString(),
    seconds: (Date.now() - started.getTime()) / 1_000,
  };
}
