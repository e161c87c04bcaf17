import { onTestFinished } from 'vitest';
import type {
  AskedOfDataCheck,
  DataCheck,
  DataCheckContext,
} from '../../../../shared/checks/data/data-check.ts';
import type { Facts } from '../../../../shared/data/facts.ts';
import { openFacts } from '../../../../shared/data/open-facts.ts';
import { loadEngine } from '../../../../shared/engines/index.ts';
import type { Check } from '../../../../shared/report/schema.ts';
import { csv, folderWith } from '../../data/files.ts';
import { judged } from './judged.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Opens training and test data, given as rows or as files, in one database. */
export async function trainAndTest(
  train: Rows | string,
  test: Rows | string,
  id?: string,
): Promise<{ train: Facts; test: Facts }> {
  const uri = (rows: Rows | string, name: string): string =>
    typeof rows === 'string' ? rows : `${folderWith({ [`${name}.csv`]: csv(rows) })}/${name}.csv`;
  const opened = await openFacts(
    [
      { input: 'data.train', uri: uri(train, 'train') },
      { input: 'data.test', uri: uri(test, 'test') },
    ],
    { folder: '/', id },
    { engine: await loadEngine('duckdb') },
  );
  onTestFinished(() => opened.close());
  return { train: opened.tables[0], test: opened.tables[1] };
}

/** Runs a check of test data beside training data, as the gate does. */
export async function judgedSplit(
  check: DataCheck<never> | DataCheck,
  train: Rows | string,
  test: Rows | string,
  context: Partial<DataCheckContext> = {},
  asked: Partial<Omit<AskedOfDataCheck<unknown>, 'options'>> & { options?: Record<string, unknown> } = {},
): Promise<Check> {
  const tables = await trainAndTest(train, test, context.columns?.id);
  return judged(check, tables.test, { train: tables.train, ...context }, asked);
}
