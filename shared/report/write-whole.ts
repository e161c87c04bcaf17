import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputError } from '../errors.ts';

/**
 * Writes a text, or its pieces one after the other, at `path`, whole or not at all, and creates the folder.
 * @param input the input that names the path, for messages
 * @throws InputError where the path can't be written
 */
export async function writeWhole(
  path: string,
  text: string | Iterable<string>,
  input = 'report-path',
): Promise<void> {
  const target = resolve(path);
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(draft, typeof text === 'string' ? text : batches(text), { flag: 'wx' });
    await rename(draft, target);
  } catch (cause) {
    throw unwritable(path, cause, input);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Bytes that are written at a time. */
const batch = 1 << 18;
/** A unit of a text takes three bytes of UTF-8 at most. */
const widest = 3;

/** The pieces' bytes, each encoded by itself, so that no long text has to be put together first. */
function* batches(pieces: Iterable<string>): Generator<Uint8Array> {
  let bytes = Buffer.allocUnsafe(batch);
  let length = 0;
  for (const piece of pieces) {
    if (length + widest * piece.length > bytes.length) {
      yield bytes.subarray(0, length);
      bytes = Buffer.allocUnsafe(Math.max(batch, widest * piece.length));
      length = 0;
    }
    length += bytes.write(piece, length);
  }
  yield bytes.subarray(0, length);
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
