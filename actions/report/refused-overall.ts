import type { InputError } from '../../shared/errors.ts';
import type { RunContext } from '../../shared/github/run-context.ts';
import type { Overall } from '../../shared/report/index.ts';
import { provenanceOf } from './provenance-of.ts';

/** The report where the user's input kept everything else from being read. */
export function refusedOverall(fault: InputError, run: RunContext, started: Date): Overall {
  return {
    schema: 'tollgate/overall/v1',
    verdict: 'error',
    summary: fault.message.slice(0, 2_000),
    models: [],
    provenance: provenanceOf(run, started),
  };
}
