import { onTestFinished } from 'vitest';
import type {
  AskedOfDataCheck,
  DataCheck,
  DataCheckContext,
} from '../../../../shared/checks/data/data-check.ts';
import { runDataCheck } from '../../../../shared/checks/data/run-data-check.ts';
import type { Facts } from '../../../../shared/data/facts.ts';
import { openFacts } from '../../../../shared/data/open-facts.ts';
import { loadEngine } from '../../../../shared/engines/index.ts';
import type { Check, Finding } from '../../../../shared/report/schema.ts';
import { csv, folderWith } from '../../data/files.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Opens a file as a table of facts; it is closed when the test is done. */
export async function factsOfFile(path: string, id?: string): Promise<Facts> {
  const opened = await openFacts(
    [{ input: 'data', uri: path }],
    { folder: '/', id },
    { engine: await loadEngine('duckdb') },
  );
  onTestFinished(() => opened.close());
  return opened.tables[0];
}

/** Rows as a table of facts, by way of a csv file. */
export async function factsOf(rows: Rows, id?: string): Promise<Facts> {
  return factsOfFile(`${folderWith({ 'data.csv': csv(rows) })}/data.csv`, id);
}

/** Runs a check as the gate does, with its default limit and options unless `asked` says otherwise. */
export async function judged(
  check: DataCheck<never> | DataCheck,
  table: Rows | Facts,
  context: Partial<DataCheckContext> = {},
  asked: Partial<Omit<AskedOfDataCheck<unknown>, 'options'>> & { options?: Record<string, unknown> } = {},
): Promise<Check> {
  const any = check as DataCheck;
  const facts = 'measure' in table ? table : await factsOf(table, context.columns?.id);
  const ran = await runDataCheck(
    any,
    {
      table: facts,
      profile: () => Promise.reject(new Error('no profile was made for this test')),
      columns: {},
      alpha: 0.05,
      seed: 1,
      rowsShown: 5,
      now: new Date('2026-11-21T12:00:00Z'),
      ...context,
    },
    {
      limit: any.limit?.default ?? undefined,
      isOwnLimit: asked.limit !== undefined,
      ...asked,
      options: any.options?.parse(asked.options ?? {}) ?? {},
    },
    'error',
  );
  return ran.check;
}

/** The finding of one column. */
export function findingOf(check: Check, subject: string): Finding {
  const found = check.findings.find((finding) => finding.subject === subject);
  if (!found) throw new Error(`${check.id} says nothing of ${subject}: ${JSON.stringify(check)}`);
  return found;
}

/** What fails, as `column: why`. */
export function failures(check: Check): string[] {
  return check.findings
    .filter(({ status }) => status === 'fail' || status === 'warn')
    .map(({ subject, why }) => `${subject}: ${why}`);
}
