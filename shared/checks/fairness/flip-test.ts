import type { FlippedDecisions, FlippedGroup, NotFlipped } from '../../data/evidence.ts';
import type { Check, Finding } from '../../report/schema.ts';
import { clopperPearson, type Estimate, linearised } from '../../stats/index.ts';
import type { Status } from '../../verdict.ts';
import { againstLimit, rowsThatDecide, tailsOf } from '../limit.ts';
import { about, counted, withInterval, written } from '../sentence.ts';
import { realisticRows } from './realistic-rows.ts';

/** Pairs of groups that are told of one model, most changed first. */
const mostPairs = 100;

export interface FlipTestRequest {
  column: string;
  /** Of the challenger, and of the champion where it was asked. */
  flips: readonly (FlippedDecisions | NotFlipped)[];
  /** The largest share of decisions that may change; none: told. */
  limit?: number;
  alpha: number;
  /** Groups of which fewer rows were asked are not told apart. */
  smallest: number;
}

/**
 * What becomes of decisions when a protected value is changed to each other one. Judged is the share of rows that some
 * other value would decide otherwise, of the challenger, on its exact interval; the champion's is told.
 */
export function flipTest({ column, flips, limit, alpha, smallest }: FlipTestRequest): Check {
  const id = `flip_test/${column}`;
  const title = `Decisions when ${column} is changed`;
  const judged = flips.map((flip) => ({
    flip,
    ...(isFlipped(flip) ? shareOf(flip, limit, alpha, smallest) : notFlipped(flip, limit)),
  }));
  const of = (role: string) => judged.find(({ flip }) => flip.role === role);
  const challenger = of('challenger');
  if (!challenger) return { id, title, status: 'skip', why: 'the challenger was not asked', findings: [] };
  const champion = of('champion');
  const why =
    champion && champion.why !== challenger.why
      ? `${challenger.why}; champion: ${champion.why}`
      : challenger.why;
  const findings = judged.flatMap(({ flip, findings: own }) =>
    flip.role === 'challenger'
      ? own
      : own.map(({ status: _, limit: __, tails: ___, needed: ____, ...told }) => told),
  );
  return { id, title, status: challenger.status, why, findings };
}

interface Judged {
  status: Check['status'];
  why: string;
  findings: Finding[];
}

function isFlipped(flip: FlippedDecisions | NotFlipped): flip is FlippedDecisions {
  return 'groups' in flip;
}

function notFlipped({ why, never, refused, role, column }: NotFlipped, limit: number | undefined): Judged {
  // What a model is not given cannot change its decisions, whatever the rows.
  if (never) {
    const status = limit === undefined ? 'skip' : 'pass';
    const finding: Finding = {
      subject: column,
      statistic: 'changed_share',
      model: role,
      value: 0,
      ...(limit !== undefined && { limit: { op: '<=', value: limit }, status: 'pass' }),
      why,
    };
    return { status, why, findings: [finding] };
  }
  if (limit === undefined) return { status: 'skip', why, findings: [] };
  const unknown = `whether decisions change with another ${column} is not known: ${why}`;
  const said = unknown.slice(0, 2_000);
  if (refused) return { status: 'error', why: said, findings: [] };
  const finding: Finding = {
    subject: column,
    statistic: 'changed_share',
    model: role,
    limit: { op: '<=', value: limit },
    status: 'inconclusive',
    why: said,
  };
  return { status: 'inconclusive', why: said, findings: [finding] };
}

