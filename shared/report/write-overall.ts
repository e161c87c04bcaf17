import { type Overall, overall as schema } from './overall.ts';
import { take } from './take.ts';
import { writeWhole } from './write-whole.ts';

/** The bytes of the file of the report over all gates: validated, keys in the schema's order, full doubles, a newline at the end. Throws where it breaks its schema. */
export function overallText(overall: Overall): string {
  return `${JSON.stringify(
    take(schema, overall, 'report breaks tollgate/overall/v1', () => []),
    null,
    2,
  )}\n`;
}

/**
 * Writes the report over all gates at `path`, whole or not at all, and creates the folder.
 * Throws where it breaks its schema: that is a bug, and nothing is written.
 */
export async function writeOverall(path: string, overall: Overall): Promise<void> {
  await writeWhole(path, overallText(overall));
}
