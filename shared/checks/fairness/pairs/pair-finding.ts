import type { Finding } from '../../../report/schema.ts';
import { about, counted, withInterval, written } from '../../sentence.ts';
import type { Disparity } from '../disparity.ts';
import { valueIn } from './disparity-value.ts';
import type { JudgedPair } from './judge-pairs.ts';
import { type NeededRows, neededRows } from './needed-rows.ts';
import { worstFirst } from './pair.ts';

export interface PairContext {
  /** The check's limit, by its key in tollgate.yml. */
  key: string;
  by: readonly string[];
  compare: Disparity['compare'];
  limit: number;
  /** Pairs of the family. */
  family: number;
}

/** A judged pair as the report has it. */
export function pairFinding(judged: JudgedPair, context: PairContext): Finding {
  const { pair, status, level } = judged;
  const { key, by, compare, limit, family } = context;
  const [worse, better] = worstFirst(pair);
  const base: Finding = {
    subject: key,
    statistic: compare,
    metric: pair.metric.name,
    model: 'challenger',
    by: [...by],
    pair: [worse.group.name, better.group.name],
    limit: { op: compare === 'ratio' ? '>=' : '<=', value: limit },
  };
  const who = `${pair.metric.name} of ${worse.group.name}, ${written(valueIn(worse))}, against ${written(valueIn(better))} of ${better.group.name}`;
  const { comparison } = pair;
  if (!comparison) return { ...base, status: 'skip', why: `${who}: ${pair.why}`.slice(0, 2_000) };
  const [low, high] = comparison.interval(level);
  const needed = status === 'inconclusive' ? neededRows(judged, limit, compare) : undefined;
  const isBounded = Number.isFinite(high);
  const seen = isBounded
    ? withInterval(comparison.value, [low, high])
    : `${written(comparison.value)} (${written(low)} or more)`;
  const allowed = `allowed ${compare === 'ratio' ? 'at least' : 'at most'} ${written(limit)}`;
  return {
    ...base,
    value: comparison.value,
    ...(isBounded && { interval: [low, high] as [number, number] }),
    level,
    method: `${comparison.method}; ${counted(family)} ${family === 1 ? 'comparison' : 'comparisons, Holm'}`,
    ...(judged.p !== undefined && { p: judged.p }),
    n: comparison.n,
    ...(needed !== undefined && { needed: needed && needed.rows }),
    ...(comparison.insufficient && { insufficient: comparison.insufficient }),
    tails: { limit, met: judged.met, broken: judged.broken },
    status,
    why: `${who}: ${compare} ${seen}, ${allowed}: ${ending(judged, needed)}`.slice(0, 2_000),
  };
}

function ending({ status, pair: { comparison } }: JudgedPair, needed: NeededRows | null | undefined): string {
  if (status === 'fail') return 'beyond the limit';
  if (status === 'pass') return 'within the limit';
  if (comparison?.insufficient) return `not decided: ${comparison.insufficient}`;
  if (!needed) return 'not enough data';
  const other = needed.other ? ` and ${about(needed.other.rows)} of ${needed.other.group}` : '';
  return `not enough data; ${about(needed.rows)} rows of ${needed.group}${other} would decide`;
}
