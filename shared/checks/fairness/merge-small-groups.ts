import { groupName } from '../../group-name.ts';
import type { Check, Finding } from '../../report/schema.ts';
import { counted } from '../sentence.ts';
import type { Group, Groups } from './groups.ts';
import { type Pooled, pooledValues, type SetOfGroups } from './pooled-values.ts';

/** The groups of a set that have too few rows to be shown. */
interface Small extends SetOfGroups {
  columns: readonly string[];
  /** By name and by level, as findings speak of them. */
  names: ReadonlySet<string>;
  keys: ReadonlySet<string>;
}

/**
 * The checks as people may see them: groups with fewer than `smallest` rows are judged like all others, but what was
 * measured in them is not shown. What only tells (`skip`) has one line for all of them; what was judged keeps its verdict,
 * its limit and the groups' names, and loses every number. It runs after everything is judged and before the summary is
 * written, so no verdict hangs on it. No finding names rows. docs/decisions/small-groups.md.
 */
export function mergeSmallGroups(
  checks: readonly Check[],
  all: readonly Groups[],
  smallest: number,
): Check[] {
  const known = all.map((groups) => smallOf(groups, smallest));
  const sets = known.filter(({ small }) => small.length > 0);
  return checks.map((check) => {
    const findings = check.findings.map(withoutRows);
    return sets.length === 0 ? { ...check, findings } : merged({ ...check, findings }, sets, known, smallest);
  });
}

function smallOf({ set, groups }: Groups, smallest: number): Small {
  const columns = set.by.map(({ column }) => column);
  const small = groups.filter(({ n }) => n < smallest);
  // Within the levels of a column a name stands for the people of all levels.
  const whoIs = ({ level }: Group) => JSON.stringify(columns.map((column) => level[column]));
  const rows = new Map<string, number>();
  for (const group of groups) rows.set(whoIs(group), (rows.get(whoIs(group)) ?? 0) + group.n);
  const alsoTogether = small.filter((group) => (rows.get(whoIs(group)) as number) < smallest);
  return {
    columns,
    set,
    small,
    names: new Set(alsoTogether.map(({ name }) => name)),
    keys: new Set(small.map(({ level }) => keyOf(level))),
  };
}

function withoutRows({ rows: _, query: __, ...finding }: Finding): Finding {
  return finding;
}

function merged(check: Check, sets: readonly Small[], known: readonly Small[], smallest: number): Check {
  const told = check.status === 'skip' && check.findings.every(({ status = 'skip' }) => status === 'skip');
  const kept: Finding[] = [];
  const involved = new Set<Small>();
  let why = check.why;
  let own = check.why;
  for (const finding of check.findings) {
    const set = sets.find((one) => speaksOf(finding, one));
    if (!set) {
      kept.push(finding);
      continue;
    }
    involved.add(set);
    const silent = silenced(finding, smallest);
    if (finding.why) {
      why = why.replaceAll(finding.why, () => silent.why ?? '');
      own = own.replaceAll(finding.why, '');
    }
    if (!(told && finding.slice && finding.statistic !== 'group')) kept.push(silent);
  }
  if (involved.size === 0) return check;
  if (told) {
    for (const set of involved) {
      const values = check.findings.filter(
        (finding) => finding.statistic === 'value' && finding.slice && speaksOf(finding, set),
      );
      const pooled = check.id.startsWith('groups/') ? pooledValues(set, known, values, smallest) : undefined;
      kept.push(
        mergedFinding(set, smallest, pooled),
        ...(pooled && 'findings' in pooled ? pooled.findings : []),
      );
    }
  }
  return { ...check, why: tells(own, involved) ? silentWhy(check, kept, smallest) : why, findings: kept };
}

function speaksOf({ slice, pair, by }: Finding, { columns, names, keys }: Small): boolean {
  if (slice && keys.has(keyOf(slice))) return true;
  const same = by?.length === columns.length && by.every((column) => columns.includes(column));
  return same === true && (pair ?? []).some((name) => names.has(name));
}

/** What was judged, without a number that people of a small group could be known by. */
function silenced(finding: Finding, smallest: number): Finding {
  const {
    subject,
    statistic,
    metric,
    model,
    slice,
    by,
    pair,
    within,
    value,
    limit,
    better,
    status,
    needed,
    neededOf,
    insufficient,
  } = finding;
  const excluded = /: (excluded: .*)$/s.exec(finding.why ?? '')?.[1];
  const who = pair ? pair.join(' against ') : groupName(Object.values(slice ?? {}));
  const words = {
    fail: 'beyond the limit',
    warn: 'beyond the limit',
    pass: 'within the limit',
    inconclusive: 'not enough data',
  };
  // How many rows to collect says what the data lacks, and to one digit not what it has.
  const rows =
    statistic === 'rows_to_collect' && value !== undefined && value > 0 ? coarse(value) : undefined;
  const ending =
    rows !== undefined
      ? `about ${counted(rows)} more rows would bring it to its share`
      : (excluded ?? words[status as 'fail'] ?? 'told, not judged');
  return {
    subject,
    statistic,
    ...(metric !== undefined && { metric }),
    ...(model !== undefined && { model }),
    ...(slice && { slice }),
    ...(by && { by }),
    ...(pair && { pair }),
    ...(within !== undefined && { within }),
    ...(rows !== undefined && { value: rows, unit: 'rows' }),
    ...(limit && { limit }),
    ...(better && { better }),
    ...(status && { status }),
    // null would say that no rows could decide; of what the method cannot judge the reason is not shown
    ...(needed !== undefined && !(needed === null && insufficient) && { needed: needed && coarse(needed) }),
    ...(neededOf && { neededOf: neededOf.map(({ group, rows }) => ({ group, rows: coarse(rows) })) }),
    why: `${metric ?? subject} of ${who}: ${ending}; values of groups with fewer than ${counted(smallest)} rows are not shown`.slice(
      0,
      2_000,
    ),
  };
}

/** Rounded up to one digit: what would decide, and no way back to what was counted. */
function coarse(rows: number): number {
  const step = 10 ** Math.floor(Math.log10(rows));
  return Math.ceil(rows / step) * step;
}

/** `3 groups with fewer than 10 rows each, 14 rows together` */
function mergedFinding({ columns, small: groups }: Small, smallest: number, pooled?: Pooled): Finding {
  const untold =
    pooled && 'untold' in pooled && groups.length > 1
      ? `; their rates together are not told, because ${pooled.untold}`
      : '';
  const rows = groups.reduce((sum, { n }) => sum + n, 0);
  const many = groups.length > 1;
  return {
    subject: columns.join(' × '),
    statistic: 'small_groups',
    by: [...columns],
    value: groups.length,
    // the rows of one group alone would be its own
    ...(many && { n: rows }),
    why: many
      ? `${counted(groups.length)} groups with fewer than ${counted(smallest)} rows each, ${counted(rows)} rows together${untold}`
      : `1 group with fewer than ${counted(smallest)} rows`,
  };
}

/** Whether what a check says in words of its own, not a finding's, speaks of a small group. */
function tells(own: string, involved: ReadonlySet<Small>): boolean {
  return [...involved].some(({ names }) =>
    [...names].some((name) =>
      new RegExp(
        `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
        'u',
      ).test(own),
    ),
  );
}

function silentWhy({ status }: Check, findings: readonly Finding[], smallest: number): string {
  const few = `groups with fewer than ${counted(smallest)} rows are shown merged`;
  const deciding = findings.find((finding) => finding.status === status && finding.why !== undefined);
  return deciding?.why ?? `measured in every group; ${few}`;
}

function keyOf(level: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(level).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
