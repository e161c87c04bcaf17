import type { Report } from '../report/schema.ts';
import type { FailOn } from '../verdict.ts';
import { rejudgeAnyGate } from './rejudge/any-gate.ts';
import { catalogue } from './rejudge/catalogue.ts';
import type { Rejudged } from './rejudge/rejudged.ts';
import type { TrustedSettings } from './rejudge/trusted-settings.ts';

/**
 * Judges a report that nobody vouches for again: from its numbers, by what the base branch asks for. Its verdict,
 * statuses, reasons, titles and limits count for nothing. Numbers that are missing, contradict each other or answer
 * another question never pass. What this can and cannot show: docs/decisions/judging-again.md.
 * @param settings those of the base branch
 */
export function rejudge(report: Report, settings: TrustedSettings, failOn: FailOn): Rejudged {
  const judge = catalogue.get(report.gate);
  const judged = judge ? judge(report, settings, failOn) : rejudgeAnyGate(report);
  if (judged.verdict === report.verdict) return judged;
  const notice = `The report says ${report.verdict} of itself; its numbers come to ${judged.verdict}.`;
  return { ...judged, notices: [notice, ...judged.notices] };
}
