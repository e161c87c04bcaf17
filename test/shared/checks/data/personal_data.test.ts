import { describe, expect, it } from 'vitest';
import { personalData } from '../../../../shared/checks/data/personal_data.ts';
import { random } from '../../../../shared/stats/index.ts';
import { failures, findingOf, judged } from './judged.ts';

type Rows = Record<string, unknown>[];

/** Rows whose values are made from seeded numbers in [0, 1). */
function rowsOf(count: number, make: (next: () => number, k: number) => Record<string, unknown>): Rows {
  const next = random(7);
  return Array.from({ length: count }, (_, k) => make(next, k));
}

const whole = (next: () => number, low: number, high: number): number =>
  Math.floor(low + next() * (high - low));

describe('personal_data', () => {
  it('names the column, the kind, the rows and masked examples', async () => {
    const rows = rowsOf(200, (_, k) => ({
      id: `a${k}`,
      contact: k % 4 === 0 ? `jane${k}@example.com` : 'none',
    }));
    const check = await judged(personalData, rows, { columns: { id: 'id' } });
    expect(check.status).toBe('fail');
    expect(findingOf(check, 'contact')).toMatchObject({
      statistic: 'email',
      value: 0.25,
      n: 200,
      limit: { op: '<=', value: 0.001 },
      rows: ['a0', 'a4', 'a8', 'a12', 'a16'],
      why: '50 of 200 rows hold e-mail addresses (j***@e***.com); 0.1 % may',
    });
    expect(findingOf(check, 'id')).toMatchObject({ statistic: 'personal_data', status: 'pass' });
    expect(JSON.stringify(check)).not.toContain('jane');
  });

  it('shows whole examples where the settings ask for them, and none where they ask for none', async () => {
    const rows = [{ contact: 'jane@example.com' }];
    const plain = await judged(personalData, rows, {}, { options: { 'show-examples': 'plain' } });
    expect(findingOf(plain, 'contact').why).toContain('(jane@example.com)');
    const off = await judged(personalData, rows, {}, { options: { 'show-examples': 'off' } });
    expect(findingOf(off, 'contact').why).toBe('1 of 1 rows hold e-mail addresses; 0.1 % may');
  });

  it.each(['order_no', 'account'])(
    'does not take random digits in %s for ids with a check digit',
    async (name) => {
      const rows = rowsOf(3_000, (next) => ({
        [`${name}_9`]: whole(next, 1e8, 1e9),
        [`${name}_10`]: whole(next, 1e9, 1e10),
        [`${name}_11`]: whole(next, 1e10, 1e11),
        [`${name}_12`]: whole(next, 1e11, 1e12),
        [`${name}_15`]: whole(next, 1e14, 1e15),
        [`${name}_16`]: whole(next, 4e15, 5e15),
      }));
      const check = await judged(personalData, rows);
      expect(failures(check)).toEqual([]);
      expect(check.status).toBe('pass');
    },
  );

  it('takes nine digits for social security numbers only where the name says so', async () => {
    const rows = rowsOf(300, (next) => {
      const number = whole(next, 1e8, 8e8);
      return { ssn: number, order_no: number };
    });
    const check = await judged(personalData, rows);
    expect(check.findings.filter(({ status }) => status === 'fail')).toMatchObject([
      { subject: 'ssn', statistic: 'ssn' },
    ]);
  });

  it('sees a few among many rows', async () => {
    const rows = rowsOf(20_000, (_, k) => ({
      note: k % 500 === 3 ? `mail to jane.${k}@example.org, please` : `note ${k}`,
    }));
    const check = await judged(personalData, rows);
    expect(findingOf(check, 'note')).toMatchObject({ statistic: 'email', value: 0.002, status: 'fail' });
  });

  it('counts in a sample of the rows where they are more than it may look at', async () => {
    const rows = rowsOf(20_000, (_, k) => ({ note: k % 4 === 3 ? `jane.${k}@example.org` : `note ${k}` }));
    const check = await judged(personalData, rows, {}, { options: { 'rows-read': 2_000 } });
    const { value, n, interval, status } = findingOf(check, 'note');
    expect(status).toBe('fail');
    expect(n).toBeGreaterThan(1_500);
    expect(n).toBeLessThan(2_500);
    expect(value).toBeCloseTo(0.25, 1);
    expect(interval?.[0]).toBeLessThan(value ?? 0);
    expect(interval?.[1]).toBeGreaterThan(value ?? 1);
  });

  it('tells web addresses and judges them only where it is asked to', async () => {
    const rows = rowsOf(10, (_, k) => ({ page: `https://example.com/${k}` }));
    const told = await judged(personalData, rows);
    expect(told.status).toBe('pass');
    expect(told.findings.map(({ statistic, status }) => [statistic, status])).toEqual([
      ['url', undefined],
      ['personal_data', 'pass'],
    ]);
    const asked = await judged(personalData, rows, {}, { options: { detectors: ['url'] } });
    expect(asked.status).toBe('fail');
  });
});
