import type { Check, Finding, Report } from '../../report/schema.ts';
import { type Status, worst } from '../../verdict.ts';
import { bySeverity, type Severity } from '../by-severity.ts';
import { catalogue } from '../catalogue.ts';
import { otherChecks } from '../other-checks.ts';
import { counted } from '../sentence.ts';
import type { Rejudged } from './rejudged.ts';
import type { TrustedSettings } from './trusted-settings.ts';

/** What the base branch asks of a check. */
interface Asked {
  severity: Severity;
  limit?: number;
  /** Largest probability of a false alarm, for checks that infer. */
  alpha: number;
}

type DataCheckEntry = (typeof catalogue.dataChecks)[number];

/**
 * The checks of the data judged again: every check that the base branch asks for must be there, and each value stands
 * against the base's limit. A contract's rules are judged by the limits that the report says, because the contract is
 * no part of it; no check comes out better than it says itself.
 */
export function rejudgeValidation(report: Report, settings: TrustedSettings): Rejudged {
  const inputs = judgedInputs(report);
  if (inputs.length === 0) return refused('the report says nothing about any table');
  const { alpha } = settings.evaluate;
  const asked = catalogue.dataChecks.flatMap((entry) => {
    const own = settings.validate?.checks[entry.name];
    if (own === false || (own === undefined && !entry.isDefault)) return [];
    return [{ entry, severity: own?.severity ?? entry.severity, limit: own?.limit ?? entry.limit?.default }];
  });
  const checks: Check[] = [];
  for (const { entry, severity, limit } of asked) {
    const told = report.checks.filter(({ id }) => id.startsWith(`${entry.name}/`));
    checks.push(
      ...told.map((check) => rejudgedCheck(check, { severity, limit: limit ?? undefined, alpha }, entry)),
    );
    if (told.length === 0 && entry.scope === 'table') checks.push(absent(entry));
  }
  const promised = report.checks.filter(({ id }) => id.startsWith('contract/'));
  if (settings.data?.contract !== undefined && promised.length === 0) checks.push(absentContract);
  checks.push(...promised.map((check) => rejudgedCheck(check, { severity: 'error', alpha })));
  const verdict = worst(checks.map(({ status }) => status));
  const deciding = checks.filter(({ status }) => status === verdict);
  return {
    verdict,
    summary:
      verdict === 'pass'
        ? `${deciding.length} checks are kept`
        : [
            `${deciding[0].id}: ${deciding[0].why}`,
            ...otherChecks(checks.filter((check) => check !== deciding[0])),
          ].join('; '),
    checks,
    notices:
      promised.length === 0
        ? []
        : [
            "The limits of the contract's rules are the report's own: the contract was read where the report was made.",
          ],
  };
}

function judgedInputs({ provenance }: Report): string[] {
  return provenance.inputs.map(({ name }) => name).filter((name) => /^data(\.train|\.test)?$/.test(name));
}

function refused(why: string): Rejudged {
  const check: Check = { id: 'tables', title: 'tables', status: 'error', why, findings: [] };
  return { verdict: 'error', summary: why, checks: [check], notices: [] };
}

function absent({ name, title }: DataCheckEntry): Check {
  return { id: name, title, status: 'error', why: 'the report says nothing about this check', findings: [] };
}

const absentContract: Check = {
  id: 'contract',
  title: 'The contract is kept',
  status: 'error',
  why: 'the base branch names a contract, and the report says nothing about one',
  findings: [],
};

function rejudgedCheck({ id, status: told, findings }: Check, asked: Asked, entry?: DataCheckEntry): Check {
  const judged = findings.map((finding) => rejudgedFinding(finding, entry, asked));
  const statuses = judged.flatMap(({ status }) => status ?? []);
  const unproved = statuses.length === 0 && told !== 'skip';
  const status =
    told === 'skip' && statuses.length === 0
      ? 'skip'
      : worst([...statuses, told, ...(unproved ? (['inconclusive'] as const) : [])]);
  const broken = judged.filter((finding) => finding.status === status).length;
  const why =
    statuses.length === 0
      ? `the report says ${told} and gives no numbers`
      : `${counted(broken)} of ${counted(statuses.length)} values come to ${status}`;
  return { id, title: entry?.title ?? id, status, why, findings: judged };
}

/** Only the numbers of a finding, its column's name, and a status that is no better than what it says. */
function rejudgedFinding(
  { subject, statistic, slice, value, n, interval, level, p, limit: own, status: told }: Finding,
  entry: DataCheckEntry | undefined,
  { severity, limit: trusted, alpha }: Asked,
): Finding {
  const limit = own && entry?.limit && trusted !== undefined ? { op: entry.limit.op, value: trusted } : own;
  const numbers: Finding = { subject, statistic, slice, value, n, interval, level, p, limit };
  if (told === undefined) return numbers;
  // A statement about a name (a column that is constant, or gone) has no number: it stands as it is told.
  if (!limit || value === undefined) return { ...numbers, status: told };
  // Beyond its limit, and no more than chance makes it.
  const isChance = p !== undefined && p > alpha && told === 'pass';
  const reached = isChance ? 'pass' : against(value, limit);
  // How much a rule of the contract matters is told with it, as its limit is.
  const isTold = entry === undefined && reached === 'fail' && (told === 'warn' || told === 'skip');
  return { ...numbers, status: isTold ? told : worse(bySeverity(reached, severity), told) };
}

function against(value: number, { op, value: limit }: NonNullable<Finding['limit']>): 'pass' | 'fail' {
  const holds = { '<=': value <= limit, '>=': value >= limit, '<': value < limit, '>': value > limit }[op];
  return holds ? 'pass' : 'fail';
}

function worse(a: Status, b: Status): Status {
  if (a === 'skip' || b === 'skip') return a === 'skip' && b === 'skip' ? 'skip' : a === 'skip' ? b : a;
  return worst([a, b]);
}
