import { describe, expect, it } from 'vitest';
import { infiniteValues } from '../../../../shared/checks/data/infinite_values.ts';
import { failures, findingOf, judged } from './judged.ts';

describe('infinite_values', () => {
  it('names rows whose number is infinite, in text formats, too', async () => {
    const values = ['1.5', 'inf', '-Infinity', '2', 'NaN', '3', '4e2', '-5'];
    const check = await judged(
      infiniteValues,
      values.map((x, k) => ({ id: `r${k}`, x, k })),
      { columns: { id: 'id' } },
    );
    expect(failures(check)).toEqual(['x: 2 of 8 rows hold an infinite number, more than 0 %']);
    expect(findingOf(check, 'x').rows).toEqual(['r1', 'r2']);
    expect(findingOf(check, 'k').status).toBe('pass');
  });

  it('takes inf among words for a word', async () => {
    const check = await judged(infiniteValues, [{ x: 'inf' }, { x: 'adult' }, { x: 'child' }]);
    expect(check).toMatchObject({ status: 'skip', why: 'no column holds numbers' });
  });
});
