import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type BaseFile, withLimitsOf } from './base-limits.ts';
import type { Catalogue } from './catalogue.ts';
import { checkSettings } from './check-settings.ts';
import type { Inputs } from './inputs.ts';
import { override } from './override.ts';
import { type Path, valueAt } from './path.ts';
import { readYaml } from './read-yaml.ts';
import type { Settings } from './settings.ts';

export interface LoadedSettings {
  settings: Settings;
  /** The file's name as it was given, for messages and annotations. */
  file: string;
  /** sha256 of the file's bytes, in hexadecimal. */
  sha256: string;
  /** The line of a place in the file, from 1: `lineOf(['evaluate', 'metrics', 'recall'])`. */
  lineOf(path: Path): number;
  /** The same for a limit that decides; nothing where the file doesn't hold it, or the base branch's is another. */
  lineOfLimit(path: Path): number | undefined;
  /** What a reader should know about where the limits come from; sentences. */
  notices: string[];
}

/**
 * The settings that a text comes to: no file is read.
 * @param given.text what tollgate.yml holds
 * @param given.name how messages call it
 * @param given.catalogue the metrics and checks that there are, with their options
 * @param given.inputs an action's inputs or a command's options, which stand over the text; none where absent
 * @param given.base the file on the base branch: its limits count, so that a pull request can't loosen its own gate
 * @throws InputError that names the setting, its rule, what stands there, the line and the fix;
 *   where several are wrong, the first, and the others behind it
 */
export function parseSettings(given: {
  text: string;
  name: string;
  catalogue: Catalogue;
  inputs?: Inputs;
  base?: BaseFile;
}): LoadedSettings {
  const { text, name, catalogue, inputs = () => undefined, base } = given;
  const yaml = readYaml(text, name);
  const content = yaml.value;
  const own = checkSettings(override(content, inputs), yaml, name, catalogue);
  const counting = base && withLimitsOf(base, { settings: own, content }, inputs, catalogue);
  return {
    settings: counting?.settings ?? own,
    file: name,
    sha256: createHash('sha256').update(text).digest('hex'),
    lineOf: yaml.lineOf,
    lineOfLimit(path) {
      const written = valueAt(content, path);
      const decides = counting ? valueAt(counting.content, path) : written;
      return written !== undefined && isDeepStrictEqual(written, decides) ? yaml.lineOf(path) : undefined;
    },
    notices: counting?.notices ?? [],
  };
}
