import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputError } from '../errors.ts';

/**
 * Writes a text at `path`, whole or not at all, and creates the folder.
 * @param input the input that names the path, for messages
 * @throws InputError where the path can't be written
 */
export async function writeWhole(path: string, text: string, input = 'report-path'): Promise<void> {
  const target = resolve(path);
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, target);
  } catch (cause) {
    throw unwritable(path, cause, input);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EROFS: 'lies on a read-only file system',
  ENOTDIR: 'leads through a file',
  EEXIST: 'leads through a file',
  EISDIR: 'is a folder',
  ENOSPC: 'has no space left on its disk',
  ENAMETOOLONG: 'is too long',
};

/** What the user can mend as an InputError; anything else as it came. */
function unwritable(path: string, cause: unknown, input: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!Object.hasOwn(reasons, code)) return cause;
  return new InputError(
    {
      input,
      rule: 'must be a file that can be written',
      received: `${JSON.stringify(path)}, which ${reasons[code]}`,
      fix: 'Give another path.',
    },
    { cause },
  );
}
