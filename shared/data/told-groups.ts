import { InputError } from '../errors.ts';
import { counted } from './refuse-rows.ts';
import type { PeopleRequest } from './request.ts';
import type { SliceReader } from './slice-codes.ts';

/**
 * What a reader should know of protected columns: nobody to compare with, values that are missing; sentences.
 *
 * @throws InputError where a column holds no value at all.
 */
export function toldGroups(readers: Iterable<SliceReader>, { missing }: PeopleRequest): string[] {
  const told: string[] = [];
  for (const { column, asked, codes, levels } of readers) {
    const rows = new Float64Array(levels.length);
    for (let i = 0; i < codes.length; i++) rows[codes[i]]++;
    const absent = rows[levels.length - 1];
    const values = rows.subarray(0, -1).filter((count) => count > 0).length;
    const name = JSON.stringify(column);
    const input = asked.setting ?? 'fairness.protected';
    if (values === 0) {
      throw new InputError({
        input,
        rule: 'must be a column with values',
        received: `${name}, which is empty in all ${counted(codes.length)}`,
      });
    }
    if (absent > 0) {
      const become =
        missing === 'group'
          ? 'are a group of their own (fairness.missing: exclude leaves them out)'
          : 'are left out of its groups (fairness.missing: exclude)';
      told.push(`${name} is missing in ${counted(absent)}, which ${become}.`);
    }
    if (values === 1) {
      const but = absent > 0 && missing === 'group' ? ' but those without one' : '';
      const cut = asked.edges !== undefined || asked.bins !== undefined;
      const one = cut
        ? `cuts all rows that have a value into one group, ${levels[rows.findIndex((count) => count > 0)]}`
        : 'has one value in all rows that have one';
      told.push(`${name} ${one}: there is nobody to compare with${but}.`);
    }
  }
  return told;
}
