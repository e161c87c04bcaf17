import { readFile } from 'node:fs/promises';
import { InputError } from '../errors.ts';
import { parseReport } from './parse-report.ts';
import type { Report } from './schema.ts';

/** Reads a report that a gate wrote. Throws InputError where there is none, or where it breaks its schema. */
export async function readReport(path: string): Promise<Report> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new InputError(
      {
        input: path,
        rule: 'must be a readable report',
        received: message(cause),
        fix: 'Run the gate that writes it first.',
      },
      { cause },
    );
  }
  try {
    return parseReport(JSON.parse(text));
  } catch (cause) {
    throw new InputError(
      { input: path, rule: 'must be a report of the form tollgate/report/v1', received: message(cause) },
      { cause },
    );
  }
}

function message(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
