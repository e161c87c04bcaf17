import type { SliceSet } from '../../data/evaluation.ts';
import type { FairnessSettings } from './settings.ts';

/** Sentences on exclusions that fit no group, as where a value is written otherwise in the data. */
export function unmetExclusions(
  slices: readonly Pick<SliceSet, 'levels'>[],
  { exclude }: Pick<FairnessSettings, 'exclude'>,
): string[] {
  return exclude.flatMap(({ group }, i) => {
    const wanted = Object.entries(group);
    const fits = slices.some(({ levels }) =>
      levels.some(({ level }) => wanted.every(([column, value]) => level[column] === value)),
    );
    return fits ? [] : [`fairness.exclude[${i}] fits no group: ${JSON.stringify(group)}.`];
  });
}
