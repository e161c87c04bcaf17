import type { Check, Finding, Report } from '../../report/schema.ts';
import { type Status, worst } from '../../verdict.ts';
import type { Rejudged } from './rejudged.ts';

const unconfirmed = 'cannot be judged again from its numbers';

/**
 * The report of a gate of which nothing is known here but its numbers: each finding by its own interval and limit,
 * and never better than it says itself. What has no interval and no limit is not confirmed.
 */
export function rejudgeAnyGate(report: Report): Rejudged {
  const checks = report.checks.map(rejudgedCheck);
  const verdict = worst([...checks.map(({ status }) => status), report.verdict]);
  const deciding = checks.find(({ status }) => status === verdict);
  return {
    verdict,
    summary: deciding ? `${deciding.id}: ${deciding.why}` : `the gate says ${verdict} of itself`,
    checks,
    notices: ["The limits are the report's own: the base branch's are not known for this gate."],
  };
}

function rejudgedCheck({ id, status: told, findings }: Check): Check {
  const judged = findings.map((finding): Finding => {
    const { why: _, method: __, insufficient: ___, rows: ____, ...numbers } = finding;
    return finding.status === undefined ? numbers : { ...numbers, status: statusOf(finding) };
  });
  const statuses = judged.flatMap(({ status }) => (status === undefined ? [] : [status]));
  const status: Status = statuses.length === 0 ? worst(['inconclusive', told]) : worst([...statuses, told]);
  const counted = statuses.filter((one) => one === status).length;
  const why =
    statuses.length === 0 || status === 'inconclusive'
      ? unconfirmed
      : `${counted} of ${statuses.length} findings come to ${status} by their own limits`;
  return { id, title: id, status, why, findings: judged };
}

function statusOf({ interval, limit, value, insufficient }: Finding): Status {
  if (!interval || !limit || insufficient !== undefined) return 'inconclusive';
  const [low, high] = interval;
  if (low > high || value === undefined || value < low || value > high) return 'error';
  const upward = limit.op.startsWith('>');
  if (upward ? low >= limit.value : high <= limit.value) return 'pass';
  return (upward ? high <= limit.value : low >= limit.value) ? 'fail' : 'inconclusive';
}
