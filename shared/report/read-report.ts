import { open } from 'node:fs/promises';
import { InputError } from '../errors.ts';
import { documentCaps } from './parse-document-bytes.ts';
import { parseReportBytes } from './parse-report-bytes.ts';
import type { Report } from './schema.ts';

/** Reads a report that a gate wrote. Throws InputError where there is none, or where it breaks its schema or the caps. */
export async function readReport(path: string): Promise<Report> {
  let bytes: Uint8Array;
  try {
    bytes = await readAtMost(path, documentCaps.bytes + 1);
  } catch (cause) {
    throw new InputError(
      {
        input: path,
        rule: 'must be a readable report',
        received: cause instanceof Error ? cause.message : String(cause),
        fix: 'Run the gate that writes it first.',
      },
      { cause },
    );
  }
  return parseReportBytes(bytes, path);
}

/** The first `most` bytes of a file, or all of it; a file may say that it is small and go on for ever. */
async function readAtMost(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    let bytes = Buffer.allocUnsafeSlow(Math.min(most, size + 1));
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length);
      length += bytesRead;
      if (bytesRead === 0 || length === most) return bytes.subarray(0, length);
      if (length === bytes.length) {
        const longer = Buffer.allocUnsafeSlow(Math.min(most, Math.max(1 << 16, 2 * length)));
        bytes.copy(longer);
        bytes = longer;
      }
    }
  } finally {
    await file.close();
  }
}
