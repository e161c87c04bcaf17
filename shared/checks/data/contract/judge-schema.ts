import { closest } from 'fastest-levenshtein';
import type { ContractColumn, ContractTable } from '../../../contract/contract.ts';
import type { Facts } from '../../../data/facts.ts';
import type { Finding, Section } from '../../../report/schema.ts';
import { counted } from '../../sentence.ts';
import { numberOf } from '../number-of.ts';
import { type RanCheck, runCheck } from '../run-check.ts';
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
export function judgeSchema(contract: ContractTable, { table, file }: ContractContext): Promise<RanCheck> {
  const named = {
    id: contractCheckId(table.input, `${contract.name}/schema`),
    title: 'The columns are those of the contract',
    ...(file === undefined || contract.line === undefined ? {} : { at: { file, line: contract.line } }),
  };
  return runCheck(named, 'error', async () => {
    const findings = [
      ...contract.columns.flatMap((column) => foundOfColumn(column, table)),
      ...unnamedColumns(contract, table),
    ];
    return { findings, why: schemaSentence(contract, findings), sections: told(contract) };
  });
}

/** Whether a column of the contract is in the data, and of a type that can hold what is promised of it. */
function foundOfColumn(column: ContractColumn, table: Facts): Finding[] {
  const name = dataName(column, table);
  const limit = { op: '>=', value: 1 } as const;
  const found = table.column(name);
  if (!found) {
    const names = table.columns.map((one) => one.name);
    const why = `the data has no column ${name}; nearest: ${closest(name, names)}`;
    return [{ subject: name, statistic: 'present', value: 0, limit, status: 'fail', why }];
  }
  const difference = physicalDifference(column, found);
  const mismatch = typeMismatch(column, found);
  return [
    ...(difference === undefined
      ? []
      : [{ subject: name, statistic: 'physical_type', value: 0, why: difference }]),
    mismatch
      ? { subject: name, statistic: 'of_type', value: 0, limit, ...mismatch }
      : { subject: name, statistic: 'present', value: 1, limit, status: 'pass' },
  ];
}

function unnamedColumns({ columns }: ContractTable, table: Facts): Finding[] {
  const known = new Set(columns.map((column) => dataName(column, table)));
  return table.columns
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => ({
      subject: name,
      statistic: 'present',
      value: 1,
      why: 'the contract does not name it',
    }));
}

function schemaSentence({ columns }: ContractTable, findings: readonly Finding[]): string {
  if (columns.length === 0) return 'the contract names no columns';
  const [first, ...others] = findings.filter(({ status }) => status === 'fail');
  if (first) {
    const more = `; ${numberOf(others.length, 'more column')} ${others.length === 1 ? 'differs' : 'differ'}`;
    return `${first.why}${others.length > 0 ? more : ''}`;
  }
  const extra = findings.filter(({ status, statistic }) => status === undefined && statistic === 'present');
  const there = columns.length === 1 ? 'the column' : `all ${counted(columns.length)} columns`;
  const besides = `; ${counted(extra.length)} more ${extra.length === 1 ? 'is' : 'are'} not named by it`;
  return `${there} of the contract ${columns.length === 1 ? 'is' : 'are'} there${extra.length > 0 ? besides : ''}`;
}

/** Sentences of the contract that are for people alone. */
function told({ name, told }: ContractTable): Section[] {
  if (told.length === 0) return [];
  const text = told.map((sentence) => `- ${sentence}`).join('\n');
  return [
    { type: 'text', title: `The contract on ${name}, not judged`.slice(0, 200), text: text.slice(0, 10_000) },
  ];
}
