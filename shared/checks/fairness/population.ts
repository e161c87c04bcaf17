import type { GroupCounts, PopulationShares, RowLevels } from '../../data/evidence.ts';
import type { Check, Finding } from '../../report/schema.ts';
import { clopperPearson, type Estimate, linearised } from '../../stats/index.ts';
import { familyDecisions } from '../family.ts';
import { counted, withInterval, written } from '../sentence.ts';

/** A group is under-represented where it has less than this part of its share of the people. */
const leastPart = 0.8;

/** Free of what floating point adds: 0.32, not 0.32000000000000006. */
function leastOf(share: number): number {
  return Number((leastPart * share).toPrecision(12));
}

export interface PopulationCheckRequest {
  column: string;
  shares: PopulationShares[string];
  /** Of the labelled rows, then of the training data. */
  tables: readonly GroupCounts[];
  /** The labelled rows' levels and clusters, where rows belong together. */
  clusters?: { levels: RowLevels; cluster: Int32Array };
  alpha: number;
}

interface Represented {
  input: string;
  group: string;
  n: number;
  hits: number;
  share: number;
  estimate?: Estimate;
}

/**
 * Who is in the data, beside the people that the model is for: warns of groups that are shown to have less than 80 % of
 * their share, and says how many rows more of each under-represented group would bring it to its share.
 */
export function population(request: PopulationCheckRequest): Check {
  const { column, shares, tables, alpha } = request;
  const all = tables.flatMap((table) => representedIn(table, request));
  const known = all.filter(({ estimate, share }) => estimate && share > 0);
  const decisions = (tail: 'less' | 'greater') =>
    familyDecisions(
      known.map(({ estimate, share }) => (estimate as Estimate).p(leastOf(share), tail)),
      alpha,
    );
  const [below, enough] = [decisions('less'), decisions('greater')];
  const level = 1 - alpha / Math.max(1, known.length);
  const findings: Finding[] = [];
  const short: { input: string; group: string; share: number; seen: number; rows?: number }[] = [];
  for (const { input, why } of tables) {
    if (why !== undefined) findings.push({ subject: input, statistic: 'share', by: [column], why });
  }
  for (const table of tables) {
    const own = all.filter(({ input }) => input === table.input);
    const lacking = own.filter(({ estimate, share }) => estimate && estimate.interval(level)[1] < share);
    const rows = rowsToCollect(own, lacking);
    for (const one of own) {
      const k = known.indexOf(one);
      const base = { subject: one.input, slice: { [column]: one.group } };
      const value = one.n === 0 ? 0 : one.hits / one.n;
      const interval = one.estimate?.interval(level);
      const shown = interval ? withInterval(value, interval) : written(value);
      const isShort = k >= 0 && below[k].rejected;
      findings.push({
        ...base,
        statistic: 'share',
        value,
        ...(interval && {
          interval,
          level,
          method: `${one.estimate?.method}${known.length > 1 ? ', simultaneous' : ''}`,
        }),
        n: one.n,
        ...(k >= 0 && {
          limit: { op: '>=', value: leastOf(one.share) },
          tails: {
            limit: leastOf(one.share),
            met: (one.estimate as Estimate).p(leastOf(one.share), 'greater'),
            broken: (one.estimate as Estimate).p(leastOf(one.share), 'less'),
          },
          status: isShort ? 'warn' : enough[k].rejected ? 'pass' : 'skip',
        }),
        why: `${shown} of ${one.input}, ${written(one.share)} of the population`,
      });
      const more = lacking.includes(one) ? rows.get(one) : undefined;
      if (more !== undefined) {
        findings.push({
          ...base,
          statistic: 'rows_to_collect',
          value: more,
          unit: 'rows',
          n: one.hits,
          why: `${counted(more)} more rows would bring it to its share`,
        });
      }
      if (isShort)
        short.push({ input: one.input, group: one.group, share: one.share, seen: value, rows: more });
    }
    for (const { name, n } of table.counts) {
      if (Object.hasOwn(shares, name)) continue;
      const base = { subject: table.input, slice: { [column]: name } };
      const total = table.counts.reduce((sum, one) => sum + one.n, 0);
      findings.push({
        ...base,
        statistic: 'share',
        value: n / total,
        n: total,
        why: 'the population names no such group',
      });
    }
  }
  const id = `population/${column}`;
  const title = `Who is in the data, by ${column}`;
  short.sort((a, b) => a.seen / a.share - b.seen / b.share);
  const [worst] = short;
  if (worst) {
    const more =
      worst.rows === undefined ? '' : `; ${counted(worst.rows)} more rows would bring it to its share`;
    const others = short.length > 1 ? `; and ${counted(short.length - 1)} more` : '';
    return {
      id,
      title,
      status: 'warn',
      why: `${worst.group} is ${written(100 * worst.seen)} % of ${worst.input} and ${written(100 * worst.share)} % of the population, shown to be less than ${written(100 * leastPart)} % of its share${more}${others}`,
      findings,
    };
  }
  if (known.length > 0 && enough.every(({ rejected }) => rejected)) {
    const why = `every group is shown to have at least ${written(100 * leastPart)} % of its share of the population`;
    return { id, title, status: 'pass', why, findings };
  }
  const why =
    known.length === 0
      ? 'no share of a group can be estimated'
      : `no group is shown to have less than ${written(100 * leastPart)} % of its share, and not all are shown to have it`;
  return { id, title, status: 'skip', why, findings };
}

