import { InputError } from '../errors.ts';
import { alikeValues } from './alike-values.ts';
import { isProtected } from './is-protected.ts';
import { counted } from './refuse-rows.ts';
import type { PeopleRequest } from './request.ts';
import type { SliceReader } from './slice-codes.ts';

/**
 * What a reader should know of protected columns and of those within whose levels people are compared: nobody to compare
 * with, values that are missing, or that are written in several ways; sentences.
 *
 * @throws InputError where a column holds no value at all.
 */
export function toldGroups(readers: Iterable<SliceReader>, { missing }: PeopleRequest): string[] {
  return [...readers].flatMap((reader) => {
    const { column, asked, codes, levels } = reader;
    const rows = new Float64Array(levels.length);
    for (let i = 0; i < codes.length; i++) rows[codes[i]]++;
    const values = levels.filter((_, k) => k < levels.length - 1 && rows[k] > 0);
    if (values.length === 0) {
      throw new InputError({
        input: asked.setting ?? 'fairness.protected',
        rule: 'must be a column with values',
        received: `${JSON.stringify(column)}, which is empty in all ${counted(codes.length)}`,
      });
    }
    const absent = rows[levels.length - 1];
    return [
      ...(isProtected(asked) ? ofGroups : ofStrata)(reader, values, absent, missing),
      ...ofWriting(reader, values),
    ];
  });
}

function ofGroups(
  { column, asked }: SliceReader,
  values: readonly string[],
  absent: number,
  missing: PeopleRequest['missing'],
): string[] {
  const told: string[] = [];
  const name = JSON.stringify(column);
  if (absent > 0) {
    const become =
      missing === 'group'
        ? 'are a group of their own (fairness.missing: exclude leaves them out)'
        : 'are left out of its groups (fairness.missing: exclude)';
    told.push(`${name} is missing in ${counted(absent)}, which ${become}.`);
  }
  if (values.length === 1) {
    const but = absent > 0 && missing === 'group' ? ' but those without one' : '';
    const one = isCut(asked)
      ? `cuts all rows that have a value into one group, ${values[0]}`
      : 'has one value in all rows that have one';
    told.push(`${name} ${one}: there is nobody to compare with${but}.`);
  }
  return told;
}

/** Rows without a value are a level of their own there, whatever becomes of groups. */
function ofStrata({ column }: SliceReader, values: readonly string[], absent: number): string[] {
  const name = JSON.stringify(column);
  if (absent > 0) {
    return [
      `${name}, within whose levels groups are compared, is missing in ${counted(absent)}, which are compared with each other.`,
    ];
  }
  if (values.length > 1) return [];
  return [`${name}, within whose levels groups are compared, has one value in all rows.`];
}

function ofWriting({ column, asked }: SliceReader, values: readonly string[]): string[] {
  const alike = isCut(asked) ? 0 : alikeValues(values);
  if (alike === 0) return [];
  return [
    `${alike} of the ${values.length} values of ${JSON.stringify(column)} are told from another one by letter case, white space or the writing of a number alone: each is a group of its own. Write those alike that mean the same.`,
  ];
}

function isCut({ bins, edges }: SliceReader['asked']): boolean {
  return bins !== undefined || edges !== undefined;
}
