import { describe, expect, it } from 'vitest';
import { dataChecks } from '../../../../shared/checks/data/index.ts';
import type { Facts } from '../../../../shared/data/facts.ts';
import type { Check } from '../../../../shared/report/schema.ts';
import { factsOfFolder, parquetFolder } from '../../data/rules/tables.ts';
import { judged } from './judged.ts';

/** A defect a column, each for another check. */
const planted: Readonly<Record<string, string>> = {
  id: 'i',
  label: 'i % 2',
  empty: 'CAST(NULL AS VARCHAR)',
  gaps: `CASE WHEN i % 3 > 0 THEN 'k12' END`,
  one_value: `'same'`,
  nearly_one: `CASE WHEN i = 7 THEN 'other' ELSE 'same' END`,
  spelling: `CASE WHEN i = 5 THEN 'New  york' WHEN i % 2 = 0 THEN 'New York' ELSE 'Rome' END`,
  padded: `CASE WHEN i = 9 THEN ' red' WHEN i % 2 = 0 THEN 'red' ELSE 'blue' END`,
  types: `CASE WHEN i = 11 THEN 'many' ELSE CAST(i % 10 AS VARCHAR) END`,
  placeholder: `CASE WHEN i = 13 THEN 'N/A' WHEN i % 2 = 0 THEN 'warm' ELSE 'cold' END`,
  sentinel: `CASE WHEN i IN (15, 16) THEN -99999.0 ELSE 20 + i % 17 END`,
  endless: `CASE WHEN i = 17 THEN 'inf'::DOUBLE ELSE 1.5 + i % 19 END`,
  day: `CASE WHEN i = 19 THEN DATE '2099-01-01' ELSE DATE '2025-01-01' + CAST(i % 90 AS INTEGER) END`,
  mail: `'user' || i || '@example.org'`,
  leak: '0.25 + 3 * (i % 2) + (hash(i) % 1000)::DOUBLE / 10000',
  noise: '(hash(i) % 1000000007)::DOUBLE / 1000000007',
  copy: '(hash(i) % 1000000007)::DOUBLE / 1000000007',
};

/** Numbers that no other column has. */
const drawn = (k: number): string => `hash(i + ${k + 1} * 1000000::BIGINT)`;

const filler = (k: number): string =>
  k % 3 === 0
    ? `'kind ' || ${drawn(k)} % 4 AS text_${k}`
    : k % 3 === 1
      ? `(${drawn(k)} % 1000000007)::DOUBLE / 1000000007 AS number_${k}`
      : `DATE '2025-01-01' + CAST(${drawn(k)} % 90 AS INTEGER) AS day_${k}`;

/** The planted columns alone, and among so many others. */
async function tables(width: number): Promise<Record<'narrow' | 'wide', Facts>> {
  const defects = Object.entries(planted).map(([name, sql]) => `${sql} AS ${name}`);
  const fillers = Array.from({ length: width - defects.length }, (_, k) => filler(k));
  const select = (columns: readonly string[]) => `SELECT ${columns.join(', ')} FROM range(120) t(i)`;
  const folder = await parquetFolder({
    'narrow.parquet': select(defects),
    'wide.parquet': select([...defects.slice(0, 8), ...fillers, ...defects.slice(8)]),
  });
  return (await factsOfFolder(folder, ['narrow.parquet', 'wide.parquet'], 'id')) as Record<
    'narrow' | 'wide',
    Facts
  >;
}

const own = dataChecks.filter(({ scope, isDefault }) => scope === 'table' && isDefault);

async function allOf(table: Facts): Promise<Map<string, Check>> {
  const columns = { id: 'id', label: 'label', positive: '1' };
  const checks = await Promise.all(own.map((check) => judged(check, table, { columns, task: 'binary' })));
  return new Map(checks.map((check, k) => [own[k].name, check]));
}

/** What is found of the planted columns, but for what is judged over all columns at once. */
function found(check: Check | undefined): unknown[] {
  return (check?.findings ?? [])
    .filter(({ subject, status }) => subject in planted && status !== 'pass' && status !== undefined)
    .map(({ subject, statistic, status, value, n, rows }) => ({
      subject,
      statistic,
      status,
      value,
      n,
      rows,
    }));
}

describe('a table of 1,200 columns', () => {
  it('has the defects of its columns found as if they stood alone', { timeout: 120_000 }, async () => {
    const { narrow, wide } = await tables(1_200);
    expect(wide.columns).toHaveLength(1_200);
    const [alone, among] = [await allOf(narrow), await allOf(wide)];
    const complained: string[] = [];
    for (const { name } of own) {
      expect(among.get(name)?.status, `${name}: ${among.get(name)?.why}`).not.toBe('error');
      expect(found(among.get(name)), name).toEqual(found(alone.get(name)));
      if (found(alone.get(name)).length > 0) complained.push(name);
    }
    expect(complained).toEqual(
      expect.arrayContaining([
        ...['case_variants', 'constant_columns', 'duplicate_columns', 'empty_columns', 'future_dates'],
        ...['infinite_values', 'label_leakage', 'mixed_types', 'padded_values'],
        ...['personal_data', 'special_values'],
      ]),
    );
  });

  it('is told which checks look at a part of it, or leave it aside', { timeout: 120_000 }, async () => {
    const { wide } = await tables(1_200);
    const checks = await allOf(wide);
    expect(checks.get('near_duplicates')).toMatchObject({
      status: 'skip',
      why: 'there are 1,199 columns: near copies are looked for where there are at most 500',
    });
    expect(checks.get('correlated_features')?.why).toMatch(
      /4,950 pairs of 100 features.*1,0\d\d features were not paired/,
    );
  });
});

describe('questions that are asked of many columns', () => {
  it('have the answers that each column gives by itself', { timeout: 120_000 }, async () => {
    const { narrow, wide } = await tables(1_200);
    const answers = (table: Facts) =>
      Promise.all(
        Object.keys(planted).map(async (column) => {
          const { kind } = table.column(column) ?? {};
          const isNumber = kind === 'number' || kind === 'integer';
          return {
            column,
            missing: await table.measure('missing', { column }),
            frequencies: await table.measure('frequencies', { column, most: 5 }),
            distinct: await table.measure('distinct', { column }),
            lengths: await table.measure('textLengths', { column }),
            moments: isNumber && (await table.measure('moments', { column })),
            quantiles: isNumber && (await table.measure('quantiles', { column, at: [0, 0.3, 1] })),
            k12: await table.failing({ rule: 'none_of', column, values: ['k12', "it's k3"] }),
            ids: await table.failingIds({ rule: 'pattern', column, pattern: 'k12|^[^ ]' }, 3),
          };
        }),
      );
    const fillers = wide.columns.map(({ name: column }) => wide.measure('textLengths', { column }));
    expect(await answers(wide)).toEqual(await answers(narrow));
    expect(await Promise.all(fillers)).toHaveLength(1_200);
  });
});
