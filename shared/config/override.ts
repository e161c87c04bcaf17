import { given, type Inputs, overrides } from './inputs.ts';
import { formatPath, type Path } from './path.ts';

export interface Overridden {
  value: unknown;
  /** The input that a place's value came from, or undefined where it came from the file. */
  inputFor(path: Path): string | undefined;
}

/**
 * The file's content with every given input in its place; the content itself is left as it was.
 * @throws InputError where an input's text is no number or no boolean where one is meant
 */
export function override(content: unknown, inputs: Inputs): Overridden {
  const value = structuredClone(content);
  const from = new Map<string, string>();
  for (const [input, { path, read }] of Object.entries(overrides)) {
    const text = given(inputs, input);
    if (text !== undefined && put(value, path, read(text, input))) from.set(formatPath(path), input);
  }
  return {
    value,
    inputFor: (path) => {
      for (let length = path.length; length > 0; length--) {
        const input = from.get(formatPath(path.slice(0, length)));
        if (input !== undefined) return input;
      }
      return undefined;
    },
  };
}

/** Whether it could be put there: where the file has no mapping on the way, its own fault is told instead. */
function put(root: unknown, path: Path, value: unknown): boolean {
  let parent = root;
  for (const [depth, key] of path.entries()) {
    if (typeof parent !== 'object' || parent === null || Array.isArray(parent)) return false;
    const mapping = parent as Record<PropertyKey, unknown>;
    if (depth === path.length - 1) mapping[key] = value;
    else mapping[key] ??= {};
    parent = mapping[key];
  }
  return true;
}
