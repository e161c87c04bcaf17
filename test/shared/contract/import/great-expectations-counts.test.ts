import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importContract } from '../../../../shared/contract/import/index.ts';
import { readContract } from '../../../../shared/contract/read-contract.ts';
import { writeContract } from '../../../../shared/contract/write-contract.ts';
import type { Facts } from '../../../../shared/data/facts.ts';
import { ran } from '../../checks/data/contract/judged-contract.ts';
import { factsOfFile } from '../../checks/data/judged.ts';

/** What Great Expectations says of one expectation. */
interface Told {
  success: boolean;
  observed_value?: unknown;
  unexpected_count?: number;
  /** It could not be judged there: the csv reader gave texts for dates. */
  raised?: true;
}

interface Compared {
  name: string;
  theirs: Told;
  /** Of the rules that it became: rows that break them, values of queries and figures, and whether all of them pass. */
  ours: { failing: number[]; values: number[]; passes: boolean };
}

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../fixtures/great-expectations/${name}`, import.meta.url));
const json = (name: string) => JSON.parse(readFileSync(fixture(name), 'utf8'));

/** Imports a suite, judges the data by it and lays both results side by side. */
async function compared(suiteName: string, told: readonly Told[], data: string): Promise<Compared[]> {
  const suite = json(suiteName);
  const imported = importContract({ text: JSON.stringify(suite), name: suiteName }, { id: 'applications' });
  const text = writeContract(imported.draft);
  const facts: Facts = await factsOfFile(fixture(data));
  const [table] = readContract({ text, name: 'c.odcs.yaml' }).tables;
  const checks = (await ran(text, facts)).map(({ check }) => check);
  const found = await Promise.all(
    imported.ids.map(async (ids, k): Promise<Compared[]> => {
      const expectation = suite.expectations[k];
      const name = `${expectation.type ?? expectation.expectation_type} ${JSON.stringify(expectation.kwargs)}`;
      if (ids.length === 0) return [];
      const rules = ids.map((id) => {
        const rule = table.rules.find((one) => one.id.endsWith(`/${id}`));
        const check = checks.find((one) => one.id.endsWith(`/${id}`));
        if (!rule || !check)
          throw new Error(`${id} is not among ${table.rules.map((one) => one.id).join(', ')}`);
        if (check.status === 'error') throw new Error(`${id}: ${check.why}`);
        return { rule, check };
      });
      const failing = rules.flatMap(({ rule: { measure } }) =>
        measure.statistic === 'failing_rows' ? [facts.failing(measure.rule)] : [],
      );
      const values = rules.flatMap(({ rule: { measure }, check }) =>
        measure.statistic === 'failing_rows' ? [] : check.findings.map(({ value }) => value ?? Number.NaN),
      );
      // An information that does not hold is told, and fails nothing.
      const passes = rules.every(({ check }) =>
        check.findings.every(({ why, status }) => status === 'pass' && why !== ''),
      );
      return [{ name, theirs: told[k], ours: { failing: await Promise.all(failing), values, passes } }];
    }),
  );
  return found.flat();
}

const results = json('results.json').results as Record<string, Record<string, Told>>;
const inOrder = (data: string): Told[] =>
  json('suite.json').expectations.map(({ id }: { id: string }) => results[data][id]);

describe.each([
  ['suite.json', 'data.parquet', inOrder('data.parquet')],
  ['suite.json', 'data.csv', inOrder('data.csv')],
  ['suite-0.18.json', 'data.parquet', json('results-0.18.json').results['data.parquet'] as Told[]],
] as const)('%s on %s', (suite, data, told) => {
  it('counts the same failing rows as Great Expectations', async () => {
    const all = (await compared(suite, told, data)).filter(({ theirs }) => !theirs.raised);
    for (const one of all) console.log(JSON.stringify(one));
  });
});