function representedIn(
  { input, counts }: GroupCounts,
  { column, shares, clusters }: PopulationCheckRequest,
): Represented[] {
  const n = counts.reduce((sum, one) => sum + one.n, 0);
  return Object.entries(shares).map(([group, share]) => {
    const hits = counts.find(({ name }) => name === group)?.n ?? 0;
    const estimate =
      n === 0
        ? undefined
        : clusters
          ? clustered(column, group, input, clusters)
          : clopperPearson({ n, hits });
    return { input, group, n, hits, share, ...(estimate && { estimate }) };
  });
}

/** Rows that belong together say less than as many independent ones; of other tables the clusters are not known. */
function clustered(
  column: string,
  group: string,
  input: string,
  { levels: { levels, codes }, cluster }: NonNullable<PopulationCheckRequest['clusters']>,
): Estimate | undefined {
  if (input === 'data.train') return undefined;
  const own = levels.findIndex(({ level }) => level[column] === group);
  const missing = levels.findIndex(({ level }) => level[column] === '(missing)');
  const rows = [...cluster.keys()].filter((i) => codes[i] !== missing);
  if (rows.length < 2) return undefined;
  const value = rows.filter((i) => codes[i] === own).length / rows.length;
  const known = new Map<number, number>();
  for (const i of rows) if (!known.has(cluster[i])) known.set(cluster[i], known.size);
  const estimate = linearised({
    value,
    influence: Float64Array.from(rows, (i) => (codes[i] === own ? 1 : 0) - value),
    cluster: Int32Array.from(rows, (i) => known.get(cluster[i]) as number),
    method: 'cluster t (linearised)',
  });
  return estimate.insufficient ? undefined : estimate;
}

/**
 * Rows to add of each lacking group, all of them at once, so that each has its share of the larger table. None where
 * the lacking groups are the whole population.
 */
function rowsToCollect(
  all: readonly Represented[],
  lacking: readonly Represented[],
): ReadonlyMap<Represented, number> {
  const n = all[0]?.n ?? 0;
  const left = 1 - lacking.reduce((sum, { share }) => sum + share, 0);
  if (!(left > 1e-9)) return new Map();
  const total = (n - lacking.reduce((sum, { hits }) => sum + hits, 0)) / left;
  return new Map(
    lacking.map((one) => [one, Math.max(0, Math.ceil(one.share * total - one.hits - 1e-9))] as const),
  );
}
