import { relative, sep } from 'node:path';
import type { Source } from './source.ts';

/** A source's files as the user would name them: from `folder` on where they lie below it. */
export function userPaths({ files }: Pick<Source, 'files'>, folder: string): string[] {
  return files.map((file) => {
    const path = relative(folder, file);
    return path.startsWith('..') ? file : path.split(sep).join('/');
  });
}
