import { approvalRule, type Settings } from '../../shared/config/index.ts';
import type { GitHubDesk } from '../../shared/github/github-desk.ts';
import type { ApprovalRule } from '../../shared/github/reviews.ts';
import type { RunContext } from '../../shared/github/run-context.ts';
import type { Approvals } from '../../shared/report/index.ts';

const order: readonly Approvals['status'][] = ['granted', 'waiting', 'unknown'];

/**
 * The approvals that the models' risks ask for, counted on the judged commit; nothing where none are asked for or
 * there is no pull request. Where several models ask for different ones, all have to be there.
 */
export async function countApprovals(
  projects: readonly { settings: Settings }[],
  run: RunContext,
  desk: GitHubDesk | undefined,
): Promise<Approvals | undefined> {
  const rules = distinct(projects.map(({ settings }) => approvalRule(settings)));
  const isFollowed = run.event === 'workflow_run';
  if (rules.length === 0 || (!run.pullRequest && !isFollowed)) return undefined;
  const asked = {
    needed: Math.max(...rules.map(({ count }) => count)),
    from: [...new Set(rules.flatMap(({ from }) => from))],
  };
  if (!run.pullRequest || !desk) {
    const why = desk
      ? 'the pull request has moved on to another commit, so its reviews are not counted on this one'
      : 'github-token is empty, so the reviews cannot be counted';
    return { status: 'unknown', ...asked, by: [], why };
  }
  const pullRequest = { ...run.pullRequest, headSha: run.commit ?? run.pullRequest.headSha };
  const counted = await Promise.all(rules.map((rule) => desk.reviews.count(rule, pullRequest)));
  const statuses = counted.map(({ status }) => order.indexOf(status));
  return {
    status: order[Math.max(...statuses)],
    ...asked,
    by: [...new Set(counted.flatMap(({ by }) => by))],
    why: counted.map(({ why }) => why).join('; '),
  };
}

function distinct(rules: readonly (ApprovalRule | undefined)[]): ApprovalRule[] {
  const found = new Map<string, ApprovalRule>();
  for (const rule of rules) {
    if (rule) found.set(JSON.stringify([rule.count, [...rule.from].sort()]), rule);
  }
  return [...found.values()];
}
