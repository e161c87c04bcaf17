import type { GateResult, Host } from '../../shared/github/host.ts';
import { recountApprovals } from './recount-approvals.ts';
import { reportFollowedRun } from './report-followed-run.ts';
import { reportThisRun } from './report-this-run.ts';

/**
 * Gathers the reports of all gates and publishes one result. On `workflow_run` that of the run it follows, on
 * `pull_request_review` only the approvals are counted anew. Throws an InputError for what the user can mend.
 */
export function main(host: Host): Promise<GateResult> {
  switch (host.run.event) {
    case 'workflow_run':
      return reportFollowedRun(host);
    case 'pull_request_review':
      return recountApprovals(host);
    default:
      return reportThisRun(host);
  }
}
