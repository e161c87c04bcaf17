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

/** One group of the population in one table. */
interface Represented {
  input: string;
  group: string;
  n: number;
  hits: number;
  share: number;
  estimate?: Estimate;
}

/** How it stands to four-fifths of its share. */
interface Judged extends Represented {
  status?: 'warn' | 'pass' | 'skip';
  /** Rows more that would bring it to its share, where it is shown to have less. */
  more?: number;
}

/**
 * Who is in the data, beside the people that the model is for: warns of groups that are shown to have less than 80 % of
 * their share, and says how many rows more of each under-represented group would bring it to its share.
 */
export function population(request: PopulationCheckRequest): Check {
  const { column, shares, tables, alpha } = request;
  const all = tables.flatMap((table) => representedIn(table, request));
  const known = all.filter(({ estimate, share }) => estimate && share > 0);
  const level = 1 - alpha / Math.max(1, known.length);
  const judged = judgedBy(all, known, level, alpha);
  const findings = tables.flatMap((table): Finding[] => [
    ...tableFindings(table, column),
    ...judged
      .filter(({ input }) => input === table.input)
      .flatMap((one) => shareFindings(one, column, level, known.length)),
    ...unnamedFindings(table, column, shares),
  ]);
  return {
    id: `population/${column}`,
    title: `Who is in the data, by ${column}`,
    ...verdictOf(judged, tables),
    findings,
  };
}

/** Holm's procedure answers for all groups of all tables, in either direction. */
function judgedBy(
  all: readonly Represented[],
  known: readonly Represented[],
  level: number,
  alpha: number,
): Judged[] {
  const shown = (tail: 'less' | 'greater'): Set<Represented> => {
    const decisions = familyDecisions(
      known.map(({ estimate, share }) => (estimate as Estimate).p(leastOf(share), tail)),
      alpha,
    );
    return new Set(known.filter((_, k) => decisions[k].rejected));
  };
  const [below, enough] = [shown('less'), shown('greater')];
  const lacking = all.filter(({ estimate, share }) => estimate && estimate.interval(level)[1] < share);
  const more = rowsToCollect(lacking);
  return all.map((one): Judged => {
    const status = below.has(one) ? 'warn' : enough.has(one) ? 'pass' : 'skip';
    return { ...one, ...(known.includes(one) && { status }), more: more.get(one) };
  });
}

/** What a table as a whole lacks. */
function tableFindings({ input, counts, missing, why }: GroupCounts, column: string): Finding[] {
  const base = { subject: input, statistic: 'share', by: [column] };
  if (why !== undefined) return [{ ...base, why }];
  const known = counts.reduce((sum, { n }) => sum + n, 0);
  if (known === 0)
    return [{ ...base, n: 0, why: `${column} is known in none of its ${counted(missing)} rows` }];
  if (missing === 0) return [];
  const n = known + missing;
  const neither = `${column} is not known in ${counted(missing)} of ${counted(n)} rows, which count neither way`;
  return [{ ...base, statistic: 'missing_rows', value: missing, n, why: neither }];
}

function shareFindings(one: Judged, column: string, level: number, family: number): Finding[] {
  const { input, group, n, hits, share, estimate, status, more } = one;
  const base = { subject: input, slice: { [column]: group } };
  const value = hits / n;
  const least = leastOf(share);
  const interval = estimate?.interval(level);
  const found: Finding = {
    ...base,
    statistic: 'share',
    value,
    ...(interval && {
      interval,
      level,
      method: `${estimate?.method}${family > 1 ? ', simultaneous' : ''}`,
    }),
    n,
    ...(estimate &&
      status && {
        limit: { op: '>=', value: least },
        tails: { limit: least, met: estimate.p(least, 'greater'), broken: estimate.p(least, 'less') },
        status,
      }),
    why: `${interval ? withInterval(value, interval) : written(value)} of ${input}, ${written(share)} of the population`,
  };
  if (more === undefined) return [found];
  const why = `${counted(more)} more rows would bring it to its share`;
  return [found, { ...base, statistic: 'rows_to_collect', value: more, unit: 'rows', n: hits, why }];
}

/** Groups of the data that the population does not name. */
function unnamedFindings(
  { input, counts }: GroupCounts,
  column: string,
  shares: PopulationShares[string],
): Finding[] {
  const total = counts.reduce((sum, one) => sum + one.n, 0);
  return counts
    .filter(({ name }) => !Object.hasOwn(shares, name))
    .map(
      ({ name, n }): Finding => ({
        subject: input,
        slice: { [column]: name },
        statistic: 'share',
        value: n / total,
        n: total,
        why: 'the population names no such group',
      }),
    );
}

function verdictOf(judged: readonly Judged[], tables: readonly GroupCounts[]): Pick<Check, 'status' | 'why'> {
  const known = judged.filter(({ status }) => status !== undefined);
  const apart = tables
    .filter(({ input }) => !known.some((one) => one.input === input))
    .map(({ input, why }) => `; ${input} is not judged${why === undefined ? '' : `: ${why}`}`)
    .join('');
  const least = `${written(100 * leastPart)} %`;
  const part = ({ hits, n, share }: Judged): number => hits / n / share;
  const short = known.filter(({ status }) => status === 'warn').sort((a, b) => part(a) - part(b));
  const [worst] = short;
  if (worst) {
    const { group, hits, n, input, share, more } = worst;
    const rows = more === undefined ? '' : `; ${counted(more)} more rows would bring it to its share`;
    const others = short.length > 1 ? `; and ${counted(short.length - 1)} more` : '';
    const seen = `${group} is ${written((100 * hits) / n)} % of ${input} and ${written(100 * share)} % of the population`;
    const why = `${seen}, shown to be less than ${least} of its share${rows}${others}${apart}`;
    return { status: 'warn', why };
  }
  if (known.length === 0) return { status: 'skip', why: `no share of a group can be estimated${apart}` };
  if (known.every(({ status }) => status === 'pass')) {
    const why = `every group is shown to have at least ${least} of its share of the population${apart}`;
    return { status: 'pass', why };
  }
  const why = `no group is shown to have less than ${least} of its share, and not all are shown to have it${apart}`;
  return { status: 'skip', why };
}

function representedIn(
  { input, counts }: GroupCounts,
  { column, shares, clusters }: PopulationCheckRequest,
): Represented[] {
  const n = counts.reduce((sum, one) => sum + one.n, 0);
  if (n === 0) return [];
  return Object.entries(shares).map(([group, share]) => {
    const hits = counts.find(({ name }) => name === group)?.n ?? 0;
    const estimate = clusters ? clustered(column, group, input, clusters) : clopperPearson({ n, hits });
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
 * Rows to add of each lacking group, all of a table at once, so that each has its share of the larger table. None where
 * the lacking groups are the whole population.
 */
function rowsToCollect(lacking: readonly Represented[]): ReadonlyMap<Represented, number> {
  const tables = Map.groupBy(lacking, ({ input }) => input);
  const more = new Map<Represented, number>();
  for (const own of tables.values()) {
    const left = 1 - own.reduce((sum, { share }) => sum + share, 0);
    if (!(left > 1e-9)) continue;
    const total = (own[0].n - own.reduce((sum, { hits }) => sum + hits, 0)) / left;
    for (const one of own) more.set(one, Math.max(0, Math.ceil(one.share * total - one.hits - 1e-9)));
  }
  return more;
}
