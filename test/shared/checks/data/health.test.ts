import { describe, expect, it } from 'vitest';
import { healthOf, healthSections } from '../../../../shared/checks/data/health.ts';
import type { Check, Finding } from '../../../../shared/report/schema.ts';
import { factsOf } from './judged.ts';

const check = (id: string, findings: Partial<Finding>[]): Check => ({
  id,
  title: id,
  status: 'pass',
  why: '',
  findings: findings.map((finding) => ({ subject: 'a', statistic: 'failing_rows', ...finding })),
});
const rows = [
  { a: '1', b: 'x' },
  { a: '', b: 'y' },
  { a: '3', b: '' },
  { a: '4', b: 'z' },
];

describe('healthOf', () => {
  it('is whole for a table that nothing is said against', async () => {
    const table = await factsOf(rows.filter(({ a, b }) => a && b));
    expect(await healthOf(table, [])).toEqual({ completeness: 1, validity: 1, uniqueness: 1 });
  });

  it('counts cells without a value, rows that break rules, and copies', async () => {
    const table = await factsOf(rows);
    const health = await healthOf(table, [
      check('contract/data/t/a/range', [{ value: 1, n: 4 }]),
      check('contract/data/t/a/type', [{ value: 0, n: 4 }]),
      check('contract/data.train/t/a/type', [{ value: 4, n: 4 }]),
      check('duplicate_rows/data', [{ statistic: 'duplicate_rows', value: 0.25, status: 'warn' }]),
    ]);
    expect(health).toEqual({ completeness: 0.75, validity: 0.875, uniqueness: 0.75 });
    const [section] = healthSections([{ table, health }]);
    expect(section).toMatchObject({ rows: [['data', 4, 2, '75.0 %', '87.5 %', '75.0 %', '49.2']] });
  });

  it('counts a rule once, whatever unit and however many bounds it has', async () => {
    const table = await factsOf(rows);
    const health = await healthOf(table, [
      check('contract/data/t/a/share', [{ value: 50, n: 4, unit: '%' }]),
      check('contract/data/t/a/between', [
        { value: 4, n: 4 },
        { value: 4, n: 4 },
      ]),
    ]);
    expect(health.validity).toBe(0.25);
  });

  it('does not hold rows that agree by chance for copies', async () => {
    const table = await factsOf(rows);
    const told = check('duplicate_rows/data', [{ statistic: 'duplicate_rows', value: 0.5 }]);
    expect((await healthOf(table, [told])).uniqueness).toBe(1);
  });
});
