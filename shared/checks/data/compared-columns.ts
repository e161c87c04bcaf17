import type { Profile, ProfiledColumn } from '../../data/profile.ts';
import { chosenColumns } from './chosen-columns.ts';
import type { AskedOfDataCheck, DataCheckContext } from './data-check.ts';

/** A column as it is and as it was in training. */
export interface ComparedColumn {
  name: string;
  now: ProfiledColumn;
  before: ProfiledColumn;
}

export interface Comparison {
  columns: ComparedColumn[];
  now: Profile;
  before: Profile;
}

/** The columns that a table has in common with the training data; not ids, groups, weights and times, which are other ones by nature. */
export async function comparedColumns(
  { table, reference, profile, columns: { id, group, time, weight } }: DataCheckContext,
  asked: Pick<AskedOfDataCheck<unknown>, 'columns' | 'except'>,
): Promise<Comparison | { skip: string }> {
  if (!reference) return { skip: 'there is no training data to compare with: name data.train' };
  const now = await profile();
  const named = (profile: Profile) => new Map(profile.columns.map((column) => [column.name, column]));
  const [here, there] = [named(now), named(reference)];
  const apart = [id, group, time, weight];
  const columns = chosenColumns(table, asked).flatMap(({ name }): ComparedColumn[] => {
    const [now, before] = [here.get(name), there.get(name)];
    return now && before && !apart.includes(name) ? [{ name, now, before }] : [];
  });
  return { columns, now, before: reference };
}
