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
      // A rule of two limits is read as two.
      const isOf = (id: string) => (one: { id: string }) =>
        one.id.replace(/\/mustBe\w+$/, '').endsWith(`/${id}`);
      const rules = ids.flatMap((id) => {
        const named = table.rules.filter(isOf(id));
        if (named.length === 0)
          throw new Error(`${id} is not among ${table.rules.map((one) => one.id).join(', ')}`);
        return named.map((rule) => {
          const check = checks.find((one) => one.id === `contract/data/${rule.id}`);
          if (!check || check.status === 'error') throw new Error(`${id}: ${check?.why}`);
          return { rule, check };
        });
      });
      const failing = rules.flatMap(({ rule: { measure } }) =>
        measure.statistic === 'failing_rows' ? [facts.failing(measure.rule)] : [],
      );
      const values = rules.flatMap(({ rule: { measure }, check }) =>
        measure.statistic === 'failing_rows' ? [] : check.findings.map(({ value }) => value ?? Number.NaN),
      );
      // An information that does not hold is told, and fails nothing.
      const passes = rules.every(({ check }) => check.status === 'pass');
      return [{ name, theirs: told[k], ours: { failing: await Promise.all(failing), values, passes } }];
    }),
  );
  return found.flat();
}

const results = json('results.json').results as Record<string, Record<string, Told>>;
const inOrder = (data: string): Told[] =>
  json('suite.json').expectations.map(({ id }: { id: string }) => results[data][id]);

/** Where the counts differ, and why. */
const differences: readonly { expectation: RegExp; data: string; why: string }[] = [
  {
    expectation: /^expect_column_distinct_values_to_be_in_set /,
    data: '*',
    why: 'Great Expectations counts the distinct values, a rule of the contract their rows',
  },
  {
    expectation: /^expect_column_value_lengths_to_be_between .*"note","min_value":1/,
    data: 'data.parquet',
    why: 'the 13 empty texts of note have no characters there, and are missing values here',
  },
  {
    expectation: /^expect_column_pair_values_to_be_equal .*"note","ignore_row_if":"either_value_is_missing"/,
    data: 'data.parquet',
    why: 'a row whose note is an empty text is judged there, and lacks a value here',
  },
];

describe.each([
  ['suite.json', 'data.parquet', inOrder('data.parquet'), 83, 47],
  ['suite.json', 'data.csv', inOrder('data.csv'), 81, 45],
  ['suite-0.18.json', 'data.parquet', json('results-0.18.json').results['data.parquet'] as Told[], 61, 29],
] as const)('%s on %s', (suite, data, told, rules, ofRows) => {
  it('comes to what Great Expectations counts and says', async () => {
    const all = (await compared(suite, told, data)).filter(({ theirs }) => !theirs.raised);
    expect(all).toHaveLength(rules);
    const listed = differences.filter((one) => one.data === '*' || one.data === data);
    const unlike = all.filter(({ name, theirs, ours }) => !isAlike(name, theirs, ours));
    for (const { name } of unlike)
      expect(
        listed.some(({ expectation }) => expectation.test(name)),
        name,
      ).toBe(true);
    const counted = all.filter(
      ({ theirs, ours }) => theirs.unexpected_count !== undefined && ours.failing.length > 0,
    );
    expect(counted).toHaveLength(ofRows);
  });
});

function isAlike(name: string, theirs: Told, ours: Compared['ours']): boolean {
  if (theirs.success !== ours.passes) return false;
  const { unexpected_count: count, observed_value: observed } = theirs;
  if (count !== undefined && ours.failing.length > 0) return ours.failing.every((one) => one === count);
  if (count !== undefined && /json|sum_to_equal|within_record|pair_values/.test(name))
    return ours.values.every((one) => one === count);
  const isFigure = typeof observed === 'number' && ours.values.length > 0 && !/quantile/.test(name);
  return !isFigure || ours.values.every((one) => Math.abs(one - observed) <= 1e-12 * Math.abs(observed));
}
