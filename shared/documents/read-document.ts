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
import { InputError, type InputFault } from '../errors.ts';
import { visible } from './show.ts';

/** A place in a document: keys and list places from its root. */
export type Path = readonly PropertyKey[];

export interface ReadDocument {
  value: unknown;
  /** Line of the key or list item at this place, counted from 1; of the nearest place above it where it is absent. */
  lineOf(path: Path): number;
}

/** What a kind of document allows, and how it is spoken of. */
export interface DocumentRules {
  /** Longest text that is read, in characters, and what to do about a longer one. */
  longest: { characters: number; words: string; fix: string };
  /** Whether merge keys (`<<`) are followed. */
  merge: boolean;
  /** What is said of a key that is no word. `name` is its text, where it has one. */
  oddKey(name: string | undefined): Pick<InputFault, 'input' | 'rule' | 'fix'>;
}

/** Most nodes that aliases may expand to for each one written. */
const mostAliases = 100;

/**
 * Reads one YAML 1.2 document that people write, and remembers its lines. Duplicate keys, more than one document, alias
 * bombs and what is longer than allowed are refused.
 * @throws InputError with the line of the fault
 */
export function readDocument(text: string, file: string, rules: DocumentRules): ReadDocument {
  const { characters, words, fix } = rules.longest;
  if (text.length > characters) {
    const kibibytes = Math.ceil(text.length / 1024);
    const received = kibibytes > 4_096 ? `${Math.ceil(kibibytes / 1024)} MiB` : `${kibibytes} KiB`;
    throw new InputError({ input: file, rule: `must be at most ${words}`, received, fix });
  }
  const lines = new LineCounter();
  const document = parse(text, file, lines, rules.merge);
  const [error] = document.errors;
  if (error !== undefined) {
    const at = { file, line: lines.linePos(error.pos[0]).line };
    if (error.code === 'RESOURCE_EXHAUSTION') throw tooDeep(file, error);
    if (error.code === 'DUPLICATE_KEY') throw twice(file, text, error.pos, at);
    const rule = `must be one valid YAML document: ${visible(error.message.split(/ at line |\n/)[0])}`;
    throw new InputError({ input: file, rule, fix: 'Check the indentation and the quotes there.', at });
  }
  visit(document, {
    Pair(_, { key }) {
      const node = isAlias(key) ? key.resolve(document) : key;
      if (isScalar(node) && node.value !== '__proto__' && node.value !== null) return;
      const at = { file, line: lines.linePos((key as Node | null)?.range?.[0] ?? 0).line };
      const name = isScalar(node) && node.value !== null ? String(node.value) : undefined;
      throw new InputError({ ...rules.oddKey(name), at });
    },
  });
  return { value: expand(document, file), lineOf: (path) => line(document, lines, path) };
}

function parse(text: string, file: string, lines: LineCounter, merge: boolean): Document.Parsed {
  try {
    return parseDocument(text, {
      lineCounter: lines,
      prettyErrors: true,
      version: '1.2',
      merge,
      logLevel: 'error',
    });
  } catch (cause) {
    throw tooDeep(file, cause);
  }
}

/** A key that stands twice in a mapping: one of the two would be lost. */
function twice(file: string, text: string, [start]: readonly number[], at: { file: string; line: number }) {
  const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^:\n{},[\]]*)/.exec(text.slice(start, start + 200))?.[0].trim() ?? '';
  const rule = 'must hold every key of a mapping once';
  const fix = 'Keep one of the two, or rename one where names are free.';
  return new InputError({ input: file, rule, received: `${visible(key, 60)} twice`, fix, at });
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
