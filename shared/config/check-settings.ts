import { show } from '../documents/show.ts';
import { InputError } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import { type Fault, faults, type MeantNames } from './fault.ts';
import { settingsJsonSchema } from './json-schema.ts';
import { meantDisparity } from './meant-disparity.ts';
import type { Overridden } from './override.ts';
import { formatPath, valueAt } from './path.ts';
import type { YamlFile } from './read-yaml.ts';
import { rules } from './rules.ts';
import { type Settings, settingsSchema } from './settings.ts';

/**
 * The settings that a file's content and the inputs over it come to, in the file's order.
 * @param name what messages call the file
 * @throws InputError that names the setting, its rule, what stands there, the line and the fix;
 *   where several are wrong, the first, and the others behind it
 */
export function checkSettings(
  overridden: Overridden,
  yaml: YamlFile,
  name: string,
  catalogue: Catalogue,
): Settings {
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) {
    throw new InputError({
      input: name,
      rule: 'must be a mapping of settings',
      received: show(yaml.value),
      fix: 'Write one with: npx tollgate init <data file>.',
    });
  }
  const parsed = settingsSchema(catalogue).safeParse(overridden.value);
  if (!parsed.success) {
    const problems = faults(
      parsed.error.issues,
      overridden.value,
      settingsJsonSchema(catalogue),
      meantNames(catalogue),
    );
    throw inputError(problems, overridden, yaml, name);
  }
  const settings = inFileOrder(parsed.data, overridden.value);
  const problems = rules(settings, catalogue, overridden.value);
  if (problems.length > 0) throw inputError(problems, overridden, yaml, name);
  return withPrimary(settings);
}

/** What an unknown disparity was meant for, among those of the model's task. */
function meantNames({ disparities }: Catalogue): MeantNames {
  return (kind, name, content, path) => {
    if (kind !== 'disparity') return undefined;
    const task = valueAt(content, ['model', 'task']);
    const ofTask = disparities.filter(({ tasks }) => tasks.includes(String(task)));
    const side = (['at-least', 'at-most'] as const).find(
      (one) => valueAt(content, [...path, one]) !== undefined,
    );
    return meantDisparity(name, ofTask.length > 0 ? ofTask : disparities, side);
  };
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
