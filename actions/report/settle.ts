import type { GitHubDesk } from '../../shared/github/github-desk.ts';
import type { Host } from '../../shared/github/host.ts';
import { settleApprovals } from '../../shared/github/settle-approvals.ts';
import { escapeMarkdown } from '../../shared/report/escape-markdown.ts';
import type { Approvals } from '../../shared/report/index.ts';

export interface Settling {
  host: Host;
  desk: GitHubDesk;
  /** The check's name. */
  check: string;
  commit: string;
  count(): Promise<Approvals | undefined>;
}

/** Turns the check by the approvals that there are, and says what it came to; nothing where none are asked for. */
export async function settle({ host, desk, check, commit, count }: Settling): Promise<Approvals | undefined> {
  const first = await count();
  if (!first) return undefined;
  let counted: Approvals | undefined = first;
  const { approvals, turn } = await settleApprovals({
    checks: desk.checks,
    name: check,
    commit,
    async count() {
      const now = counted ?? (await count()) ?? first;
      counted = undefined;
      return now;
    },
    show: ({ why }) => escapeMarkdown(why),
  });
  host.setOutputs({ approved: String(approvals.status === 'granted') });
  if ('why' in turn) host.notice(turn.why);
  else {
    host.setOutputs({ 'check-url': turn.url });
    if (turn.status === 'turned')
      host.info(`Check "${check}" turned to ${turn.conclusion}: ${approvals.why}`);
  }
  return approvals;
}
