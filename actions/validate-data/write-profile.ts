import { resolve } from 'node:path';
import type { Profile } from '../../shared/data/profile.ts';
import { InputError } from '../../shared/errors.ts';
import type { Host } from '../../shared/github/host.ts';
import { writeWhole } from '../../shared/report/write-whole.ts';

/**
 * Where the profile goes, absolute; nothing where none is asked for and no training data is judged.
 * @throws InputError where it would overwrite what the data is compared with
 */
export function profilePath(
  host: Pick<Host, 'input'>,
  folder: string,
  reference: string | undefined,
): string | undefined {
  const isTraining = host.input('data') === undefined;
  const given =
    host.input('profile-path') ?? (isTraining ? '.tollgate/validate-data/profile.json' : undefined);
  if (given === undefined) return undefined;
  const path = resolve(folder, given);
  if (reference !== undefined && resolve(folder, reference) === path) {
    throw new InputError({
      input: 'profile-path',
      rule: 'must be another file than the profile that the data is compared with',
      received: JSON.stringify(given),
    });
  }
  return path;
}

/**
 * Writes a profile as JSON, a column a line, so that a change of one is a change of one line. The values of the column that
 * names rows are left out: nothing is compared with them, and they may be personal.
 */
export async function writeProfile(
  path: string,
  { columns, ...head }: Profile,
  id: string | undefined,
): Promise<void> {
  const lines = columns.map(({ categories, ...column }) => {
    const told = categories && column.name !== id ? { ...column, categories } : column;
    return `    ${JSON.stringify(told)}`;
  });
  const opening = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  await writeWhole(path, `${opening},\n  "columns": [\n${lines.join(',\n')}\n  ]\n}\n`, 'profile-path');
}
