import type { Sample, SliceSet } from '../../data/evaluation.ts';
import { groupName } from '../../group-name.ts';
import type { GroupSet } from './group-sets.ts';
import type { FairnessSettings } from './settings.ts';

/** People who have the same protected values. */
export interface Group {
  /** `{"sex": "F", "race": "Black"}`; a missing value reads `(missing)`. */
  level: Readonly<Record<string, string>>;
  /** The same in one text: `F, Black`. */
  name: string;
  n: number;
  sample: () => Sample;
  /** Lets go of what was taken of the group's rows, once nothing more is measured on them. */
  release?: () => void;
  /** Why it is shown and not judged. */
  excluded?: string;
}

/** The groups of one set that are there, and what they are told apart by. */
export interface Groups {
  set: GroupSet;
  /** Protected columns, as the report names them: `sex × race`. */
  name: string;
  groups: readonly Group[];
}

/** The groups of a set; missing values are a group, unless the settings leave them out. */
export function groupsOf(set: GroupSet, { levels }: SliceSet, settings: FairnessSettings): Groups {
  const columns = set.by.map(({ column }) => column);
  const kept = levels.filter(
    ({ level }) => settings.missing === 'group' || columns.every((column) => level[column] !== '(missing)'),
  );
  return {
    set,
    name: columns.join(' × '),
    groups: kept.map(({ level, n, sample, release }) => {
      const excluded = settings.exclude.find(({ group }) =>
        Object.entries(group).every(([column, value]) => level[column] === value),
      );
      return {
        level,
        name: groupName(columns.map((column) => level[column])),
        n,
        sample,
        ...(release && { release }),
        ...(excluded && { excluded: excluded.because }),
      };
    }),
  };
}
