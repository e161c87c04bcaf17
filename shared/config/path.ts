import type { Path } from '../documents/read-document.ts';
import { show } from '../documents/show.ts';

export type { Path };

/** A place in the settings as people write it: `evaluate.slices[0].bins`; unusual keys in quotes. */
export function formatPath(path: Path): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (/^[\w-]{1,100}$/.test(String(key))) text += text === '' ? String(key) : `.${String(key)}`;
    else text += `[${show(String(key))}]`;
  }
  return text;
}

/** The value at a place, or undefined where the place does not exist. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** A copy in which the place holds `value`, or is absent where that is undefined. Mappings above it are made where they are missing. */
export function withValueAt(root: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (root == null && value === undefined) return root;
  const { [key]: held, ...others } = (root ?? {}) as Record<PropertyKey, unknown>;
  const inner = rest.length === 0 ? value : withValueAt(held, rest, value);
  return inner === undefined ? others : { ...others, [key]: inner };
}
