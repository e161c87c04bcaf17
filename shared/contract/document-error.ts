import type { z } from 'zod';
import { nearest } from '../documents/nearest.ts';
import type { Path } from '../documents/read-document.ts';
import { visible } from '../documents/show.ts';
import type { InputError } from '../errors.ts';
import { contractError, type Reading } from './reading.ts';

/** The first thing wrong with a document, in words, with its line; unknown keys first, because they explain what is missing. */
export function documentError(
  reading: Pick<Reading, 'file' | 'lineOf'>,
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
): InputError {
  const all = issues.flatMap((issue) => faultsOf(issue, value));
  const sorted = [...all.filter((fault) => fault.isKey), ...all.filter((fault) => !fault.isKey)];
  const [first, ...others] = sorted;
  const besides = others
    .slice(0, 5)
    .map(({ path, rule }) => `line ${reading.lineOf(path)} ${visible(String(path.at(-1)))} ${rule}`);
  if (others.length > 5) besides.push(`${others.length - 5} more`);
  const fix = [first.fix, besides.length === 0 ? undefined : `Besides: ${besides.join('; ')}.`].filter(
    (part) => part !== undefined,
  );
  return contractError(reading, first.path, {
    ...first,
    ...(fix.length === 0 ? {} : { fix: fix.join(' ') }),
  });
}

interface Fault {
  path: Path;
  rule: string;
  received?: unknown;
  fix?: string;
  isKey?: boolean;
}

function faultsOf(issue: z.core.$ZodIssue, root: unknown): Fault[] {
  const value = valueAt(root, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      rule: 'is not a key that the standard knows here',
      fix: keyFix(key, known),
      isKey: true,
    }));
  }
  if (issue.code === 'invalid_union') {
    const fitting = issue.errors.filter(
      (errors) => !errors.some((one) => one.path.length === 0 && one.code === 'invalid_type'),
    );
    if (fitting.length === 1)
      return fitting[0].flatMap((one) =>
        faultsOf({ ...one, path: [...issue.path, ...one.path] } as z.core.$ZodIssue, root),
      );
  }
  if (value === undefined) return [{ path: issue.path, rule: 'is required' }];
  const near =
    issue.code === 'invalid_value' && issue.values.length > 1 && typeof value === 'string'
      ? nearest(value, issue.values.map(String))
      : undefined;
  const fix = near === undefined ? textFix(issue, value) : `Did you mean ${near}?`;
  return [{ path: issue.path, rule: ruleOf(issue), received: value, ...(fix === undefined ? {} : { fix }) }];
}

/** What a rule of the library takes under `arguments`. */
const argumentNames = ['missingValues', 'validValues', 'pattern', 'properties'];

function keyFix(key: string, known: readonly string[]): string {
  if (known.includes('arguments') && argumentNames.includes(key)) return 'Indent it under arguments.';
  const near = nearest(key, known);
  if (near !== undefined) return `Did you mean ${near}?`;
  return `What the standard does not name belongs under customProperties. Known here are ${known.join(', ')}.`;
}

/** YAML takes `1.0` for a number and `2026` for a year of nothing. */
function textFix(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  const meantText = issue.code === 'invalid_type' && issue.expected === 'string';
  return meantText && (typeof value === 'number' || typeof value === 'boolean')
    ? `Write it in quotes: "${value}".`
    : undefined;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  tuple: 'a list',
};

function ruleOf(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('must ')) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return 'must not be empty';
      return `must be ${issue.inclusive ? 'at least' : 'above'} ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array'
        ? `must have at most ${issue.maximum} entries`
        : `must be at most ${issue.maximum}`;
    default:
      return `is not valid: ${visible(issue.message)}`;
  }
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
