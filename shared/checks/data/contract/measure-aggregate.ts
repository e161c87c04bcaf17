import type { ContractMeasure } from '../../../contract/contract.ts';
import { counted, written } from '../../sentence.ts';
import type { FoundOfDataCheck } from '../data-check.ts';
import type { ContractContext } from './contract-context.ts';
import type { FittedRule } from './fit-columns.ts';
import { judgedValue } from './judged-value.ts';

type Aggregate = Extract<ContractMeasure, { statistic: 'aggregate' }>;
type Table = ContractContext['table'];

interface Found {
  value: number;
  /** Values that it is of. */
  n: number;
  /** Where it was measured on a sample: between which values it surely lies, and how that is known. */
  between?: readonly [number, number];
  method?: string;
}

/**
 * One number of a column, of all its values. The standard deviation is a sample's (n − 1). A median of a very large table
 * is of a sample, and undecided where the sample cannot tell.
 */
export async function measureAggregate(
  rule: FittedRule,
  { column, aggregate }: Aggregate,
  { table }: ContractContext,
): Promise<FoundOfDataCheck> {
  const found = await valueIn(column, aggregate, table);
  const about = { subject: column, statistic: aggregate };
  if ('why' in found) {
    return { findings: [{ ...about, status: 'inconclusive', why: found.why }], why: found.why };
  }
  const asked = rule.requirement ?? { op: '=', value: 0 };
  const judged = (value: number) => judgedValue({ ...about, n: found.n }, value, asked);
  const { findings, words } = judged(found.value);
  const why = `it is ${written(found.value)} and must be ${words}`;
  const { between, method } = found;
  if (between === undefined) return { findings, why };
  const statuses = (value: number) => judged(value).findings.map(({ status }) => status);
  const ends = between.map(statuses);
  return {
    findings: findings.map((finding, k) => ({
      ...finding,
      interval: [...between],
      method,
      status: ends.every((end) => end[k] === finding.status) ? finding.status : 'inconclusive',
    })),
    why: `${why} (a sample says ${written(between[0])} to ${written(between[1])})`,
  };
}

async function valueIn(
  column: string,
  aggregate: Aggregate['aggregate'],
  table: Table,
): Promise<Found | { why: string }> {
  if (aggregate === 'distinct' || aggregate === 'distinct_share') return distinctIn(column, aggregate, table);
  const [infinite, moments] = await Promise.all([
    table.measure('infinite', { column }),
    table.measure('moments', { column }),
  ]);
  if (infinite > 0) return { why: `${column} holds ${counted(infinite)} infinite values` };
  if (moments === undefined) return { why: `the values of ${column} are not all numbers` };
  const { n, standardDeviation } = moments;
  switch (aggregate) {
    case 'median':
      return medianIn(column, table);
    case 'standard_deviation':
      return n < 2
        ? { why: `${column} holds one number alone` }
        : { n, value: standardDeviation * Math.sqrt(n / (n - 1)) };
    default:
      return { n, value: moments[aggregate] };
  }
}

async function distinctIn(
  column: string,
  aggregate: 'distinct' | 'distinct_share',
  table: Table,
): Promise<Found | { why: string }> {
  const [missing, again] = await Promise.all([
    table.measure('missing', { column }),
    table.measure('duplicateRows', { columns: [column] }),
  ]);
  const n = table.rows - missing;
  const distinct = n - again;
  if (aggregate === 'distinct') return { n, value: distinct };
  return n === 0 ? { why: `${column} holds no values` } : { n, value: distinct / n };
}

/** How far a sample's probabilities may be off where a table is sampled. */
const widest = 0.01;

async function medianIn(column: string, table: Table): Promise<Found | { why: string }> {
  const found = await table.measure('quantiles', { column, at: [0.5 - widest, 0.5, 0.5 + widest] });
  if (found === undefined) return { why: `${column} holds no numbers` };
  const [low, value, high] = found.values;
  if (found.error === 0) return { n: found.n, value };
  if (found.error > widest) return { why: `too few of its values were sampled (${counted(found.n)})` };
  return { n: found.n, value, between: [low, high], method: 'order statistics of a sample (DKW, 99 %)' };
}
