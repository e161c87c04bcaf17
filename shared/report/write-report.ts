import { type Report, report as schema } from './schema.ts';
import { take } from './take.ts';
import { writeWhole } from './write-whole.ts';

/** The bytes of a report's file: validated, keys in the schema's order, full doubles, a newline at the end. Throws where the report breaks its schema. */
export function reportText(report: Report): string {
  return `${JSON.stringify(
    take(schema, report, 'report breaks tollgate/report/v1', () => []),
    null,
    2,
  )}\n`;
}

/**
 * Writes the report at `path`, whole or not at all, and creates the folder.
 * Throws where the report breaks its schema (NaN, an unknown key): that is a bug, and nothing is written.
 */
export async function writeReport(path: string, report: Report): Promise<void> {
  await writeWhole(path, reportText(report));
}
