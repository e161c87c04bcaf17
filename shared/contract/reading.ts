import type { Path } from '../documents/read-document.ts';
import { show, visible } from '../documents/show.ts';
import { InputError } from '../errors.ts';
import type { Edition } from './odcs/sections.ts';

/** A contract while it is read: where things stand in its file, and what is to be told of it. */
export interface Reading {
  file: string;
  edition: Edition;
  lineOf(path: Path): number;
  /** What was read and is not judged, each with its reason. */
  notJudged: string[];
  /** What a reader should know besides. */
  notices: string[];
}

/** An error of the contract's author, with its line. */
export function contractError(
  { file, lineOf }: Pick<Reading, 'file' | 'lineOf'>,
  path: Path,
  { rule, received, fix }: { rule: string; received?: unknown; fix?: string },
): InputError {
  return new InputError({
    input: place(path, file),
    rule,
    ...(received === undefined ? {} : { received: show(received) }),
    ...(fix === undefined ? {} : { fix }),
    at: { file, line: lineOf(path) },
  });
}

/** A place in the contract as people write it: `schema[0].properties[2].name`; the file where it is the whole. */
function place(path: Path, file: string): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (/^[\w-]{1,100}$/.test(String(key))) text += text === '' ? String(key) : `.${String(key)}`;
    else text += `${text === '' ? file : ''}["${visible(String(key))}"]`;
  }
  return text === '' ? file : text;
}
