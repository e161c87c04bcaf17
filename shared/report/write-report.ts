import { jsonPieces } from './json-pieces.ts';
import { checkShell, reportShell, tableShell } from './report-shells.ts';
import { finding, type Report, section, tableRow } from './schema.ts';
import { type Place, take } from './take.ts';
import { writeWhole } from './write-whole.ts';

/** The bytes of a report's file: validated, keys in the schema's order, full doubles, a newline at the end. Throws where the report breaks its schema. */
export function reportText(report: Report): string {
  return [...reportPieces(report)].join('');
}

/**
 * Writes the report at `path`, whole or not at all, and creates the folder.
 * Throws where the report breaks its schema (NaN, an unknown key): that is a bug, and nothing is written.
 */
export async function writeReport(path: string, report: Report): Promise<void> {
  await writeWhole(path, reportPieces(report));
}

const broken = 'report breaks tollgate/report/v1';

/** Each part is checked and put in order when it is written, so that no second report grows beside the first. */
function* reportPieces(report: Report): Generator<string> {
  const shell = take(reportShell, report, broken, () => []);
  yield* jsonPieces({
    ...shell,
    checks: made(shell.checks, (one, i) => orderedCheck(one, () => ['checks', i])),
    sections: made(shell.sections, (one, i) => orderedSection(one, () => ['sections', i])),
  });
  yield '\n';
}

function orderedCheck(value: unknown, place: Place): object {
  const shell = take(checkShell, value, broken, place);
  const findings = made(shell.findings, (one, i) =>
    take(finding, one, broken, () => [...place(), 'findings', i]),
  );
  return { ...shell, findings };
}

function orderedSection(value: unknown, place: Place): object {
  const isTable = typeof value === 'object' && value !== null && 'type' in value && value.type === 'table';
  if (!isTable) return take(section, value, broken, place);
  const shell = take(tableShell, value, broken, place);
  return {
    ...shell,
    rows: made(shell.rows, (one, i) => take(tableRow, one, broken, () => [...place(), 'rows', i])),
  };
}

function* made(
  entries: readonly unknown[],
  make: (entry: unknown, i: number) => unknown,
): Generator<unknown> {
  for (const [i, entry] of entries.entries()) yield make(entry, i);
}
