import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DataCheckContext } from '../../../../shared/checks/data/data-check.ts';
import { dataChecks } from '../../../../shared/checks/data/index.ts';
import { runDataCheck } from '../../../../shared/checks/data/run-data-check.ts';
import type { Facts } from '../../../../shared/data/facts.ts';
import { customers, districts, sparseFlags } from './fine-rows.ts';
import { factsOf, factsOfFile } from './judged.ts';

const root = join(import.meta.dirname, '../../../..');
const census = (table: string) => join(root, 'workflows-examples/census-employment/data', `${table}.parquet`);
const sklearn = (name: string) => join(root, 'test/fixtures/data/sklearn', `${name}.csv.gz`);

/** What checks of one table that run by themselves complain of, as `check: status: column`. */
async function complaints(table: Facts, context: Partial<DataCheckContext>): Promise<string[]> {
  const own = dataChecks.filter(
    ({ isDefault, scope, family }) =>
      isDefault && scope === 'table' && ['schema', 'values', 'rows', 'columns', 'label'].includes(family),
  );
  const ran = await Promise.all(
    own.map((check) =>
      runDataCheck(
        check,
        {
          table,
          profile: () => Promise.reject(new Error('no profile was made for this test')),
          columns: {},
          alpha: 0.05,
          seed: 1,
          rowsShown: 5,
          now: new Date('2026-11-21T12:00:00Z'),
          ...context,
        },
        { limit: check.limit?.default ?? undefined, options: check.options?.parse({}) ?? {} },
      ),
    ),
  );
  return ran.flatMap(({ check: { id, status, findings, why } }) => {
    if (status === 'pass' || status === 'skip') return [];
    const failed = findings.filter((finding) => finding.status === status);
    return failed.length === 0
      ? [`${id}: ${status}: ${why}`]
      : failed.map(({ subject }) => `${id.split('/')[0]}: ${status}: ${subject}`);
  });
}

describe('checks of sound data complain of nothing but what is so', () => {
  it.each([
    ['iris', 'target', 'multiclass', ['duplicate_rows: warn: rows']],
    ['wine', 'target', 'multiclass', []],
    ['diabetes', 'target', 'regression', []],
    ['breast_cancer', 'target', 'binary', []],
    [
      'digits',
      'target',
      'multiclass',
      [
        'constant_columns: warn: pixel_0_0',
        'constant_columns: warn: pixel_4_0',
        'constant_columns: warn: pixel_4_7',
      ],
    ],
  ] as const)("of scikit-learn's %s", async (name, label, task, known) => {
    const table = await factsOfFile(sklearn(name));
    expect((await complaints(table, { columns: { label }, task })).sort()).toEqual(known);
  });

  it.each(['train', 'train-2017', 'test'])('of the census, %s', async (name) => {
    const table = await factsOfFile(census(name), 'person');
    const columns = { id: 'person', label: 'employed', positive: '1' };
    expect(await complaints(table, { columns, task: 'binary' })).toEqual(['constant_columns: warn: year']);
  });

  it.each([1, 2, 3])('of customers, drawn with seed %d', async (seed) => {
    const table = await factsOf(customers(1_500, seed), 'customer');
    const columns = { id: 'customer', label: 'bought', time: 'signed' };
    expect(await complaints(table, { columns, task: 'binary' })).toEqual(['knows_the_future: warn: expires']);
  });

  it('of customers whose id is not declared', async () => {
    const table = await factsOf(customers(1_500, 4));
    expect(await complaints(table, { columns: { label: 'bought' }, task: 'binary' })).toEqual([
      'identifier_columns: warn: customer',
    ]);
  });

  it('of districts', async () => {
    const table = await factsOf(districts(3_000, 5));
    expect(await complaints(table, { columns: { label: 'MedHouseVal' }, task: 'regression' })).toEqual([]);
  });

  it('of rare flags in 200 columns', async () => {
    const table = await factsOf(sparseFlags(600, 200, 6));
    expect(await complaints(table, { columns: { label: 'y' }, task: 'binary' })).toEqual([]);
  });
});
