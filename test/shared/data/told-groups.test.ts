import { describe, expect, it } from 'vitest';
import type { SliceColumn } from '../../../shared/data/request.ts';
import type { SliceReader } from '../../../shared/data/slice-codes.ts';
import { toldGroups } from '../../../shared/data/told-groups.ts';

/** What is told of a column with these values, null where missing. */
function told(
  values: readonly (string | null)[],
  asked: Partial<SliceColumn> = {},
  missing: 'group' | 'exclude' = 'group',
): string[] {
  const levels = [...new Set(values.filter((value) => value !== null)), '(missing)'];
  const reader: SliceReader = {
    column: 'sex',
    asked: { column: 'sex', setting: 'fairness.protected[0]', ...asked },
    expression: '',
    kind: 'i32',
    levels,
    codes: Int32Array.from(values, (value) => levels.indexOf(value ?? '(missing)')),
    code: (value) => value,
  };
  return toldGroups([reader], { missing });
}

const within = { setting: 'fairness.limits.mine.within' };

describe('toldGroups', () => {
  it('says nothing of a column that tells people apart', () => {
    expect(told(['F', 'M', 'F'])).toEqual([]);
    expect(told(['F', 'M', 'F'], within)).toEqual([]);
  });

  it('says of the levels within which groups are compared what becomes of them, whatever becomes of groups', () => {
    for (const missing of ['group', 'exclude'] as const) {
      expect(told(['F', 'M', null, null], within, missing)).toEqual([
        '"sex", within whose levels groups are compared, is missing in 2 rows, which are compared with each other.',
      ]);
    }
    expect(told(['F', 'F'], within)).toEqual([
      '"sex", within whose levels groups are compared, has one value in all rows.',
    ]);
  });

  it('counts values that differ in their writing alone', () => {
    const said =
      '3 of the 4 values of "sex" are told from another one by letter case, white space or the writing of a number alone: each is a group of its own. Write those alike that mean the same.';
    expect(told(['F', 'f', 'f ', 'M'])).toEqual([said]);
    expect(told(['F', 'f', 'f ', 'M'], within)).toEqual([said]);
    expect(told(['below 1', 'Below 1'], { edges: [1] })).toEqual([]);
  });

  it('refuses a column without a value', () => {
    expect(() => told([null, null], within)).toThrow(
      'fairness.limits.mine.within must be a column with values, got "sex", which is empty in all 2 rows',
    );
  });
});
