import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** Longest path that a report holds, in characters. */
const longest = 500;

/**
 * An absolute path from its repository's root, with slashes: from the workflow's workspace, or else from
 * the folder above it that git keeps. Nothing where it lies in neither.
 */
export function pathInRepository(file: string, workspace?: string): string | undefined {
  const root = workspace || repositoryAround(file);
  if (root === undefined) return undefined;
  const path = relative(root, file);
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined;
  return path.length > longest ? undefined : path.split(sep).join('/');
}

function repositoryAround(file: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
