import { describe, expect, it } from 'vitest';
import { highCardinality } from '../../../../shared/checks/data/high_cardinality.ts';
import { findingOf, judged } from './judged.ts';

const rows = Array.from({ length: 400 }, (_, k) => ({
  id: `r${k}`,
  street: `Street ${k % 80}`,
  city: ['Bonn', 'Köln'][k % 2],
  remark: `remark ${k}`,
}));

describe('high_cardinality', () => {
  it('counts the categories of each feature', async () => {
    const check = await judged(highCardinality, rows, { columns: { id: 'id' } });
    expect(findingOf(check, 'street')).toMatchObject({
      status: 'fail',
      value: 80,
      why: '80 distinct values in 400 rows, more than 50',
    });
    expect(findingOf(check, 'city')).toMatchObject({ status: 'pass', value: 2 });
  });

  it('leaves free texts alone', async () => {
    const check = await judged(highCardinality, rows, { columns: { id: 'id' } });
    expect(check.findings.map(({ subject }) => subject)).toEqual(['street', 'city']);
  });
});
