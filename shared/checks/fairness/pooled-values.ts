import type { Finding } from '../../report/schema.ts';
import { wilson } from '../../stats/index.ts';
import type { Group, Groups } from './groups.ts';

/** What groups that are too small to be shown come to together, or why that is not told. */
export type Pooled = { findings: Finding[] } | { untold: string };

/** The groups of one set, and those of them that are too small to be shown. */
export interface SetOfGroups extends Pick<Groups, 'set'> {
  small: readonly Group[];
}

/**
 * The rates of all small groups of a set together, from each one's own rate. Told only where nobody can subtract a single
 * group from it: at least two groups and `smallest` rows stand behind each rate, and no group of a set with fewer of these
 * columns holds exactly one of them. Weighted and clustered rates, and what is no rate, have no counts to add up.
 * docs/decisions/small-groups.md.
 */
export function pooledValues(
  of: SetOfGroups,
  all: readonly SetOfGroups[],
  values: readonly Finding[],
  smallest: number,
): Pooled {
  if (of.small.length < 2) return { untold: 'they would be those of a single group' };
  if (of.set.within !== undefined) return { untold: 'levels are not put together' };
  const alone = all.find((other) => holdsOne(of, other));
  if (alone) {
    const names = alone.set.by.map(({ column }) => column).join(' × ');
    return { untold: `one of them could be had by subtraction from the groups by ${names}` };
  }
  const findings: Finding[] = [];
  for (const same of Map.groupBy(values, ({ subject, model }) => JSON.stringify([subject, model])).values()) {
    const counted = same.filter(({ value, n = 0 }) => value !== undefined && n > 0);
    const n = counted.reduce((sum, { n: rows = 0 }) => sum + rows, 0);
    const isRate = counted.every(({ method }) => method === rateMethod);
    if (!isRate || counted.length < 2 || n < smallest) continue;
    const hits = counted.reduce((sum, { value = 0, n: rows = 0 }) => sum + Math.round(value * rows), 0);
    const [{ subject, model, level = 0.9, better }] = counted;
    const estimate = wilson({ n, hits });
    findings.push({
      subject,
      statistic: 'pooled',
      ...(model && { model }),
      by: of.set.by.map(({ column }) => column),
      value: estimate.value,
      interval: estimate.interval(level),
      level,
      method: estimate.method,
      ...(better && { better }),
      n,
    });
  }
  return findings.length > 0
    ? { findings }
    : { untold: `no rate has ${smallest} rows of several of them behind it` };
}

const rateMethod = wilson({ n: 1, hits: 0 }).method;

/** Whether one of the small groups alone lies in a group of a set with fewer of its columns, or in that set's small ones. */
function holdsOne({ set, small }: SetOfGroups, other: SetOfGroups): boolean {
  if (other.set.within !== undefined || other.set.by.length >= set.by.length) return false;
  const columns = other.set.by.map(({ column }) => column);
  if (!columns.every((column) => set.by.some((one) => one.column === column))) return false;
  const keyIn = ({ level }: Group) => JSON.stringify(columns.map((column) => level[column]));
  const theirs = new Set(other.small.map(keyIn));
  const parts = Map.groupBy(small, (group) => (theirs.has(keyIn(group)) ? 'small' : keyIn(group)));
  return [...parts.values()].some(({ length }) => length === 1);
}
