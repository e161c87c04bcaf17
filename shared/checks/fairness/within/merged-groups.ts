import type { Group } from '../groups.ts';
import type { MeasuredGroup } from '../measured-group.ts';

/** One group over all levels of the column within which groups are compared. */
export interface MergedGroup {
  /** Its rows are those of the levels that are judged; excluded where none is. */
  group: Group;
  /** Level of that column → the group's rows in it, but for those that are excluded. */
  levels: ReadonlyMap<string, MeasuredGroup>;
  /** What is excluded of it: one entry a level, or the group where all levels are. */
  excluded: readonly Group[];
}

/** Groups that were measured within the levels of a column, put together by who they are. */
export function mergedGroups(measured: readonly MeasuredGroup[], within: string): MergedGroup[] {
  const parts = Map.groupBy(measured, ({ group }) => group.name);
  return [...parts.values()].map((all): MergedGroup => {
    const judged = all.filter(({ group }) => group.excluded === undefined);
    const counted = judged.length > 0 ? judged : all;
    const [first] = counted;
    const { [within]: _, ...level } = first.group.level;
    const n = counted.reduce((sum, { group }) => sum + group.n, 0);
    const group: Group = { ...first.group, level, n };
    const left = all.filter((one) => !judged.includes(one)).map((one) => one.group);
    return {
      group,
      levels: new Map(judged.map((one) => [one.group.level[within], one])),
      excluded: judged.length > 0 ? left : [group],
    };
  });
}
