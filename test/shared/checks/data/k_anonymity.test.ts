import { describe, expect, it } from 'vitest';
import { kAnonymity } from '../../../../shared/checks/data/k_anonymity.ts';
import { lDiversity } from '../../../../shared/checks/data/l_diversity.ts';
import known from '../../../fixtures/known-values/anonymity.json' with { type: 'json' };
import { factsOf, findingOf, judged } from './judged.ts';

const quasi = { 'quasi-identifiers': ['age', 'zip', 'sex'] };

describe.each(known.cases)("k_anonymity and l_diversity agree with pyCANON's values: $name", (one) => {
  it('in the smallest group', async () => {
    const check = await judged(kAnonymity, one.rows, {}, { options: quasi });
    expect(findingOf(check, 'age, zip, sex')).toMatchObject({
      statistic: 'k',
      value: one.k,
      status: one.k >= 5 ? 'pass' : 'fail',
    });
  });

  it('in the rows of groups that are too small, and in the ids of these rows', async () => {
    const rows = one.rows.map((row, k) => ({ id: `r${k}`, ...row }));
    const table = await factsOf(rows, 'id');
    const rule = { rule: 'group_size', columns: quasi['quasi-identifiers'], min: 5 } as const;
    expect(await table.failing(rule)).toBe(one.rows_below_5);
    const ids = await table.failingIds(rule, 1_000);
    expect(ids).toHaveLength(one.rows_below_5);
    const sizes = new Map<string, number>();
    const key = (row: (typeof rows)[number]) => `${row.age}|${row.zip}|${row.sex}`;
    for (const row of rows) sizes.set(key(row), (sizes.get(key(row)) ?? 0) + 1);
    expect(ids).toEqual(rows.filter((row) => (sizes.get(key(row)) ?? 0) < 5).map(({ id }) => id));
  });

  it.each(['diagnosis', 'income'] as const)('in the values of %s', async (sensitive) => {
    const { l, entropy_l, entropy_l_floored } = one.sensitive[sensitive];
    const options = { ...quasi, sensitive: [sensitive] };
    const distinct = await judged(lDiversity, one.rows, {}, { options });
    expect(findingOf(distinct, sensitive)).toMatchObject({ statistic: 'l', value: l });
    expect(distinct.status).toBe(l >= 2 ? 'pass' : 'fail');
    const entropy = await judged(lDiversity, one.rows, {}, { options: { ...options, kind: 'entropy' } });
    const { value = 0 } = findingOf(entropy, sensitive);
    expect(value).toBeCloseTo(entropy_l, 9);
    expect(Math.floor(value + 1e-9) - entropy_l_floored).toBeLessThanOrEqual(1);
    expect(entropy.status).toBe(entropy_l >= 2 - 1e-9 ? 'pass' : 'fail');
  });
});

describe('k_anonymity', () => {
  it('groups missing values together, and names the rows that stand alone', async () => {
    const rows = [
      { id: 'a', zip: '' },
      { id: 'b', zip: '1' },
      { id: 'c', zip: '' },
    ];
    const check = await judged(
      kAnonymity,
      rows,
      { columns: { id: 'id' } },
      { limit: 2, options: { 'quasi-identifiers': ['zip'] } },
    );
    expect(findingOf(check, 'zip')).toMatchObject({
      status: 'fail',
      value: 1,
      rows: ['b'],
      why: '1 of 3 rows are in 1 group of fewer than 2; the smallest has 1',
    });
    const missing = await judged(
      kAnonymity,
      [{ id: 'a', zip: '' }, ...['b', 'c'].map((id) => ({ id, zip: '1' }))],
      { columns: { id: 'id' } },
      { limit: 2, options: { 'quasi-identifiers': ['zip'] } },
    );
    expect(findingOf(missing, 'zip').rows).toEqual(['a']);
  });

  it('is an error where a column is not there, never a pass', async () => {
    const check = await judged(kAnonymity, [{ zip: 1 }], {}, { options: { 'quasi-identifiers': ['zap'] } });
    expect(check).toMatchObject({
      status: 'error',
      why: 'could not be judged: the table has no column "zap"; nearest: "zip"',
    });
  });
});

describe('l_diversity', () => {
  it('names the rows of groups whose secret is told', async () => {
    const rows = [
      { id: 'a', zip: '1', diagnosis: 'flu' },
      { id: 'b', zip: '1', diagnosis: 'flu' },
      { id: 'c', zip: '2', diagnosis: 'flu' },
      { id: 'd', zip: '2', diagnosis: 'cold' },
    ];
    const check = await judged(
      lDiversity,
      rows,
      { columns: { id: 'id' } },
      { options: { 'quasi-identifiers': ['zip'], sensitive: ['diagnosis'] } },
    );
    expect(findingOf(check, 'diagnosis')).toMatchObject({
      status: 'fail',
      rows: ['a', 'b'],
      why: '2 of 4 rows are in 1 group with fewer than 2 values; the least diverse of 2 groups has 1',
    });
  });
});
