import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { InputError } from '../errors.ts';
import { differences } from './differences.ts';
import { type Fault, faults } from './fault.ts';
import type { Inputs } from './inputs.ts';
import { settingsJsonSchema } from './json-schema.ts';
import type { MetricEntry } from './metric-entry.ts';
import { type Overridden, override } from './override.ts';
import { formatPath, type Path, valueAt } from './path.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { rules } from './rules.ts';
import { type Settings, settingsSchema } from './settings.ts';
import { show } from './show.ts';

/** The same file on the branch that a pull request wants to go into. */
export interface BaseFile {
  /** What messages call it: `tollgate.yml on main`. */
  name: string;
  text: string;
}

export interface LoadedSettings {
  settings: Settings;
  /** The file's name as it was given, for messages and annotations. */
  file: string;
  /** sha256 of the file's bytes, in hexadecimal. */
  sha256: string;
  /** The line of a place in the file, from 1: `lineOf(['evaluate', 'metrics', 'recall'])`. */
  lineOf(path: Path): number;
  /** What a reader should know about where the limits come from; sentences. */
  notices: string[];
}

/**
 * Reads tollgate.yml, puts the given inputs over it and checks the whole.
 * @param given.file the file's path
 * @param given.name how messages call it; its path where absent
 * @param given.metrics the metrics that there are, with their options
 * @param given.base the file on the base branch: its `evaluate` counts, so that a pull request can't loosen its own gate
 * @throws InputError that names the setting, its rule, what stands there, the line and the fix;
 *   where several are wrong, the first, and the others behind it
 */
export async function loadSettings(given: {
  file: string;
  name?: string;
  inputs: Inputs;
  metrics: readonly MetricEntry[];
  base?: BaseFile;
}): Promise<LoadedSettings> {
  const name = given.name ?? given.file;
  const bytes = await read(given.file, name);
  const yaml = readYaml(decode(bytes, name), name);
  const own = check(override(yaml.value, given.inputs), yaml, name, given.metrics);
  const { settings, notices } = withLimitsOf(given.base, own, yaml.value, given.inputs, given.metrics);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { settings, file: name, sha256, lineOf: yaml.lineOf, notices };
}

/**
 * The settings with the base's `evaluate`. A base that is broken by itself gives way, because a pull request must be
 * able to mend it; one that no longer fits the pull request's own settings does not, or a changed task would be a way
 * around every limit.
 */
function withLimitsOf(
  base: BaseFile | undefined,
  own: Settings,
  content: unknown,
  inputs: Inputs,
  metrics: readonly MetricEntry[],
): { settings: Settings; notices: string[] } {
  if (base === undefined) return { settings: own, notices: [] };
  let yaml: YamlFile;
  try {
    yaml = readYaml(base.text, base.name);
    check(override(yaml.value, inputs), yaml, base.name, metrics);
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault;
    const why = `The limits of ${base.name} cannot be used (${fault.message})`;
    return { settings: own, notices: [`${why}. Those of this pull request count.`] };
  }
  const path = ['evaluate'];
  const changes = differences(valueAt(yaml.value, path), valueAt(content, path), path);
  if (changes.length === 0) return { settings: own, notices: [] };
  const merged = { ...(content as object), evaluate: valueAt(yaml.value, path) };
  const settings = check(override(merged, inputs), yaml, base.name, metrics);
  const more = changes.length > 5 ? ` and ${changes.length - 5} more` : '';
  const changed = `This pull request changes ${changes.slice(0, 5).join('; ')}${more}`;
  return { settings, notices: [`${changed}. The limits of ${base.name} count.`] };
}

function check(
  overridden: Overridden,
  yaml: YamlFile,
  name: string,
  metrics: readonly MetricEntry[],
): Settings {
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) {
    throw new InputError({
      input: name,
      rule: 'must be a mapping of settings',
      received: show(yaml.value),
      fix: 'Write one with: npx tollgate init <data file>.',
    });
  }
  const parsed = settingsSchema(metrics).safeParse(overridden.value);
  if (!parsed.success) {
    const problems = faults(parsed.error.issues, overridden.value, settingsJsonSchema(metrics));
    throw inputError(problems, overridden, yaml, name);
  }
  const settings = inFileOrder(parsed.data, overridden.value);
  const problems = rules(settings, metrics);
  if (problems.length > 0) throw inputError(problems, overridden, yaml, name);
  return withPrimary(settings);
}

/** Metrics in the order of the file. */
function inFileOrder(settings: Settings, content: unknown): Settings {
  const keys = Object.keys(valueAt(content, ['evaluate', 'metrics']) ?? {});
  const metrics = Object.fromEntries(keys.map((key) => [key, settings.evaluate.metrics[key]]));
  return { ...settings, evaluate: { ...settings.evaluate, metrics } };
}

/** The first metric is primary where none says that it is. */
function withPrimary(settings: Settings): Settings {
  const entries = Object.entries(settings.evaluate.metrics);
  const primary = (entries.find(([, asked]) => asked.primary === true) ?? entries[0])?.[0];
  const metrics = Object.fromEntries(
    entries.map(([key, { primary: _, ...asked }]) => [
      key,
      key === primary ? { ...asked, primary: true } : asked,
    ]),
  );
  return { ...settings, evaluate: { ...settings.evaluate, metrics } };
}

function inputError(problems: Fault[], overridden: Overridden, yaml: YamlFile, name: string): InputError {
  const [first, ...others] = problems;
  const input = overridden.inputFor(first.path);
  const besides = others.slice(0, 5).map((fault) => `${formatPath(fault.path)} ${fault.rule}`);
  if (others.length > 5) besides.push(`${others.length - 5} more`);
  const fix = [first.fix, besides.length === 0 ? undefined : `Besides: ${besides.join('; ')}.`];
  return new InputError({
    input: input ?? formatPath(first.path),
    rule: first.rule,
    ...(first.received === undefined ? {} : { received: first.received }),
    ...(fix.every((part) => part === undefined)
      ? {}
      : { fix: fix.filter((part) => part !== undefined).join(' ') }),
    ...(input === undefined ? { at: { file: name, line: yaml.lineOf(first.path) } } : {}),
  });
}

async function read(file: string, name: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'EACCES' && code !== 'ENOTDIR') throw cause;
    throw new InputError(
      {
        input: 'config',
        rule: code === 'EACCES' ? 'must be readable' : 'must be a file',
        received: `${show(name)}, ${code === 'EACCES' ? 'which may not be read' : 'where there is none'}`,
        fix: 'Write one with: npx tollgate init <data file>.',
      },
      { cause },
    );
  }
}

function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new InputError({ input: name, rule: 'must be UTF-8 text', fix: 'Save it as UTF-8.' }, { cause });
  }
}
