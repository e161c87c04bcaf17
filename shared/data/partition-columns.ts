import { dirname, relative, resolve, sep } from 'node:path';
import { InputError } from '../errors.ts';
import { isAddress } from './download.ts';
import type { Source } from './source.ts';

/** A column whose values stand in the folders' names; `values` has one for each file, null where it is Hive's null. */
export interface PartitionColumn {
  name: string;
  values: readonly (string | null)[];
}

/** The folder that a path, a folder or a pattern starts from. */
function startOf(uri: string, folder: string): string {
  const parts = resolve(folder, uri).split(sep);
  const pattern = parts.findIndex((part) => /[*?[{]/.test(part));
  return pattern < 0 ? parts.join(sep) : parts.slice(0, pattern).join(sep);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Columns of a partitioned folder, as `year` of `data/year=2026/part-0.parquet`: read from the folders below the one
 * that the user names, or below the first folder of a pattern. A file that is named itself has none.
 *
 * @throws InputError where only some of the files lie in such folders, or a file has a column of that name, too.
 */
export function partitionColumns(
  source: Source,
  uris: readonly string[],
  folder: string,
  names: readonly string[],
): PartitionColumn[] {
  const starts = uris.filter((uri) => !isAddress(uri)).map((uri) => startOf(uri, folder));
  const parts = source.files.map((file) => {
    const start = starts.find((one) => file.startsWith(one.endsWith(sep) ? one : one + sep));
    const folders = start === undefined ? [] : relative(start, dirname(file)).split(sep);
    return folders.flatMap((part) => {
      const match = /^([^=]+)=(.*)$/.exec(part);
      if (!match) return [];
      const value = decoded(match[2]);
      return [{ name: decoded(match[1]), value: value === '__HIVE_DEFAULT_PARTITION__' ? null : value }];
    });
  });
  const first = parts[0].map(({ name }) => name);
  const odd = parts.findIndex((part) => part.map(({ name }) => name).join('\0') !== first.join('\0'));
  if (odd >= 0) {
    throw new InputError({
      input: source.input,
      rule: 'must be files that are all partitioned alike',
      received: `${JSON.stringify(relative(folder, source.files[0]))} and ${JSON.stringify(relative(folder, source.files[odd]))}`,
    });
  }
  const twice = first.find((name, k) => names.includes(name) || first.indexOf(name) < k);
  if (twice !== undefined) {
    throw new InputError({
      input: source.input,
      rule: 'must have each column once',
      received: `${JSON.stringify(twice)} in the files and in their folders' names`,
      fix: 'Leave it out of the files or rename the folders.',
    });
  }
  return first.map((name, k) => ({ name, values: parts.map((part) => part[k].value) }));
}
