import type { ContractTable } from '../../../contract/contract.ts';
import type { Check, Finding } from '../../../report/schema.ts';
import { worst } from '../../../verdict.ts';
import { bySeverity } from '../../by-severity.ts';
import type { RanDataCheck } from '../run-data-check.ts';
import { contractCheckId } from './check-id.ts';
import type { ContractContext } from './contract-context.ts';
import type { FittedRule } from './fit-columns.ts';
import { measureRule } from './measure-rule.ts';

/** Judges one rule of the contract. It starts measuring at once, so that all rules share their scans. */
export async function judgeRule(
  rule: FittedRule,
  contract: ContractTable,
  context: ContractContext,
): Promise<RanDataCheck> {
  const { table, file } = context;
  const check = {
    id: contractCheckId(table.input, rule.id),
    title: rule.title.slice(0, 1_000),
    ...(file === undefined || rule.line === undefined ? {} : { at: { file, line: rule.line } }),
  };
  const ended = (status: Check['status'], why: string): RanDataCheck => ({
    check: { ...check, status, why: why.slice(0, 2_000), findings: [] },
    sections: [],
    rules: [],
  });
  if (rule.lacks !== undefined) return ended(rule.lacks.status, rule.lacks.why);
  try {
    const found = await measureRule(rule, contract, context);
    if ('skip' in found) return ended('skip', found.skip);
    const { findings, why, sections = [], rules = [] } = found;
    const judged = findings.map((finding) => ({
      ...finding,
      subject: finding.subject.slice(0, 1_000),
      status: finding.status && bySeverity(finding.status, rule.severity),
    }));
    const statuses = judged.flatMap(({ status }) => status ?? []);
    const told = statuses.every((status) => status === 'skip');
    return {
      check: {
        ...check,
        status: told ? 'skip' : worst(statuses),
        why: (told ? `told, not judged: ${why}` : why).slice(0, 2_000),
        findings: kept(judged),
      },
      sections,
      rules,
    };
  } catch (error) {
    return ended('error', `could not be judged: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Findings that pass are left out where there are too many to read. */
function kept(findings: Finding[]): Finding[] {
  return findings.length <= 200
    ? findings
    : findings.filter(({ status }) => status !== undefined && status !== 'pass').slice(0, 5_000);
}
