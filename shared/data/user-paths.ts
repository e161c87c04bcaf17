import { relative, sep } from 'node:path';
import { isAddress, shownUri } from './download.ts';
import type { Source } from './source.ts';

/** A source's files as the user would name them: from `folder` on where they lie below it, an address as it is. */
export function userPaths(
  { files }: Pick<Source, 'files'>,
  uris: readonly string[],
  folder: string,
): string[] {
  if (uris.every(isAddress)) return uris.map(shownUri);
  return files.map((file) => {
    const path = relative(folder, file);
    return path.startsWith('..') ? file : path.split(sep).join('/');
  });
}
