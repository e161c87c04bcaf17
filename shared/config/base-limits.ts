import { InputError } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import { checkSettings } from './check-settings.ts';
import { differences } from './differences.ts';
import type { Inputs } from './inputs.ts';
import { limitPaths } from './limit-paths.ts';
import { override } from './override.ts';
import { valueAt, withValueAt } from './path.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import type { Settings } from './settings.ts';

/** The same file on the branch that a pull request wants to go into. */
export interface BaseFile {
  /** What messages call it: `tollgate.yml on main`. */
  name: string;
  text: string;
}

export interface LimitsOfBase {
  settings: Settings;
  /** What the file would hold with the limits that count. */
  content: unknown;
  notices: string[];
}

/**
 * The settings with the base's limits. A base that is broken by itself gives way, because a pull request must be
 * able to mend it; one that no longer fits the pull request's own settings does not, or a changed task would be a way
 * around every limit.
 */
export function withLimitsOf(
  base: BaseFile,
  { settings: own, content }: { settings: Settings; content: unknown },
  inputs: Inputs,
  catalogue: Catalogue,
): LimitsOfBase {
  let yaml: YamlFile;
  try {
    yaml = readYaml(base.text, base.name);
    checkSettings(override(yaml.value, inputs), yaml, base.name, catalogue);
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault;
    const why = `The limits of ${base.name} cannot be used (${fault.message})`;
    return { settings: own, content, notices: [`${why}. Those of this pull request count.`] };
  }
  const changes = limitPaths.flatMap((path) =>
    differences(valueAt(yaml.value, path), valueAt(content, path), path),
  );
  if (changes.length === 0) return { settings: own, content, notices: [] };
  const merged = limitPaths.reduce((all, path) => withValueAt(all, path, valueAt(yaml.value, path)), content);
  const settings = checkSettings(override(merged, inputs), yaml, base.name, catalogue);
  const more = changes.length > 5 ? ` and ${changes.length - 5} more` : '';
  const changed = `This pull request changes ${changes.slice(0, 5).join('; ')}${more}`;
  return { settings, content: merged, notices: [`${changed}. The limits of ${base.name} count.`] };
}
