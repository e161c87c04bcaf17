import type { GroupSet } from './group-sets.ts';
import type { DisparitySetting } from './settings.ts';

/** Whether a limit is about the groups of a set. */
export function isAbout({ by, within }: DisparitySetting, set: GroupSet): boolean {
  return set.within === within && set.by.every(({ column }) => by?.includes(column) ?? true);
}
