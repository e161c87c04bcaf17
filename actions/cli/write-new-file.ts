import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputError } from '../../shared/errors.ts';

/**
 * Writes what `--output` names, relative to `folder`, and makes the folders above it.
 *
 * @throws InputError where it is there already and `force` does not say to write over it, or cannot be written
 */
export async function writeNewFile(
  folder: string,
  { output, force }: { output: string; force?: boolean },
  text: string,
): Promise<void> {
  const path = resolve(folder, output);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
    if (code === undefined) throw cause;
    const isThere = code === 'EEXIST';
    throw new InputError(
      {
        input: 'output',
        rule: isThere ? 'must be a file that is not there yet' : 'must be a file that can be written',
        received: isThere ? JSON.stringify(output) : `${JSON.stringify(output)} (${code})`,
        fix: isThere ? 'Choose another name, or write over it with --force.' : undefined,
      },
      { cause },
    );
  }
}
