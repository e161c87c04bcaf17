import type { z } from 'zod';
import { nearest } from '../documents/nearest.ts';
import { show } from '../documents/show.ts';
import { type Guide, guideTo } from './guide.ts';
import type { JsonSchema } from './json-schema.ts';
import { meantValue } from './meant-value.ts';
import { formatPath, type Path, valueAt } from './path.ts';
import { placeOfKey } from './place-of-key.ts';

/** One thing wrong with the settings: where, which rule it breaks, what stands there and what to do. */
export interface Fault {
  path: Path;
  rule: string;
  received?: string;
  fix?: string;
}

/** Puts a schema's issues into words, unknown keys first, because a mistyped key is often missed elsewhere. */
export function faults(
  issues: readonly z.core.$ZodIssue[],
  content: unknown,
  schema: JsonSchema,
  meantNames: MeantNames = () => undefined,
): Fault[] {
  const all = issues.flatMap((issue) => faultsOf(issue, content, { schema, meantNames }));
  return [
    ...all.filter((fault) => fault.rule === unknownKey),
    ...all.filter((fault) => fault.rule !== unknownKey),
  ];
}

/** What a name that a catalogue does not know was meant for, in a sentence, from what stands at its place. */
export type MeantNames = (kind: string, name: string, content: unknown, path: Path) => string | undefined;

interface Known {
  schema: JsonSchema;
  meantNames: MeantNames;
}

const unknownKey = 'is not a known setting';

function faultsOf(issue: z.core.$ZodIssue, content: unknown, all: Known): Fault[] {
  const { schema } = all;
  const guide = guideTo(schema, issue.path);
  const value = valueAt(content, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      rule: unknownKey,
      fix: suggest(key, guide.keys, issue.path, schema),
    }));
  }
  const named = namedEntryAt(issue);
  if (named !== undefined) {
    const { path, kind } = named;
    const known = guideTo(schema, path.slice(0, -1)).keys;
    const stated = valueAt(content, [...path, kind]);
    if (stated !== undefined || !known.includes(String(path.at(-1)))) {
      const { path: place, ...fault } = unknownName(path, kind, stated, known);
      const meant = all.meantNames(kind, String(stated ?? path.at(-1)), content, path);
      return [{ path: place, ...fault, ...(meant !== undefined && { fix: meant }) }];
    }
  }
  const inner = issue.code === 'invalid_union' ? closestForm(issue.errors) : undefined;
  if (inner !== undefined) {
    return inner.flatMap((one) =>
      faultsOf({ ...one, path: [...issue.path, ...one.path] } as z.core.$ZodIssue, content, all),
    );
  }
  if (value === undefined) return [{ path: issue.path, rule: 'is required', fix: advice(issue.path, guide) }];
  const fix = meantValue(issue, value) ?? advice(issue.path, guide);
  return [{ path: issue.path, rule: rule(issue), received: show(value), fix }];
}

/** The one form whose kind the value has, where it has one: its own issues say more than "none fits". */
function closestForm(
  errors: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined {
  const fitting = errors.filter(
    (issues) => !issues.some((one) => one.code === 'invalid_type' && one.path.length === 0),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Blocks whose keys are names of a catalogue, or names of one's own beside which the catalogue's name stands. */
const namedEntries = [
  { block: ['evaluate', 'metrics'], kind: 'metric' },
  { block: ['fairness', 'limits'], kind: 'disparity' },
] as const;

/** The entry that an issue says is none: no such name, or no mapping where a name of one's own needs one. */
function namedEntryAt(issue: z.core.$ZodIssue): { path: Path; kind: string } | undefined {
  for (const { block, kind } of namedEntries) {
    if (issue.code === 'invalid_union' && issue.discriminator === kind) {
      return { path: issue.path.slice(0, -1), kind };
    }
    const isEntry =
      issue.path.length === block.length + 1 && block.every((part, i) => part === issue.path[i]);
    if (isEntry && issue.code === 'invalid_type') return { path: issue.path, kind };
  }
  return undefined;
}

function unknownName(path: Path, kind: string, stated: unknown, names: readonly string[]): Fault {
  const known = nearest(String(stated ?? path.at(-1)), names);
  return {
    path: stated === undefined ? path : [...path, kind],
    rule: `is not a known ${kind}`,
    ...(stated === undefined ? {} : { received: show(stated) }),
    fix: known === undefined ? `Known are ${names.join(', ')}.` : `Did you mean ${known}?`,
  };
}

function suggest(key: string, keys: readonly string[], path: Path, schema: JsonSchema): string {
  const known = nearest(key, keys) ?? opposite(key, keys) ?? keys.find((one) => key.startsWith(`${one}-`));
  if (known !== undefined) return `Did you mean ${known}?`;
  const place = placeOfKey(key, path, schema);
  if (place !== undefined) {
    return place.length === 0 ? 'It stands at the top of the file.' : `It stands under ${formatPath(place)}.`;
  }
  return keys.length === 0 ? 'Remove it.' : `Known here are ${keys.join(', ')}.`;
}

/** The limit on the other side, where only that one is known: a difference is limited from above, a ratio from below. */
function opposite(key: string, keys: readonly string[]): string | undefined {
  const sides = ['at-least', 'at-most'];
  return sides.includes(key) ? sides.find((side) => keys.includes(side)) : undefined;
}

function advice(path: Path, guide: Guide): string | undefined {
  const key = path.findLast((part) => typeof part === 'string');
  const example =
    guide.example === undefined || key === undefined || typeof path.at(-1) === 'number'
      ? undefined
      : `For example: ${formatPath([key])}: ${written(guide.example)}`;
  const said = [guide.description, example].filter((part) => part !== undefined);
  return said.length === 0 ? undefined : `${said.join('. ')}.`;
}

function written(example: unknown): string {
  return typeof example === 'string' && /^[\w./-]*[a-z][\w./-]*$/.test(example)
    ? example
    : JSON.stringify(example);
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
};

function rule(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.startsWith('must ')
        ? issue.message
        : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return bound(issue.origin, issue.minimum, issue.inclusive ? 'at least' : 'above', issue.message);
    case 'too_big':
      return bound(issue.origin, issue.maximum, issue.inclusive ? 'at most' : 'below', issue.message);
    case 'invalid_value':
      return issue.message.startsWith('must ')
        ? issue.message
        : `must be one of ${issue.values.map(String).join(', ')}`;
    default:
      return issue.message.startsWith('must ') ? issue.message : `is not valid: ${issue.message}`;
  }
}

function bound(origin: string, limit: number | bigint, word: string, message: string): string {
  if (message.startsWith('must ')) return message;
  if (origin === 'string') return limit === 1 ? 'must not be empty' : `must have ${word} ${limit} characters`;
  if (origin === 'array') return `must have ${word} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return `must be ${word} ${limit}`;
}
