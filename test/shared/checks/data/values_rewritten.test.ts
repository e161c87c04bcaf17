import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { valuesRewritten } from '../../../../shared/checks/data/values_rewritten.ts';
import { folderWith } from '../../data/files.ts';
import { failures, findingOf } from './judged.ts';
import { judgedSplit } from './judged-against.ts';

const columns = { id: 'account', time: 'month', label: 'left' };

/** Months of accounts; `balance` and `plan` as they were known, and `left` as it turned out. */
const months = (accounts: number, months = 6) =>
  Array.from({ length: accounts * months }, (_, k) => ({
    account: `a${Math.floor(k / months)}`,
    month: `2026-0${1 + (k % months)}-01`,
    balance: (((k * 7919) % 10_007) / 3).toFixed(3),
    plan: ['free', 'team', 'firm'][k % 3],
    left: k % 5 === 0 ? 1 : 0,
  }));

describe('values_rewritten', () => {
  it('finds the feature that another delivery of the same rows holds another value of, and names the rows', async () => {
    const before = months(200);
    const now = before.map((row, k) => (k % 100 === 3 ? { ...row, plan: 'gone' } : row)).reverse();
    const check = await judgedSplit(valuesRewritten, before, now, { columns });
    expect(check).toMatchObject({
      status: 'fail',
      why: 'plan: 12 of 1,200 rows have another value now, more than 0 %',
    });
    expect(findingOf(check, 'plan')).toMatchObject({
      statistic: 'values_rewritten',
      value: 0.01,
      n: 1_200,
      rows: ['a183', 'a167', 'a150', 'a133', 'a117'],
    });
    expect(findingOf(check, 'balance')).toMatchObject({ value: 0, status: 'pass' });
  });

  it('takes a value that was filled in later for one', async () => {
    const before = months(100).map((row, k) => ({ ...row, reason: k % 50 === 1 ? '' : 'none' }));
    const now = before.map((row) => ({ ...row, reason: row.reason || 'moved' }));
    const check = await judgedSplit(valuesRewritten, before, now, { columns });
    expect(failures(check)).toEqual(['reason: 12 of 600 rows have another value now, more than 0 %']);
  });

  it('compares what both deliveries have, however each writes its numbers', async () => {
    const before = months(100);
    const now = months(150, 6).map((row) => ({
      ...row,
      balance: Number(row.balance).toPrecision(8),
      left: 0,
    }));
    const check = await judgedSplit(valuesRewritten, before, now, { columns });
    expect(check).toMatchObject({ status: 'pass' });
    expect(findingOf(check, 'plan').n).toBe(600);
    expect(check.findings.map(({ subject }) => subject).sort()).toEqual(['balance', 'plan']);
  });

  it('pairs no id and time that a table has twice, and none of which a part is missing', async () => {
    const before = months(50);
    const now = before.map((row, k) => ({
      ...row,
      plan: 'other',
      account: k < 100 ? 'a0' : row.account,
      month: k >= 290 ? '' : row.month,
    }));
    const check = await judgedSplit(valuesRewritten, before, now, { columns });
    expect(findingOf(check, 'plan').n).toBe(190);
  });

  it('says what it lacks', async () => {
    const rows = months(20);
    const later = rows.map((row) => ({ ...row, month: `2027${row.month.slice(4)}` }));
    const why = async (test: typeof rows, named: object) =>
      (await judgedSplit(valuesRewritten, rows, test, { columns: named })).why;
    expect(await why(rows, { id: 'account' })).toBe('columns.time names no column');
    expect(await why(rows, { time: 'month' })).toBe('columns.id names no column');
    expect(await why(rows, { ...columns, time: 'day' })).toBe('"day" is not in both tables');
    expect(await why(later, columns)).toBe('no row of data.test has id and time of a row of data.train');
  });

  it('judges the people of a census: themselves, others, and themselves with weeks that were told later', async () => {
    const demo = join(import.meta.dirname, '../../../../workflows-examples/census-employment/data');
    const [train, test] = ['train', 'test'].map((name) => join(demo, `${name}.parquet`));
    const census = { columns: { id: 'person', time: 'year', label: 'employed' } };
    expect(await judgedSplit(valuesRewritten, train, train, census)).toMatchObject({ status: 'pass' });
    expect((await judgedSplit(valuesRewritten, train, test, census)).status).toBe('skip');
    const told = join(folderWith({}), 'told.parquet');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(
      `COPY (SELECT * REPLACE (if(employed = 1 AND hash(person) % 20 = 0, age + 1, age)::INTEGER AS age) FROM read_parquet('${train}')) TO '${told}'`,
    );
    connection.closeSync();
    const check = await judgedSplit(valuesRewritten, train, told, census);
    expect(failures(check).map((one) => one.split(':')[0])).toEqual(['age']);
    expect(findingOf(check, 'age').rows).toHaveLength(5);
  });
});
