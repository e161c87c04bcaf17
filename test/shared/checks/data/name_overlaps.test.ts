import { describe, expect, it } from 'vitest';
import { groupOverlap } from '../../../../shared/checks/data/group_overlap.ts';
import { idOverlap } from '../../../../shared/checks/data/id_overlap.ts';
import { judgedSplit } from './judged-against.ts';
import { people } from './people.ts';

const columns = { id: 'person' };

describe('id_overlap', () => {
  it('names the ids that are in both', async () => {
    const train = people(200, 1);
    const test = people(100, 2);
    test[7] = { ...test[7], person: train[3].person };
    const check = await judgedSplit(idOverlap, train, test, { columns });
    expect(check).toMatchObject({ status: 'fail', findings: [{ value: 0.01, rows: [train[3].person] }] });
    expect(check.why).toBe('person: 1 of 100 rows has a value that data.train has, too, more than 0 %');
  });

  it('does not take running numbers of two files for the same rows', async () => {
    for (const first of [0, 1]) {
      const numbered = (count: number, seed: number) =>
        people(count, seed).map((row, k) => ({ ...row, person: k + first }));
      const check = await judgedSplit(idOverlap, numbered(50, 1), numbered(30, 2), { columns });
      expect(check).toMatchObject({ status: 'skip' });
      expect(check.why).toContain('only numbers the rows of each file');
    }
    const sparse = people(50, 1).map((row, k) => ({ ...row, person: 3 * k }));
    expect(await judgedSplit(idOverlap, sparse, sparse, { columns })).toMatchObject({ status: 'fail' });
  });

  it('does not match missing ids', async () => {
    const nameless = people(20, 1).map((row, k) => ({ ...row, person: k === 0 ? '' : `${row.person}` }));
    const others = people(20, 2).map((row, k) => ({ ...row, person: k === 0 ? '' : `${row.person}` }));
    expect(await judgedSplit(idOverlap, nameless, others, { columns })).toMatchObject({ status: 'pass' });
  });

  it('stands aside without an id', async () => {
    expect(await judgedSplit(idOverlap, people(5, 1), people(5, 2))).toMatchObject({ status: 'skip' });
    const check = await judgedSplit(idOverlap, people(5, 1), [{ age: 3 }], { columns });
    expect(check).toMatchObject({ status: 'skip', why: '"person" is not in both tables' });
  });
});

describe('group_overlap', () => {
  const grouped = (count: number, seed: number, from: number) =>
    people(count, seed).map((row, k) => ({ ...row, household: `h${from + Math.floor(k / 2)}` }));

  it('counts the rows of groups that training knows', async () => {
    const context = { columns: { ...columns, group: 'household' } };
    const check = await judgedSplit(groupOverlap, grouped(200, 1, 0), grouped(40, 2, 90), context);
    expect(check).toMatchObject({ status: 'fail', findings: [{ subject: 'household', value: 0.5 }] });
    expect(await judgedSplit(groupOverlap, grouped(200, 1, 0), grouped(40, 2, 100), context)).toMatchObject({
      status: 'pass',
    });
    expect(
      await judgedSplit(groupOverlap, grouped(200, 1, 0), grouped(40, 2, 90), context, { limit: 0.6 }),
    ).toMatchObject({ status: 'pass' });
  });
});
