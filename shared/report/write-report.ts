import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputError } from '../errors.ts';
import { parseReport } from './parse-report.ts';
import type { Report } from './schema.ts';

/** The bytes of a report's file: validated, keys in the schema's order, full doubles, a newline at the end. Throws where the report breaks its schema. */
export function reportText(report: Report): string {
  return `${JSON.stringify(parseReport(report), null, 2)}\n`;
}

/**
 * Writes the report at `path`, whole or not at all, and creates the folder.
 * Throws where the report breaks its schema (NaN, an unknown key): that is a bug, and nothing is written.
 */
export async function writeReport(path: string, report: Report): Promise<void> {
  const text = reportText(report);
  const target = resolve(path);
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, target);
  } catch (cause) {
    throw unwritable(path, cause);
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
function unwritable(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!Object.hasOwn(reasons, code)) return cause;
  return new InputError(
    {
      input: 'report-path',
      rule: 'must be a file that can be written',
      received: `${JSON.stringify(path)}, which ${reasons[code]}`,
      fix: 'Give another path.',
    },
    { cause },
  );
}
