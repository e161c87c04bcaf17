import type { FairnessSettings, GroupColumn } from './settings.ts';

/** One way to tell people apart: by a protected column, by several at once, or by one within the levels of another column. */
export interface GroupSet {
  /** The protected columns. */
  by: readonly GroupColumn[];
  /** The column within whose levels groups are compared. */
  within?: string;
}

/**
 * Every set of groups that the settings ask for: each protected column, their intersections up to `intersections.of`
 * columns, and each column within the levels that a limit names. In this order the rows are cut and judged.
 */
export function groupSets(settings: FairnessSettings): GroupSet[] {
  const { protected: columns, intersections, limits } = settings;
  const sets: GroupSet[] = columns.map((column) => ({ by: [column] }));
  for (let size = 2; size <= Math.min(intersections.of, columns.length); size++) {
    sets.push(...choose(columns, size).map((by) => ({ by })));
  }
  const strata = new Set(Object.values(limits).flatMap(({ within }) => within ?? []));
  for (const within of strata) {
    sets.push(
      ...columns.filter(({ column }) => column !== within).map((column) => ({ by: [column], within })),
    );
  }
  return sets;
}

function choose<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return all.flatMap((first, i) => choose(all.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
}
