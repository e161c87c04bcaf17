import { InputError, type InputFault } from '../errors.ts';
import { formatCount } from './format-number.ts';
import { formatBytes } from './format-quantity.ts';
import { jsonShape } from './json-shape.ts';
import { plainText } from './plain-text.ts';

/** What no report of ours comes near; a document beyond it is refused before anything is built from it. */
export const documentCaps = { bytes: 64_000_000, depth: 32, entries: 20_000 } as const;

export interface Document<T> {
  /** What its key `schema` must say. */
  schema: string;
  /** What it is, as the end of a sentence: `a gate's report`. */
  name: string;
  /** What to do where another document came. */
  fix: string;
  parse: (value: unknown) => T;
}

/** Schemas that somebody may take for each other, and what they are. */
const ours: Readonly<Record<string, string>> = {
  'tollgate/report/v1': "a gate's report",
  'tollgate/overall/v1': 'the report over all gates',
};

/**
 * Bytes of unknown origin as a document: UTF-8 (with a byte order mark or without), JSON without a key twice
 * in an object or named `__proto__`, within the caps, and as its schema has it. `source` is the file or artifact
 * as the user knows it. Throws InputError.
 */
export function parseDocumentBytes<T>(bytes: Uint8Array, source: string, document: Document<T>): T {
  const input = plainText(source, 200) || 'a report without a name';
  const refuse = (fault: Omit<InputFault, 'input'>, cause?: unknown): never => {
    throw new InputError({ input, ...fault }, { cause });
  };
  const value = parseJson(bytes, refuse);
  const found = schemaOf(value);
  if (found !== document.schema) refuse(otherDocument(found, value, document));
  try {
    return document.parse(value);
  } catch (cause) {
    const rule = `must be ${document.name} of the form ${document.schema}`;
    const received = plainText(message(cause).replace(/^report breaks \S+: /, ''), 600);
    return refuse({ rule, received }, cause);
  }
}

type Refuse = (fault: Omit<InputFault, 'input'>, cause?: unknown) => never;

const again = 'Run the gate that writes it again.';

function parseJson(bytes: Uint8Array, refuse: Refuse): unknown {
  if (bytes.length > documentCaps.bytes) {
    return refuse({
      rule: `must be at most ${formatBytes(documentCaps.bytes)}`,
      received: `${formatBytes(bytes.length)} or more`,
      fix: 'Judge fewer slices, or split the gate in two.',
    });
  }
  const text = decode(bytes, refuse);
  if (text.trim() === '') return refuse({ rule: 'must be a report', received: 'an empty file', fix: again });
  const shape = jsonShape(bytes, documentCaps.depth, documentCaps.entries);
  if (shape.depth > documentCaps.depth) {
    return refuse({
      rule: `must nest at most ${documentCaps.depth} levels`,
      received: 'more',
      fix: 'Tollgate writes no such report: find out who wrote it.',
    });
  }
  if (shape.commas >= documentCaps.entries) {
    return refuse({
      rule: `must have at most ${formatCount(documentCaps.entries)} entries in a list`,
      received: 'more',
      fix: 'Judge fewer slices, or split the gate in two.',
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    if (shape.open) {
      const received = `a document that is cut off after ${formatBytes(bytes.length)}`;
      return refuse({ rule: 'must be a whole JSON document', received, fix: again }, cause);
    }
    return refuse({ rule: 'must be JSON', received: plainText(message(cause), 200), fix: again }, cause);
  }
  const { keys, prototype } = keysOf(value);
  if (prototype) return refuse({ rule: 'must have no key `__proto__`', received: 'one' });
  if (keys !== shape.keys) {
    return refuse({
      rule: 'must have each key of an object once',
      received: 'an object that has one twice',
      fix: 'Tollgate writes no such report: find out who wrote it.',
    });
  }
  return value;
}

function decode(bytes: Uint8Array, refuse: Refuse): string {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0));
  const rule = 'must be UTF-8';
  const fix = 'Write it as UTF-8; `>` of Windows PowerShell writes UTF-16.';
  if (utf16) return refuse({ rule, received: 'UTF-16', fix });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    return refuse({ rule, received: 'bytes that are not', fix: again }, cause);
  }
}

/** All keys of a parsed document, which is no deeper than the caps allow. */
function keysOf(value: unknown): { keys: number; prototype: boolean } {
  let keys = 0;
  let prototype = false;
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (Array.isArray(part)) {
      for (const each of part) walk(each);
      return;
    }
    const own = Object.keys(part);
    keys += own.length;
    for (const key of own) {
      if (key === '__proto__') prototype = true;
      walk((part as Record<string, unknown>)[key]);
    }
  };
  walk(value);
  return { keys, prototype };
}

function schemaOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'schema' in value
    ? value.schema
    : undefined;
}

function otherDocument<T>(found: unknown, value: unknown, document: Document<T>): Omit<InputFault, 'input'> {
  const rule = `must be ${document.name} (${document.schema})`;
  if (typeof found !== 'string') return { rule, received: kindOf(value), fix: document.fix };
  if (Object.hasOwn(ours, found)) {
    return { rule, received: `${ours[found]} (${found})`, fix: document.fix };
  }
  const received = `schema ${JSON.stringify(plainText(found, 80))}`;
  if (!/^tollgate\/(report|overall)\/v\d{1,6}$/.test(found)) return { rule, received, fix: document.fix };
  return {
    rule,
    received,
    fix: `This Tollgate reads ${Object.keys(ours).join(' and ')}. Use one version of Tollgate for all gates, and update the older one.`,
  };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object without `schema`';
  return `a ${typeof value}`;
}

function message(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
