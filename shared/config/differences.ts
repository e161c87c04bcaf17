import { isDeepStrictEqual } from 'node:util';
import { show } from '../documents/show.ts';
import { formatPath, type Path } from './path.ts';

/** What changed between two readings of a setting, in words: `a.b from 1 to 2`, `a.c, which is new`, `a.d, which is gone`. */
export function differences(before: unknown, after: unknown, path: Path): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (before === undefined) return [`${formatPath(path)}, which is new`];
  if (after === undefined) return [`${formatPath(path)}, which is gone`];
  if (isMapping(before) && isMapping(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(before[key], after[key], [...path, key]));
  }
  return [`${formatPath(path)} from ${show(before)} to ${show(after)}`];
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
