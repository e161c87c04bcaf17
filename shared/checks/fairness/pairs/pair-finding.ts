import type { Finding } from '../../../report/schema.ts';
import { about, counted, withInterval, written } from '../../sentence.ts';
import type { Disparity } from '../disparity.ts';
import type { Comparison } from './comparison.ts';
import { valueIn } from './disparity-value.ts';
import type { JudgedPair } from './judge-pairs.ts';
import { type NeededRows, neededRows } from './needed-rows.ts';
import { type Pair, worstFirst } from './pair.ts';

export interface PairContext {
  /** The check's limit, by its key in tollgate.yml. */
  key: string;
  by: readonly string[];
  compare: Disparity['compare'];
  limit: number;
  /** Pairs of the family. */
  family: number;
  alpha: number;
}

/** A judged pair as the report has it. */
export function pairFinding(judged: JudgedPair, context: PairContext): Finding {
  const { pair, status, level } = judged;
  const { compare, limit, family } = context;
  const base: Finding = {
    ...named(pair, context),
    limit: { op: compare === 'ratio' ? '>=' : '<=', value: limit },
  };
  const { comparison } = pair;
  if (!comparison) return { ...base, status: 'skip', why: `${inWords(pair)}: ${pair.why}`.slice(0, 2_000) };
  const interval = intervalOf(comparison, level);
  const needed = status === 'inconclusive' ? neededRows(judged, limit, compare) : undefined;
  const allowed = `allowed ${compare === 'ratio' ? 'at least' : 'at most'} ${written(limit)}`;
  return {
    ...base,
    ...numbers(comparison, interval, level),
    method:
      `${comparison.method}; ${counted(family)} ${family === 1 ? 'comparison' : 'comparisons, Holm'}`.slice(
        -200,
      ),
    ...(judged.p !== undefined && { p: judged.p }),
    ...(needed !== undefined && { needed: needed?.rows ?? null }),
    ...(needed && { neededOf: neededOf(needed) }),
    ...(comparison.insufficient && { insufficient: comparison.insufficient }),
    tails: { limit, met: judged.met, broken: judged.broken },
    status,
    why: `${inWords(pair)}: ${compare} ${inNumbers(comparison, interval)}, ${allowed}: ${ending(judged, needed)}`.slice(
      0,
      2_000,
    ),
  };
}

/** A pair that is told and not judged, because the mean over the metrics is. */
export function toldPair({ pair }: JudgedPair, context: PairContext): Finding {
  const { comparison } = pair;
  const base: Finding = { ...named(pair, context), status: 'skip' };
  if (!comparison) return { ...base, why: `${inWords(pair)}: ${pair.why}`.slice(0, 2_000) };
  const level = 1 - context.alpha / context.family;
  const interval = intervalOf(comparison, level);
  const lacks = comparison.insufficient === undefined ? '' : `: ${comparison.insufficient}`;
  return {
    ...base,
    ...numbers(comparison, interval, level),
    method: `${comparison.method}, simultaneous`,
    ...(comparison.insufficient && { insufficient: comparison.insufficient }),
    why: `${inWords(pair)}: ${context.compare} ${inNumbers(comparison, interval)}${lacks}`.slice(0, 2_000),
  };
}

function named(pair: Pair, { key, by, compare }: PairContext): Finding {
  return {
    subject: key,
    statistic: compare,
    metric: pair.metric.name,
    model: 'challenger',
    by: [...by],
    pair: worstFirst(pair).map(({ group }) => group.name),
  };
}

function inWords(pair: Pair): string {
  const [worse, better] = worstFirst(pair);
  if (!worse.estimate || !better.estimate) {
    return `${pair.metric.name} of ${worse.group.name} against ${better.group.name}`;
  }
  return `${pair.metric.name} of ${worse.group.name}, ${written(valueIn(worse))}, against ${written(valueIn(better))} of ${better.group.name}`;
}

function neededOf({ group, rows, other }: NeededRows): Finding['neededOf'] {
  return [{ group, rows }, ...(other ? [other] : [])];
}

/** None where the method cannot bear a verdict on the groups: it could not bear an interval either. */
function intervalOf(comparison: Comparison, level: number): [number, number] | undefined {
  return comparison.insufficient === undefined ? comparison.interval(level) : undefined;
}

/** JSON has no infinite number: a ratio without an upper end is shown without an interval. */
function numbers(
  { value, n }: Comparison,
  interval: [number, number] | undefined,
  level: number,
): Partial<Finding> {
  if (!interval) return { value, n };
  return { value, ...(Number.isFinite(interval[1]) && { interval }), level, n };
}

function inNumbers({ value }: Comparison, interval: [number, number] | undefined): string {
  return interval ? withInterval(value, interval) : written(value);
}

function ending({ status, pair: { comparison } }: JudgedPair, needed: NeededRows | null | undefined): string {
  if (status === 'fail') return 'beyond the limit';
  if (status === 'pass') return 'within the limit';
  if (comparison?.insufficient) return `not decided: ${comparison.insufficient}`;
  if (!needed) return 'not enough data; no realistic number of rows would decide';
  const other = needed.other ? ` and ${about(needed.other.rows)} of ${needed.other.group}` : '';
  return `not enough data; ${about(needed.rows)} rows of ${needed.group}${other} would decide`;
}
