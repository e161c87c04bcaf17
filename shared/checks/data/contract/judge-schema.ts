import { closest } from 'fastest-levenshtein';
import type { ContractTable } from '../../../contract/contract.ts';
import type { Finding, Section } from '../../../report/schema.ts';
import { worst } from '../../../verdict.ts';
import type { RanDataCheck } from '../run-data-check.ts';
import { contractCheckId } from './check-id.ts';
import type { ContractContext } from './contract-context.ts';
import { dataName } from './fit-columns.ts';
import { physicalDifference } from './physical-difference.ts';
import { typeMismatch } from './type-mismatch.ts';

/**
 * Whether the columns of the contract are in the data, of types that can hold what it promises. Looked at before any
 * value is read, so that a column that is not there cannot pass for one without values. Columns that the contract does
 * not name are told.
 */
export function judgeSchema(contract: ContractTable, { table, file }: ContractContext): RanDataCheck {
  const findings: Finding[] = [];
  const known = new Set<string>();
  for (const column of contract.columns) {
    const name = dataName(column, table);
    known.add(name);
    const found = table.column(name);
    if (!found) {
      const near = closest(
        name,
        table.columns.map((one) => one.name),
      );
      findings.push({
        subject: name,
        statistic: 'present',
        value: 0,
        limit: { op: '>=', value: 1 },
        status: 'fail',
        why: `the data has no column ${name}${near ? `; nearest: ${near}` : ''}`,
      });
      continue;
    }
    const difference = physicalDifference(column, found);
    if (difference !== undefined)
      findings.push({ subject: name, statistic: 'physical_type', value: 0, why: difference });
    const mismatch = typeMismatch(column, found);
    if (mismatch === undefined)
      findings.push({
        subject: name,
        statistic: 'present',
        value: 1,
        limit: { op: '>=', value: 1 },
        status: 'pass',
      });
    else
      findings.push({
        subject: name,
        statistic: 'of_type',
        value: 0,
        limit: { op: '>=', value: 1 },
        ...mismatch,
      });
  }
  for (const { name } of table.columns) {
    if (!known.has(name))
      findings.push({ subject: name, statistic: 'present', value: 1, why: 'the contract does not name it' });
  }
  const failed = findings.filter(({ status }) => status === 'fail');
  const extra = findings.filter(({ status, statistic }) => status === undefined && statistic === 'present');
  const why =
    failed.length > 0
      ? `${failed[0].why}${failed.length > 1 ? `; ${failed.length - 1} more ${failed.length === 2 ? 'column differs' : 'columns differ'}` : ''}`
      : `all ${contract.columns.length} columns of the contract are there${extra.length > 0 ? `; ${extra.length} more are not named by it` : ''}`;
  const judged = findings.flatMap(({ status }) => status ?? []);
  return {
    check: {
      id: contractCheckId(table.input, `${contract.name}/schema`),
      title: `The columns are those of the contract`,
      status: contract.columns.length === 0 ? 'skip' : worst(judged),
      why: (contract.columns.length === 0 ? 'the contract names no columns' : why).slice(0, 2_000),
      ...(file === undefined || contract.line === undefined ? {} : { at: { file, line: contract.line } }),
      findings: (findings.length > 200 ? findings.filter(({ status }) => status !== 'pass') : findings)
        .slice(0, 10_000)
        .map((finding) => ({
          ...finding,
          subject: finding.subject.slice(0, 1_000),
          ...(finding.why === undefined ? {} : { why: finding.why.slice(0, 2_000) }),
        })),
    },
    sections: told(contract),
    rules: [],
  };
}

/** Sentences of the contract that are for people alone. */
function told({ name, told }: ContractTable): Section[] {
  if (told.length === 0) return [];
  const text = told.map((sentence) => `- ${sentence}`).join('\n');
  return [
    { type: 'text', title: `The contract on ${name}, not judged`.slice(0, 200), text: text.slice(0, 10_000) },
  ];
}
