import { describe, expect, it } from 'vitest';
import { identifierColumns } from '../../../../shared/checks/data/identifier_columns.ts';
import { random } from '../../../../shared/stats/index.ts';
import { failures, findingOf, judged } from './judged.ts';

const draw = random(8);
const hex = () =>
  Math.floor(draw() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
const rows = Array.from({ length: 400 }, (_, k) => ({
  id: `r${k}`,
  row: k + 1,
  token: `${hex()}-${hex()}`,
  account_no: 1_000_000_000 + Math.floor(draw() * 9e9),
  cents: Math.floor(draw() * 1e9),
  income: draw() * 1e5,
  name: `${hex()} ${hex()}`,
  city: ['Bonn', 'Köln', 'Trier'][k % 3],
  at: `2026-01-01T${String(k % 24).padStart(2, '0')}:${String(k % 60).padStart(2, '0')}:00`,
}));

describe('identifier_columns', () => {
  it('names features in which hardly two rows agree', async () => {
    const check = await judged(identifierColumns, rows, { columns: { id: 'id' } });
    expect(failures(check)).toEqual([
      'row: 400 of 400 values are there once, more than 95 %',
      'token: 400 of 400 values are there once, more than 95 %',
      'account_no: 400 of 400 values are there once, more than 95 %',
    ]);
  });

  it('leaves numbers that differ by chance, words and decimals alone', async () => {
    const check = await judged(identifierColumns, rows, { columns: { id: 'id' } });
    for (const name of ['cents', 'name', 'city']) expect(findingOf(check, name).status).toBe('pass');
    expect(check.findings.map(({ subject }) => subject)).not.toContain('income');
  });

  it('leaves the declared id alone, and what is no feature', async () => {
    const columns = { id: 'row', group: 'token', label: 'account_no' };
    const check = await judged(identifierColumns, rows, { columns }, { except: ['id'] });
    expect(failures(check)).toEqual([]);
  });

  it('counts rows with a value only', async () => {
    const half = rows.map((row, k) => ({ token: k % 2 ? row.token : '' }));
    const check = await judged(identifierColumns, half);
    expect(findingOf(check, 'token')).toMatchObject({ status: 'fail', value: 1, n: 200 });
  });

  it('says nothing of a short table', async () => {
    expect(await judged(identifierColumns, rows.slice(0, 50))).toMatchObject({ status: 'skip' });
  });
});
