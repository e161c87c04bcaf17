import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectors } from '../../shared/checks/data/personal/index.ts';
import { personalData } from '../../shared/checks/data/personal_data.ts';
import { runDataCheck } from '../../shared/checks/data/run-data-check.ts';
import { openFacts } from '../../shared/data/open-facts.ts';
import { loadEngine } from '../../shared/engines/index.ts';
import type { Finding } from '../../shared/report/schema.ts';
import { valuesOf } from './accuracy.ts';
import { innocent } from './innocent.ts';
import { made } from './made.ts';

export interface ColumnAccuracy {
  detector: string;
  /** Columns of its own values, and those that fail by it. */
  own: number;
  found: number;
  /** Innocent columns that fail by it, with what they hold. */
  wrong: string[];
}

/** Names that columns of these values have; all other columns are called by a letter and a number. */
const telling: Readonly<Record<string, string>> = {
  date_of_birth: 'date_of_birth',
  person_name: 'customer_name',
  postal_address: 'street_address',
};

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * The check itself, as a gate runs it, on tables of `rows` values: a column for every detector's values and one for every
 * innocent kind, once for each seed.
 */
export async function columnAccuracies(
  rows: number,
  seeds: readonly number[],
): Promise<{ detectors: ColumnAccuracy[]; innocent: number }> {
  const kinds = Object.entries(innocent);
  const found: Finding[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-personal-'));
  try {
    for (const seed of seeds) {
      const columns: [string, string[]][] = [
        ...detectors.map(({ name }, k): [string, string[]] => [
          `own ${name}`,
          valuesOf(made[name], rows, seed * 10_000 + k, false),
        ]),
        ...kinds.map(([kind, make], k): [string, string[]] => [
          `innocent ${kind}`,
          valuesOf(make, rows, seed * 10_000 + 5_000 + k, false),
        ]),
      ];
      const names = columns.map(([name], k) => telling[name.replace('own ', '')] ?? `c${k}`);
      const lines = Array.from({ length: rows }, (_, row) =>
        columns.map(([, values]) => cell(values[row])).join(','),
      );
      const uri = join(folder, `${seed}.csv`);
      writeFileSync(uri, `${names.join(',')}\n${lines.join('\n')}\n`);
      for (const finding of await judged(uri)) {
        found.push({ ...finding, subject: columns[names.indexOf(finding.subject)][0] });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const failed = found.filter(({ status }) => status === 'fail' || status === 'inconclusive');
  return {
    innocent: kinds.length * seeds.length,
    detectors: detectors.map(({ name }) => ({
      detector: name,
      own: seeds.length,
      found: failed.filter(({ subject, statistic }) => subject === `own ${name}` && statistic === name)
        .length,
      wrong: failed
        .filter(({ subject, statistic }) => subject.startsWith('innocent ') && statistic === name)
        .map(({ subject }) => subject.replace('innocent ', '')),
    })),
  };
}

async function judged(uri: string): Promise<readonly Finding[]> {
  const opened = await openFacts(
    [{ input: 'data', uri }],
    { folder: '/' },
    { engine: await loadEngine('duckdb') },
  );
  try {
    const [table] = opened.tables;
    const options = personalData.options?.parse({ detectors: detectors.map(({ name }) => name) });
    const ran = await runDataCheck(
      personalData as never,
      {
        table,
        profile: () => Promise.reject(new Error('not asked for')),
        columns: {},
        alpha: 0.05,
        seed: 1,
        rowsShown: 0,
        now: new Date('2026-11-21T00:00:00Z'),
      },
      { limit: personalData.limit?.default ?? undefined, options: options ?? {} },
    );
    if (ran.check.status === 'error') throw new Error(ran.check.why);
    return ran.check.findings;
  } finally {
    await opened.close();
  }
}
