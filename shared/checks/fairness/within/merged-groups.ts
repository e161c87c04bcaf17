import type { Group } from '../groups.ts';
import type { MeasuredGroup } from '../measured-group.ts';

/** One group over all levels of the column within which groups are compared. */
export interface MergedGroup {
  group: Group;
  /** Level of that column → the group's rows in it. */
  levels: ReadonlyMap<string, MeasuredGroup>;
}

/** Groups that were measured within the levels of a column, put together by who they are. */
export function mergedGroups(measured: readonly MeasuredGroup[], within: string): MergedGroup[] {
  const merged = new Map<string, { group: Group; levels: Map<string, MeasuredGroup> }>();
  for (const one of measured) {
    const { [within]: level, ...who } = one.group.level;
    const known = merged.get(one.group.name) ?? {
      group: { ...one.group, level: who, n: 0 },
      levels: new Map(),
    };
    known.group = { ...known.group, n: known.group.n + one.group.n };
    known.levels.set(level, one);
    merged.set(one.group.name, known);
  }
  return [...merged.values()];
}
