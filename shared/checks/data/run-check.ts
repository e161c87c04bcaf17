import type { RowRule } from '../../data/row-rule.ts';
import type { Check, Finding, Section } from '../../report/schema.ts';
import { worst } from '../../verdict.ts';
import { bySeverity, type Severity } from '../by-severity.ts';
import type { FoundOfDataCheck } from './data-check.ts';
import { reportable } from './reportable.ts';

/** A check that has run, and what the report shows beside it. */
export interface RanCheck {
  check: Check;
  sections: readonly Section[];
  rules: readonly RowRule[];
}

/** Of more findings only those that matter are kept, so that a table of 5,000 columns stays readable. */
const manyFindings = 200;
const mostFindings = 5_000;

/**
 * Runs what finds something and makes a check of it that a report can hold. What goes wrong inside is that check's
 * `error`, and nobody else's.
 */
export async function runCheck(
  named: Pick<Check, 'id' | 'title' | 'at'>,
  severity: Severity,
  find: () => Promise<FoundOfDataCheck | { skip: string }>,
): Promise<RanCheck> {
  const ended = (status: 'skip' | 'error', why: string): RanCheck => ({
    check: reportable({ ...named, status, why, findings: [] }),
    sections: [],
    rules: [],
  });
  try {
    const found = await find();
    if ('skip' in found) return ended('skip', found.skip);
    const { why, sections = [], rules = [] } = found;
    const findings = found.findings.map((finding) => ({
      ...finding,
      status: finding.status && bySeverity(finding.status, severity),
    }));
    const judged = findings.flatMap(({ status }) => status ?? []);
    const isTold = judged.length > 0 && judged.every((status) => status === 'skip');
    return {
      check: reportable({
        ...named,
        status: isTold || judged.length === 0 ? 'skip' : worst(judged),
        why: isTold ? `told, not judged: ${why}` : why,
        findings: kept(findings),
      }),
      sections,
      rules,
    };
  } catch (error) {
    return ended('error', `could not be judged: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** All findings where they are few; else those that do not pass, and the first of the others. */
function kept(findings: readonly Finding[]): Finding[] {
  const matters = ({ status }: Finding): boolean => status !== undefined && status !== 'pass';
  let others = Math.max(0, manyFindings - findings.filter(matters).length);
  return findings.filter((finding) => matters(finding) || others-- > 0).slice(0, mostFindings);
}