function shareOf(flip: FlippedDecisions, limit: number | undefined, alpha: number, smallest: number): Judged {
  const { column, role, groups, repeated, rows, of, tried, untried } = flip;
  const [all, ...parts] = groups;
  const others = parts.filter(({ n }) => n >= smallest);
  const base = { subject: column, statistic: 'changed_share', model: role };
  if (all.n === 0) {
    return notFlipped({ role, column, why: 'no row has a value to change' }, limit);
  }
  const estimate = estimateOf(flip, all);
  const level = 1 - 2 * alpha;
  const interval = estimate.interval(level);
  const looked = [
    `${counted(all.changed)} of ${counted(all.n)} decisions would change with another ${column}`,
    ...(rows < of ? [`a sample of ${counted(of)} rows`] : []),
    ...(untried > 0 ? [`the ${tried.length} most frequent of ${tried.length + untried} values tried`] : []),
  ].join(', ');
  const directions =
    all.favorable === undefined || all.changed === 0
      ? ''
      : ` (${counted(all.favorable)} to favorable, ${counted(all.unfavorable ?? 0)} to unfavorable)`;
  const unstable = repeated.changed > 0;
  const note = unstable
    ? `; ${counted(repeated.changed)} of ${counted(repeated.n)} decisions changed with nothing changed, so that the model does not decide by its inputs alone`
    : '';
  const any = limit === undefined ? null : rowsThatDecide(estimate, { op: '<=', value: limit }, alpha, all.n);
  const needed = any !== null && realisticRows(any, all.n) ? any : null;
  let status: Status | 'skip' = 'skip';
  let words = '';
  if (limit !== undefined) {
    status = unstable ? 'inconclusive' : againstLimit(estimate, { op: '<=', value: limit }, alpha);
    words = {
      pass: `, within the limit of ${written(limit)}`,
      fail: `, beyond the limit of ${written(limit)}`,
      inconclusive: `, not decided against the limit of ${written(limit)}${unstable ? '' : needed === null ? ': no realistic number of rows would decide' : `: ${about(needed)} rows would decide`}`,
    }[status as 'pass' | 'fail' | 'inconclusive'];
  }
  const why = `${looked}${directions}: ${withInterval(estimate.value, interval)}${words}${note}`;
  const overall: Finding = {
    ...base,
    value: estimate.value,
    interval,
    level,
    method: estimate.method,
    n: all.n,
    ...(all.favorable !== undefined && { counts: { gained: all.favorable, lost: all.unfavorable ?? 0 } }),
    ...(limit !== undefined && {
      limit: { op: '<=', value: limit },
      tails: tailsOf(estimate, { op: '<=', value: limit }),
      status,
      ...(status === 'inconclusive' && { needed: unstable ? null : needed }),
      ...((unstable || estimate.insufficient) && {
        insufficient: unstable ? note.slice(2) : (estimate.insufficient?.reason ?? ''),
      }),
    }),
    why,
  };
  return { status, why, findings: [overall, ...toldGroups(flip, others, alpha)] };
}

/** With weights or clusters the share of the design, else the exact binomial one. */
function estimateOf({ design }: FlippedDecisions, all: FlippedGroup): Estimate {
  if (!design || design.changed.length < 2) return clopperPearson({ n: all.n, hits: all.changed });
  const { changed, weight, cluster } = design;
  let [sum, total] = [0, 0];
  for (let i = 0; i < changed.length; i++) {
    const w = weight ? weight[i] : 1;
    sum += w * changed[i];
    total += w;
  }
  const value = total > 0 ? sum / total : 0;
  const influence = Float64Array.from(changed, (one) => one - value);
  const method = cluster ? 'cluster t (linearised)' : 'weighted t (linearised)';
  return linearised({ value, influence, weight, cluster, method, changed, reach: 1 });
}

function toldGroups(
  { column, role }: FlippedDecisions,
  groups: readonly FlippedGroup[],
  alpha: number,
): Finding[] {
  const level = 1 - 2 * alpha;
  const told = (one: FlippedGroup): Finding => {
    const estimate = clopperPearson({ n: one.n, hits: one.changed });
    const from = one.from as string;
    const direction =
      one.favorable === undefined
        ? `${counted(one.changed)} of ${counted(one.n)} change`
        : `${counted(one.favorable)} to favorable and ${counted(one.unfavorable ?? 0)} to unfavorable of ${counted(one.n)}`;
    const mean = one.mean === undefined ? '' : `; on average by ${written(one.mean)}`;
    return {
      subject: column,
      statistic: one.to === undefined ? 'changed_share' : 'changed_share_to',
      model: role,
      slice: { [column]: from },
      ...(one.to !== undefined && { pair: [from, one.to] }),
      value: estimate.value,
      interval: estimate.interval(level),
      level,
      method: estimate.method,
      n: one.n,
      ...(one.favorable !== undefined && { counts: { gained: one.favorable, lost: one.unfavorable ?? 0 } }),
      why: `${from} ${one.to === undefined ? 'to any other' : `to ${one.to}`}: ${direction}${mean}`,
    };
  };
  const byRow = groups.filter(({ to }) => to === undefined);
  const pairs = groups
    .filter(({ to }) => to !== undefined)
    .sort((a, b) => b.changed / b.n - a.changed / a.n || b.n - a.n);
  return [...byRow, ...pairs.slice(0, mostPairs)].map(told);
}
