import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Group } from '../../../../shared/checks/fairness/groups.ts';
import { pooledValues, type SetOfGroups } from '../../../../shared/checks/fairness/pooled-values.ts';
import type { Finding } from '../../../../shared/report/schema.ts';
import { wilson } from '../../../../shared/stats/index.ts';

function set(columns: readonly string[], levels: readonly Record<string, string>[]): SetOfGroups {
  const sample = () => {
    throw new Error('no rows are read');
  };
  const small = levels.map(
    (level): Group => ({ level, name: Object.values(level).join(', '), n: 6, sample }),
  );
  return { set: { by: columns.map((column) => ({ column })) }, small };
}

function rate(level: Record<string, string>, hits: number, n: number): Finding {
  const base: Finding = { subject: 'selection_rate', statistic: 'value', model: 'challenger', slice: level };
  if (n === 0) return { ...base, n: 0, why: 'no row counts for it' };
  const estimate = wilson({ n, hits });
  return {
    ...base,
    value: estimate.value,
    interval: estimate.interval(0.9),
    level: 0.9,
    n,
    method: estimate.method,
  };
}

const [c, d] = [{ race: 'C' }, { race: 'D' }];
const small = set(['race'], [c, d]);

function told(of: SetOfGroups, all: readonly SetOfGroups[], values: readonly Finding[], smallest = 10) {
  const pooled = pooledValues(of, all, values, smallest);
  return 'untold' in pooled ? pooled.untold : pooled.findings;
}

describe('the rates of small groups together', () => {
  it('are those of all their rows', () => {
    const [pooled] = told(small, [small], [rate(c, 1, 7), rate(d, 3, 5)]) as Finding[];
    expect(pooled).toMatchObject({ subject: 'selection_rate', statistic: 'pooled', value: 4 / 12, n: 12 });
    expect(pooled.interval).toEqual(wilson({ n: 12, hits: 4 }).interval(0.9));
    expect(pooled.slice).toBeUndefined();
  });

  it('are told of the counts behind the rates, whatever these are', () => {
    const counts = fc
      .tuple(fc.nat(9), fc.integer({ min: 5, max: 9 }))
      .map(([hits, n]) => [Math.min(hits, n), n]);
    fc.assert(
      fc.property(counts, counts, ([a, n], [b, m]) => {
        const [pooled] = told(small, [small], [rate(c, a, n), rate(d, b, m)]) as Finding[];
        expect(pooled.value).toBe((a + b) / (n + m));
      }),
    );
  });

  it('are not told of one group', () => {
    const one = set(['race'], [c]);
    expect(told(one, [one], [rate(c, 1, 9)], 5)).toBe('they would be those of a single group');
  });

  it('are not told where only one of the groups has rows that count, or all of them too few', () => {
    const why = 'no rate has 10 rows of several of them behind it';
    expect(told(small, [small], [rate(c, 4, 9), rate(d, 0, 0)])).toBe(why);
    expect(told(small, [small], [rate(c, 1, 4), rate(d, 1, 5)])).toBe(why);
  });

  it('are not told of values that have no counts to add up', () => {
    const mean = { ...rate(c, 1, 9), method: 'mean' };
    expect(told(small, [small], [mean, rate(d, 1, 9)])).toContain('no rate');
  });

  it('are not told where the groups of one of the columns would leave a single one', () => {
    // F, B is what F leaves without its other groups; then M, C and M, D are all that is left of the three
    const crossed = set(
      ['sex', 'race'],
      [
        { sex: 'F', race: 'B' },
        { sex: 'M', race: 'C' },
        { sex: 'M', race: 'D' },
      ],
    );
    const values = crossed.small.map(({ level }) => rate({ ...level }, 2, 6));
    expect(told(crossed, [crossed, set(['sex'], [])], values)).toBe(
      'one of them could be had by subtraction from the groups by sex',
    );
    expect(told(crossed, [crossed], values)).toHaveLength(1);
  });

  it('are told where every group of a column holds none of them or several', () => {
    const crossed = set(
      ['sex', 'race'],
      [
        { sex: 'F', race: 'C' },
        { sex: 'F', race: 'D' },
        { sex: 'M', race: 'C' },
        { sex: 'M', race: 'D' },
      ],
    );
    const values = crossed.small.map(({ level }) => rate({ ...level }, 2, 6));
    expect(told(crossed, [crossed, set(['sex'], []), small], values)).toHaveLength(1);
  });
});
