import { blocks, type FailOn, type Status } from '../../verdict.ts';
import { severityOf } from '../comparison-row.ts';
import { isGroupCheck } from '../fairness/group-line.ts';
import type { Check, Finding } from '../schema.ts';
import { findingLine } from './finding-line.ts';
import { xmlText } from './xml-text.ts';

/** What a test reader counts a check as. */
export type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

/** A test case as fast-xml-parser writes it; `@` marks an attribute. */
export interface JUnitCase {
  outcome: Outcome;
  node: Record<string, unknown>;
}

export interface Judged extends Pick<Check, 'title' | 'status' | 'why'> {
  /** The check's, where it is one. */
  id?: string;
  /** Why there is no status of its own: `missing`, `stale`. */
  type?: string;
  findings: readonly Finding[];
}

const most = 20;
/** Of many pairs or groups the worst ones: the message says how many there are. */
const mostOfGroups = 3;

/** A check as a test case. What does not block is passed or skipped, and says why all the same. */
export function junitCase(
  classname: string,
  { id = '', title, status, why, type = status, findings }: Judged,
  failOn: FailOn,
): JUnitCase {
  const outcome = outcomeOf(status, failOn);
  const head = { '@classname': classname, '@name': xmlText(title, 500), '@time': '0' };
  const message = xmlText(why, 1_000);
  const text = () => [message, ...evidence(id, findings, why)].join('\n');
  if (outcome === 'skipped') return { outcome, node: { ...head, skipped: { '@message': message } } };
  if (outcome !== 'passed') {
    return { outcome, node: { ...head, [outcome]: { '@type': type, '@message': message, '#text': text() } } };
  }
  const told = status === 'warn' ? { 'system-out': `warn: ${text()}` } : {};
  return { outcome, node: { ...head, ...told } };
}

function outcomeOf(status: Status, failOn: FailOn): Outcome {
  if (status === 'error') return 'error';
  if (status === 'fail') return 'failure';
  if (status === 'skip') return 'skipped';
  if (status === 'pass') return 'passed';
  if (blocks(status, failOn)) return 'failure';
  return status === 'warn' ? 'passed' : 'skipped';
}

/** The findings that decide, worst first: those that are not well, or else those that have a limit. */
function evidence(id: string, findings: readonly Finding[], told: string): string[] {
  const shownAtMost = isGroupCheck({ id }) ? mostOfGroups : most;
  const unwell = findings.filter(({ status = 'pass' }) => status !== 'pass' && status !== 'skip');
  const deciding = unwell.length > 0 ? unwell : findings.filter(({ limit }) => limit !== undefined);
  const sorted = deciding.toSorted((a, b) => severityOf(a.status ?? 'pass') - severityOf(b.status ?? 'pass'));
  const shown = sorted.slice(0, shownAtMost).map((finding) => findingLine({ id }, finding, told));
  if (sorted.length > shownAtMost) shown.push(`showing ${shownAtMost} of ${sorted.length}, worst first`);
  return shown;
}
