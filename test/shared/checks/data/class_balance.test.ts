import { describe, expect, it } from 'vitest';
import { classBalance } from '../../../../shared/checks/data/class_balance.ts';
import { findingOf, judged } from './judged.ts';

const labelled = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([y, count]) => Array.from({ length: count }, (_, k) => ({ k, y })));
const columns = { label: 'y' };

describe('class_balance', () => {
  it('divides the rarest class by the most frequent one', async () => {
    const check = await judged(classBalance, labelled({ no: 95, yes: 5 }), { columns });
    expect(findingOf(check, 'y')).toMatchObject({
      status: 'fail',
      value: 5 / 95,
      n: 100,
      why: '5 rows are "yes", 95 are "no": a ratio of 0.0526, less than 0.1',
    });
    expect(findingOf(check, 'y = yes')).toMatchObject({ value: 0.05 });
  });

  it('says one row as one', async () => {
    const check = await judged(classBalance, labelled({ no: 20, yes: 1 }), { columns });
    expect(check.why).toBe('y: 1 row is "yes", 20 are "no": a ratio of 0.05, less than 0.1');
  });

  it('passes at its limit', async () => {
    expect(await judged(classBalance, labelled({ no: 100, yes: 10 }), { columns })).toMatchObject({
      status: 'pass',
    });
  });

  it('fails a label of one class', async () => {
    const check = await judged(classBalance, labelled({ no: 7 }), { columns });
    expect(check).toMatchObject({ status: 'fail', why: 'y: all of 7 rows are "no"' });
  });

  it('leaves rows without a label out', async () => {
    const check = await judged(classBalance, labelled({ no: 10, yes: 10, '': 80 }), { columns });
    expect(findingOf(check, 'y')).toMatchObject({ value: 1, n: 20 });
  });

  it('stands aside where there are no classes', async () => {
    expect(await judged(classBalance, labelled({ a: 2 }))).toMatchObject({ status: 'skip' });
    const numbers = labelled({ 1.5: 3, 2.5: 3 });
    expect(await judged(classBalance, numbers, { columns, task: 'regression' })).toMatchObject({
      status: 'skip',
    });
    expect(await judged(classBalance, numbers, { columns })).toMatchObject({ status: 'skip' });
  });
});
