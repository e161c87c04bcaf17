import type { Finding } from '../../report/schema.ts';
import type { Group } from '../fairness/groups.ts';
import { contradictory, missing, type Unusable } from './unusable.ts';

/** How many pairs a check lists at most, worst first: of a disparity, of a disparity within levels, of gaps that changed. */
export const mostTold = { pairs: 2_000, within: 500, gaps: 200 } as const;

/** Each two of the groups. */
export function pairsAmong<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, i) => all.slice(i + 1).map((other): [T, T] => [one, other]));
}

/** The one finding about two groups; `isMissing` where there is none, which a list that is full may explain. */
export function theOne(
  findings: readonly Finding[],
  groups: readonly [Pick<Group, 'name'>, Pick<Group, 'name'>],
  about: string,
): Finding | (Unusable & { isMissing: boolean }) {
  const own = findings.filter(({ pair }) => groups.every(({ name }) => pair?.includes(name)));
  if (own.length === 1) return own[0];
  if (own.length === 0) return { ...missing(about), isMissing: true };
  return { ...contradictory(about, 'there is more than one comparison'), isMissing: false };
}
