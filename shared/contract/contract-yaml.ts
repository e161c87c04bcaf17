import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import { InputError } from '../errors.ts';
import { visible } from './shown.ts';

export type Path = readonly PropertyKey[];

export interface ContractYaml {
  value: unknown;
  /** Line of the key or list item at this place, from 1; of the nearest place above it where it is absent. */
  lineOf(path: Path): number;
}

/** Longest contract that is read, in characters: room for some thousands of columns. */
const longest = 4 * 1024 * 1024;
/** Most nodes that aliases may expand to for each one written. */
const mostAliases = 100;

/**
 * Reads a contract's one YAML document and remembers its lines. Merge keys (`<<`) are followed, as the contracts' other
 * readers do.
 * @throws InputError with the line where it is no YAML, holds a key twice or expands without end
 */
export function readContractYaml(text: string, file: string): ContractYaml {
  if (text.length > longest) {
    throw new InputError({
      input: file,
      rule: 'must be at most 4 MiB',
      received: `${Math.ceil(text.length / 1024 / 1024)} MiB`,
      fix: 'Describe each table in a contract of its own.',
    });
  }
  const lines = new LineCounter();
  const document = parsed(text, file, lines);
  const [error] = document.errors;
  if (error !== undefined) {
    if (error.code === 'RESOURCE_EXHAUSTION') throw tooDeep(file, error);
    throw new InputError({
      input: file,
      rule: `must be one valid YAML document: ${visible(error.message.split(/ at line |\n/)[0])}`,
      fix: 'Check the indentation and the quotes there.',
      at: { file, line: lines.linePos(error.pos[0]).line },
    });
  }
  visit(document, {
    Pair(_, { key }) {
      const node = isAlias(key) ? key.resolve(document) : key;
      if (isScalar(node) && node.value !== '__proto__' && node.value !== null) return;
      const line = lines.linePos((key as Node | null)?.range?.[0] ?? 0).line;
      throw new InputError({
        input: file,
        rule: 'must have plain words for keys',
        fix: 'Remove this key.',
        at: { file, line },
      });
    },
  });
  return { value: expanded(document, file), lineOf: (path) => lineAt(document, lines, path) };
}

function parsed(text: string, file: string, lines: LineCounter): Document.Parsed {
  try {
    return parseDocument(text, {
      lineCounter: lines,
      prettyErrors: true,
      version: '1.2',
      merge: true,
      logLevel: 'error',
    });
  } catch (cause) {
    throw tooDeep(file, cause);
  }
}

function tooDeep(file: string, cause: unknown): InputError {
  return new InputError({ input: file, rule: 'must not be nested this deeply' }, { cause });
}

function expanded(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw tooDeep(file, cause);
    const rule = 'must not repeat itself through aliases';
    throw new InputError({ input: file, rule, fix: 'Write the values out.' }, { cause });
  }
}

function lineAt(document: Document.Parsed, lines: LineCounter, path: Path): number {
  let node: unknown = document.contents;
  let found: Node | null | undefined = document.contents;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
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
