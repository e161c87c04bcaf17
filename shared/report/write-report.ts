import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
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
  await mkdir(dirname(target), { recursive: true });
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
}
