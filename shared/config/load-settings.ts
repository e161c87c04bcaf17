import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { show } from '../documents/show.ts';
import { InputError } from '../errors.ts';
import type { BaseFile } from './base-limits.ts';
import type { Catalogue } from './catalogue.ts';
import type { Inputs } from './inputs.ts';
import { type LoadedSettings, parseSettings } from './parse-settings.ts';

/**
 * Reads tollgate.yml, puts the given inputs over it and checks the whole.
 * @param given.file the file's path
 * @param given.name how messages call it; its path where absent
 * @param given.catalogue the metrics and checks that there are, with their options
 * @param given.base the file on the base branch: its limits count, so that a pull request can't loosen its own gate
 * @throws InputError where the file cannot be read, and what `parseSettings` throws
 */
export async function loadSettings(given: {
  file: string;
  name?: string;
  inputs: Inputs;
  catalogue: Catalogue;
  base?: BaseFile;
}): Promise<LoadedSettings> {
  const { file, name = file, ...rest } = given;
  const bytes = await read(file, name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...parseSettings({ ...rest, name, text: decode(bytes, name) }), sha256 };
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
