import type { SliceSet } from '../../data/evaluation.ts';
import { counted } from '../sentence.ts';
import type { FairnessSettings } from './settings.ts';

/** Exclusions that are told one by one. */
const mostTold = 20;

/** Sentences on exclusions that fit no group, as where a value is written otherwise in the data. */
export function unmetExclusions(
  slices: readonly Pick<SliceSet, 'levels'>[],
  { exclude }: Pick<FairnessSettings, 'exclude'>,
): string[] {
  const unmet = exclude.flatMap(({ group }, i) => {
    const wanted = Object.entries(group);
    const fits = slices.some(({ levels }) =>
      levels.some(({ level }) => wanted.every(([column, value]) => level[column] === value)),
    );
    return fits ? [] : [`fairness.exclude[${i}] fits no group: ${JSON.stringify(group).slice(0, 1_000)}.`];
  });
  const more = unmet.length - mostTold;
  if (more <= 0) return unmet;
  return [
    ...unmet.slice(0, mostTold),
    `${counted(more)} more of fairness.exclude ${more === 1 ? 'fits' : 'fit'} no group.`,
  ];
}
