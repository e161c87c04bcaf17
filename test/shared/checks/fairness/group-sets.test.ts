import { describe, expect, it } from 'vitest';
import { groupSets } from '../../../../shared/checks/fairness/group-sets.ts';
import type { FairnessSettings } from '../../../../shared/checks/fairness/settings.ts';

const settings = (columns: number, of: number): FairnessSettings => ({
  protected: Array.from({ length: columns }, (_, k) => ({ column: `c${k}` })),
  missing: 'group',
  intersections: { of, required: false },
  limits: {},
  change: { margin: 0.02, 'ratio-margin': 0.02, required: false },
  exclude: [],
  'smallest-shown': 10,
});
const names = (columns: number, of: number) =>
  groupSets(settings(columns, of)).map(({ by }) => by.map(({ column }) => column).join(' '));

describe('groupSets', () => {
  it('crosses columns by as many as were asked for, the single ones first', () => {
    expect(names(3, 1)).toEqual(['c0', 'c1', 'c2']);
    expect(names(3, 2)).toEqual(['c0', 'c1', 'c2', 'c0 c1', 'c0 c2', 'c1 c2']);
    expect(names(3, 4)).toEqual(['c0', 'c1', 'c2', 'c0 c1', 'c0 c2', 'c1 c2', 'c0 c1 c2']);
    expect(names(6, 2)).toHaveLength(21);
  });

  it('refuses more than anybody could read, before it makes them', () => {
    expect(() => groupSets(settings(100, 4))).toThrow(
      'fairness.intersections must come to at most 1,000 sets of groups, got 4,087,975: 100 protected columns, up to 4 at once. Write intersections: { of: 1 }, or name fewer columns.',
    );
    expect(names(44, 2)).toHaveLength(990);
    expect(names(100, 1)).toHaveLength(100);
  });

  it('refuses columns of which one is called as two others crossed', () => {
    const named = (of: number) =>
      groupSets({ ...settings(0, of), protected: ['a', 'b', 'a × b'].map((column) => ({ column })) });
    expect(named(1)).toHaveLength(3);
    expect(() => named(2)).toThrow(
      'fairness.protected must have names by which its sets of groups can be told apart, got two that are called "a × b". Rename one of these columns in the data.',
    );
  });

  it('refuses names of columns that no check could be named by', () => {
    const named = (of: number, ...lengths: number[]) =>
      groupSets({
        ...settings(0, of),
        protected: lengths.map((length, k) => ({ column: String.fromCharCode(97 + k).repeat(length) })),
      });
    expect(named(2, 200, 97)).toHaveLength(3);
    expect(() => named(2, 200, 98)).toThrow(
      'fairness.protected must have names of at most 300 characters, of all columns that are crossed together, got 301',
    );
    expect(named(1, 200, 98)).toHaveLength(2);
    expect(() => named(1, 301)).toThrow('at most 300 characters');
  });
});
