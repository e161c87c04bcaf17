import { describe, expect, it } from 'vitest';
import { dataSummary } from '../../../../shared/checks/data/data-summary.ts';
import type { Facts } from '../../../../shared/data/facts.ts';
import type { Check } from '../../../../shared/report/schema.ts';

const check = (id: string, status: Check['status'], why = 'it is so', title = id): Check => ({
  id,
  title,
  status,
  why,
  findings: [],
});
const tables = [
  { input: 'data.train', rows: 10_000 },
  { input: 'data.test', rows: 1 },
] as Facts[];

describe('dataSummary', () => {
  it('counts what was kept, and in how many rows', () => {
    const one = [check('missing_values/data.test', 'pass')];
    expect(dataSummary('pass', one, tables)).toBe(
      '1 check is kept in 10,000 rows of data.train and 1 row of data.test',
    );
    const two = [...one, check('empty_table/data.test', 'pass'), check('freshness/data.test', 'skip')];
    expect(dataSummary('pass', two, tables.slice(0, 1))).toBe(
      '2 checks are kept in 10,000 rows of data.train',
    );
  });

  it('says nothing was judged where all were skipped', () => {
    expect(dataSummary('pass', [check('freshness/data.test', 'skip')], tables)).toBe(
      'nothing could be judged',
    );
  });

  it('names the worst check, and counts the others by what they came to', () => {
    const checks = [
      check('freshness/data.test', 'warn'),
      check('missing_values/data.test', 'fail', 'age: 12 of 100 rows have no value'),
      check('duplicate_ids/data.test', 'fail'),
      check('constant_columns/data.test', 'warn'),
      check('empty_table/data.test', 'pass'),
    ];
    expect(dataSummary('fail', checks, tables)).toBe(
      'missing values in data.test: age: 12 of 100 rows have no value; 1 more check fails, 2 warn',
    );
  });

  it('says of a contract what it promised', () => {
    const checks = [check('contract/data.test/age', 'fail', '4 of 10 rows are not', 'age is at least 0')];
    expect(dataSummary('fail', checks, tables)).toBe(
      'contract broken in data.test (age is at least 0): 4 of 10 rows are not',
    );
  });
});
