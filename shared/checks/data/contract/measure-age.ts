import type { ContractMeasure, ContractTable } from '../../../contract/contract.ts';
import type { RowRule } from '../../../data/row-rule.ts';
import { written } from '../../sentence.ts';
import type { FoundOfDataCheck } from '../data-check.ts';
import type { ContractContext } from './contract-context.ts';
import { dataName, type FittedRule } from './fit-columns.ts';
import { judgedValue } from './judged-value.ts';

type Age = Extract<ContractMeasure, { statistic: 'age' }>;

/** How long ago the newest or the oldest value of a time column was; of the oldest, rows that are too old are named. */
export async function measureAge(
  rule: FittedRule,
  { column, of }: Age,
  contract: ContractTable,
  { table, now, rowsShown }: ContractContext,
): Promise<FoundOfDataCheck> {
  const format = formatOf(column, contract, table);
  const until = now.getTime() / 1_000;
  const range = await table.measure('timeRange', {
    column,
    until,
    ...(format === undefined ? {} : { format }),
  });
  const seconds = range[of];
  const about = { subject: column, statistic: `age_of_${of}`, unit: 's' };
  if (seconds === null) {
    const why = `${column} holds no date or time stamp${range.later > 0 ? ' that is not in the future' : ''}`;
    return { findings: [{ ...about, status: 'error', why }], why };
  }
  const asked = rule.requirement ?? { op: '<=', value: 0 };
  const { findings } = judgedValue(about, until - seconds, asked);
  const limit = 'value' in asked ? asked.value : asked.high;
  const why = `the ${of} ${column} is ${new Date(seconds * 1_000).toISOString()}, ${span(until - seconds)} old; at most ${span(limit)} may be`;
  if (of === 'newest' || findings.every(({ status }) => status === 'pass')) return { findings, why };
  const oldest = new Date(now.getTime() - limit * 1_000).toISOString();
  const tooOld: RowRule = {
    rule: 'range',
    column,
    type: 'timestamp',
    min: oldest,
    ...(format === undefined ? {} : { format }),
  };
  const rows = await table.failingIds(tooOld, rowsShown);
  return { findings: findings.map((finding) => ({ ...finding, rows })), why, rules: [tooOld] };
}

/** How the contract says that the column's texts write dates. */
function formatOf(
  column: string,
  contract: ContractTable,
  table: ContractContext['table'],
): string | undefined {
  const rules = contract.rules.flatMap(({ measure }) =>
    measure.statistic === 'failing_rows' ? [measure.rule] : [],
  );
  const name = contract.columns.find((one) => dataName(one, table) === column)?.name;
  return rules.flatMap((rule) => (rule.rule === 'type' && rule.column === name ? [rule.format] : []))[0];
}

/** A span of time in the unit that fits it: `4 days`. */
function span(seconds: number): string {
  const [unit, length] = (
    [
      ['years', 365.2425 * 86_400],
      ['days', 86_400],
      ['hours', 3_600],
      ['minutes', 60],
      ['seconds', 1],
    ] as const
  ).find(([, length]) => Math.abs(seconds) >= 2 * length) ?? ['seconds', 1];
  return `${written(seconds / length)} ${unit}`;
}
