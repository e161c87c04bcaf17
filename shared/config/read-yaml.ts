import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { InputError } from '../errors.ts';
import type { Path } from './path.ts';
import { visible } from './show.ts';

/** Longest settings file that is read, in characters. */
const longest = 262_144;
/** Most nodes that aliases may expand to for each one written. */
const mostAliases = 100;

export interface YamlFile {
  value: unknown;
  /** Line of the key or list item at this place, counted from 1; of the nearest place above it where it is absent. */
  lineOf(path: Path): number;
}

/**
 * Reads one YAML 1.2 document and remembers its lines. Duplicate keys, more than one document,
 * alias bombs and files of more than 256 KiB are refused.
 * @throws InputError with the line of the fault
 */
export function readYaml(text: string, file: string): YamlFile {
  if (text.length > longest) {
    throw new InputError({
      input: file,
      rule: 'must be at most 256 KiB',
      received: `${Math.ceil(text.length / 1024)} KiB`,
      fix: 'Settings hold names and limits; put data and lists in files of their own.',
    });
  }
  const lines = new LineCounter();
  const document = parse(text, file, lines);
  const [error] = document.errors;
  if (error !== undefined) {
    const at = { file, line: lines.linePos(error.pos[0]).line };
    if (error.code === 'RESOURCE_EXHAUSTION') throw tooDeep(file, error);
    const rule = `must be one valid YAML document: ${visible(error.message.split(/ at line |\n/)[0])}`;
    throw new InputError({ input: file, rule, fix: 'Check the indentation and the quotes there.', at });
  }
  visit(document, {
    Pair(_, { key }) {
      const node = isAlias(key) ? key.resolve(document) : key;
      if (isScalar(node) && node.value !== '__proto__' && node.value !== null) return;
      const at = { file, line: lines.linePos((key as Node | null)?.range?.[0] ?? 0).line };
      const input = isScalar(node) && node.value !== null ? String(node.value) : 'a key';
      throw new InputError({ input, rule: 'is not a known setting', fix: 'Keys are words. Remove it.', at });
    },
  });
  return { value: expand(document, file), lineOf: (path) => line(document, lines, path) };
}

function parse(text: string, file: string, lines: LineCounter): Document.Parsed {
  try {
    return parseDocument(text, {
      lineCounter: lines,
      prettyErrors: true,
      version: '1.2',
      logLevel: 'error',
    });
  } catch (cause) {
    throw tooDeep(file, cause);
  }
}

function tooDeep(file: string, cause: unknown): InputError {
  return new InputError({ input: file, rule: 'must not be nested this deeply' }, { cause });
}

function expand(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw tooDeep(file, cause);
    const rule = 'must not repeat itself through aliases';
    throw new InputError({ input: file, rule, fix: 'Write the values out.' }, { cause });
  }
}

function line(document: Document.Parsed, lines: LineCounter, path: Path): number {
  let node: unknown = document.contents;
  let found: Node | null | undefined = document.contents;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => String(isScalar(item.key) ? item.key.value : item.key) === String(key),
      );
      if (pair === undefined) break;
      found = pair.key as Node;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (node === undefined) break;
      found = node as Node;
    } else break;
  }
  return found?.range ? lines.linePos(found.range[0]).line : 1;
}
