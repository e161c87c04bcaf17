import type { RowRule } from '../../data/row-rule.ts';
import type { Check, Finding, Section } from '../../report/schema.ts';
import { worst } from '../../verdict.ts';
import { bySeverity, type Severity } from '../by-severity.ts';
import type { AskedOfDataCheck, DataCheck, DataCheckContext } from './data-check.ts';

export interface RanDataCheck {
  check: Check;
  sections: readonly Section[];
  rules: readonly RowRule[];
}

/** Findings that pass are left out of checks with more than these, so that a table of 5,000 columns stays readable. */
const mostFindings = 200;

/** Runs one check on one table. What goes wrong inside it is that check's `error`, and nobody else's. */
export async function runDataCheck(
  check: DataCheck,
  context: DataCheckContext,
  asked: AskedOfDataCheck<Record<string, unknown>>,
  severity: Severity = check.severity,
): Promise<RanDataCheck> {
  const named = { id: `${check.name}/${context.table.input}`, title: check.title };
  try {
    const found = await check.run(context, asked);
    if ('skip' in found) {
      return {
        check: { ...named, status: 'skip', why: cut(found.skip, 2_000), findings: [] },
        sections: [],
        rules: [],
      };
    }
    const findings = found.findings.map((finding) => ({
      ...shortened(finding),
      status: finding.status && bySeverity(finding.status, severity),
    }));
    const judged = findings.flatMap(({ status }) => status ?? []);
    const told = judged.length > 0 && judged.every((status) => status === 'skip');
    return {
      check: {
        ...named,
        status: told || judged.length === 0 ? 'skip' : worst(judged),
        why: cut(told ? `told, not judged: ${found.why}` : found.why, 2_000),
        findings: kept(findings),
      },
      sections: found.sections ?? [],
      rules: found.rules ?? [],
    };
  } catch (error) {
    const why = `could not be judged: ${error instanceof Error ? error.message : String(error)}`;
    return {
      check: { ...named, status: 'error', why: cut(why, 2_000), findings: [] },
      sections: [],
      rules: [],
    };
  }
}

function kept(findings: readonly Finding[]): Finding[] {
  return findings.length <= mostFindings
    ? [...findings]
    : findings.filter(({ status }) => status !== undefined && status !== 'pass').slice(0, 5_000);
}

/** A text that a report can hold; what is longer ends in an ellipsis. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** Column names, ids and values may be as long as a cell of a file. */
function shortened({ subject, why, rows, ...finding }: Finding): Finding {
  return {
    ...finding,
    subject: cut(subject, 1_000),
    ...(why !== undefined && { why: cut(why, 2_000) }),
    ...(rows !== undefined && { rows: rows.slice(0, 1_000).map((row) => cut(row, 1_000)) }),
  };
}
